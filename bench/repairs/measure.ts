import type { Node } from '@tiptap/pm/model'
import { checkStory } from '../../src/repairs/index.ts'
import { node, schema } from '../../src/story/schema/index.ts'
import { blockText } from '../../src/story/walk.ts'
import type { Damage, Edit } from './damages.ts'

/** A change that a rule proposes, in the damaged paragraph. */
interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What came of one damage in one story. */
export interface Outcome {
  readonly done: number
  /** The clean text came back exactly. */
  readonly right: number
  /** Something was proposed there, but not the clean text. */
  readonly wrong: number
  /** Proposals of the rule where nothing was damaged, beyond those that it makes in the clean story. */
  readonly stray: number
  /** The places where the clean text did not come back, with what stands around them. */
  readonly missed: readonly string[]
}

export const storyOf = (paragraphs: readonly string[]): Node =>
  node('doc').create(null, [
    node('scene').create(
      { id: 's1' },
      paragraphs.map((text) => node('paragraph').create(null, text === '' ? null : schema.text(text))),
    ),
  ])

/** One in so many paragraphs gets a slip. */
const EVERY = 4

/** Damages a story, has it checked, and compares. `paragraphs`: its clean text. */
export function measure(damage: Damage, paragraphs: readonly string[]): Outcome {
  let eligible = 0
  const edits = paragraphs.map((text): readonly Edit[] => {
    const places = damage.places(text)
    if (places.length === 0 || damage.everywhere) return places
    const one = eligible++ % EVERY === 0 ? places[(text.length * 7) % places.length] : undefined
    return one === undefined ? [] : [one]
  })
  const before = changesIn(paragraphs, damage)
  const damaged = paragraphs.map((text, at) => edited(text, edits[at] ?? []))
  const missed: string[] = []
  const outcome = { done: 0, right: 0, wrong: 0, stray: 0, missed }
  const after = damage.breaks ? joinsIn(damaged, damage) : changesIn(damaged, damage)
  paragraphs.forEach((clean, at) => {
    const own = edits[at] ?? []
    const changes = after[at] ?? []
    const undone = undoing(own)
    for (const [index, place] of undone.entries()) {
      outcome.done++
      const here = changes.filter((change) => near(change, place))
      const rest = undone.filter((_, other) => other !== index)
      const applicable = here.filter((change) => !rest.some((other) => overlaps(change, other)))
      const text = damaged[at] ?? ''
      if (here.length > 0 && same(applied(text, [...rest, ...applicable]), clean, damage)) outcome.right++
      else {
        if (here.length > 0) outcome.wrong++
        missed.push(
          `${text.slice(Math.max(0, place.from - 50), place.from)}[]${text.slice(place.from, place.to + 40)}`,
        )
      }
    }
    const away = changes.filter((change) => !undone.some((place) => near(change, place))).length
    outcome.stray += Math.max(0, away - (before[at]?.length ?? 0))
  })
  return outcome
}

/** What became `?` may have been `…` or three dots, a curly mark or a straight one, and `--` either dash: nobody can tell. */
const same = (restored: string, clean: string, { rule }: Damage): boolean =>
  rule === 'lost-character' || rule === 'dash' ? plain(restored) === plain(clean) : restored === clean

const plain = (text: string) =>
  text
    .replaceAll('...', '…')
    .replace(/ ?[–—] ?/g, '—')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")

function edited(text: string, edits: readonly Edit[]): string {
  let out = ''
  let from = 0
  for (const { at, was, now } of edits) {
    out += text.slice(from, at) + now
    from = at + was.length
  }
  return out + text.slice(from)
}

/** What undoes each edit, in the damaged text. */
function undoing(edits: readonly Edit[]): Change[] {
  let shift = 0
  return edits.map(({ at, was, now }) => {
    const from = at + shift
    shift += now.length - was.length
    return { from, to: from + now.length, text: was }
  })
}

const overlaps = (a: Change, b: Change) =>
  a.from < Math.max(b.to, b.from + 1) && b.from < Math.max(a.to, a.from + 1)
/** Quotation marks may be put back a few sentences off: those count as proposed for this place, and as wrong. */
const near = (change: Change, place: Change) =>
  change.from <= place.to + (place.text.trim().length === 1 && place.from === place.to ? 200 : 1) &&
  change.to >= place.from - (place.text.trim().length === 1 && place.from === place.to ? 200 : 1)

function applied(text: string, changes: readonly Change[]): string {
  return [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((out, { from, to, text: now }) => out.slice(0, from) + now + out.slice(to), text)
}

/** The text changes of the damage's rule, by paragraph. */
function changesIn(paragraphs: readonly string[], { rule }: Damage): Change[][] {
  const doc = storyOf(paragraphs)
  const all: Change[][] = paragraphs.map(() => [])
  const index = indexOf(doc)
  for (const { block, finding } of checkStory(doc)) {
    if (finding.code !== rule || finding.confidence === 'possible') continue
    const own = all[index.get(block.pos) ?? -1]
    if (own === undefined) continue
    if (finding.change?.do === 'replace') own.push(...finding.change.texts)
    else own.push({ from: finding.from, to: finding.to, text: '' })
  }
  return all
}

/** Where the rule joins paragraphs again that a damage broke in two. */
function joinsIn(damaged: readonly string[], { rule }: Damage): Change[][] {
  const pieces = damaged.flatMap((text, at) => text.split('\n').map((piece) => ({ piece, at })))
  const doc = storyOf(pieces.map(({ piece }) => piece))
  const all: Change[][] = damaged.map(() => [])
  const index = indexOf(doc)
  for (const { block, finding } of checkStory(doc)) {
    if (finding.code !== rule || finding.confidence === 'possible') continue
    const at = index.get(block.pos) ?? -1
    const piece = pieces[at]
    const next = pieces[at + 1]
    if (piece === undefined || finding.change?.do !== 'join-next') continue
    const end = blockText(block.node).length
    all[piece.at]?.push(
      next?.at === piece.at ? { from: end, to: end + 1, text: ' ' } : { from: -9, to: -9, text: '' },
    )
  }
  return all
}

function indexOf(doc: Node): Map<number, number> {
  const index = new Map<number, number>()
  doc.child(0).forEach((_, offset, at) => {
    index.set(offset + 1, at)
  })
  return index
}
