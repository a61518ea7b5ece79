import { type Speech, speechIn } from '../language/dialogue.ts'
import { type Matter, mattersOf, namesWriting, reach, shapeOf, writtenFrom } from '../language/matter.ts'
import type { Narration } from '../language/narration.ts'
import { overlaps, spansWithin } from '../language/span.ts'
import type { Evidence, EvidenceCode } from './evidence.ts'
import { connectives, mindWords } from './lexicon.ts'
import { type Observed, observe, personAndTense } from './observe.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { Profile } from './profile.ts'
import type { Block, Scene } from './story.ts'
import type { Tag } from './tags.ts'

/** A piece and everything that speaks for or against its being thought. */
export interface Weighed {
  readonly piece: Piece
  readonly evidence: readonly Evidence[]
}

/** What is known of a block from its own text and whether the next one goes on speaking. */
interface BlockReading {
  readonly profile: Profile
  readonly next: string | null
  readonly seen: readonly Observed[]
  readonly dialogue: readonly Speech[]
  readonly leadsOut: Tag | null
}

const readings = new WeakMap<Block, BlockReading>()
const shapes = new WeakMap<Block, ReturnType<typeof shapeOf>>()

const narrationOf = (scene: Scene, profile: Profile): Narration =>
  profile.scenes.get(scene.id) ?? profile.narration

/** Blocks are immutable, so what was read of one is kept with it. */
export function readBlock(scene: Scene, at: number, profile: Profile): BlockReading | null {
  const block = scene.blocks[at]
  if (block === undefined || block.kind !== 'paragraph') return null
  const next = scene.blocks[at + 1]?.text ?? null
  const kept = readings.get(block)
  if (kept !== undefined && kept.profile === profile && kept.next === next) return kept
  const speech = speechIn(block.text, next, profile.convention)
  const { pieces, dialogue, leadsOut } = piecesOf(
    block.text,
    speech,
    profile.convention.quotes.has('single'),
    narrationOf(scene, profile),
  )
  const seen = pieces.map((piece) => observe(block.text, piece, profile.spellings))
  const reading = { profile, next, seen, dialogue, leadsOut }
  readings.set(block, reading)
  return reading
}

/** What a block is when it is not narration; null: narration. */
export function matterAt(scene: Scene, at: number, profile: Profile): Matter | null {
  if (profile.writings.has(scene.id)) return 'letter'
  const from = Math.max(0, at - reach)
  const around = scene.blocks.slice(from, at + reach + 1).map((block) => {
    let shape = shapes.get(block)
    if (shape === undefined) {
      shape = shapeOf(block.text)
      shapes.set(block, shape)
    }
    return shape
  })
  return mattersOf(around, from === 0)[at - from] ?? null
}

const narrated: readonly Evidence[] = [{ code: 'narrated in the past', words: null }]

/** The pieces of a block that could be thought, with their evidence; beats beside speech are left out. */
export function weighBlock(scene: Scene, at: number, profile: Profile): Weighed[] {
  const reading = readBlock(scene, at, profile)
  const block = scene.blocks[at]
  if (reading === null || block === undefined) return []
  const narration = narrationOf(scene, profile)
  const { seen, dialogue } = reading
  if (block.marked.length === 0 && seen.every((each) => each.plain)) {
    return seen.filter((each) => !each.piece.beat).map((each) => ({ piece: each.piece, evidence: narrated }))
  }
  const written = seen.every((each) => each.plain) ? null : writtenFrom(block.text)
  const own = seen.map((each) =>
    each.plain ? [...narrated] : [...each.form, ...personAndTense(each, narration)],
  )
  const opening = at === 0 && opensLike(seen)
  const weighed: Weighed[] = []
  seen.forEach((each, index) => {
    if (each.piece.beat) return
    const evidence = own[index] ?? []
    if (each.plain && block.marked.length === 0) {
      weighed.push({ piece: each.piece, evidence })
      return
    }
    const add = (code: EvidenceCode, words: string | null = null) => evidence.push({ code, words })
    addTags(block.text, seen, index, evidence, nextOpening(scene, at, profile))
    const above = index === 0 && each.piece.tag === null ? readBlock(scene, at - 1, profile)?.leadsOut : null
    if (above != null) add('tag', scene.blocks[at - 1]?.text.slice(above.from, above.to) ?? null)
    if (isConnective(each)) add('connective')
    addPlace(seen, index, dialogue, add)
    if (opening) add('opens its scene')
    addNeighbours(seen, own, index, add)
    addSurroundings(surroundingsOf(scene, at, index, seen, profile), own[index] ?? [], add)
    const readOut = written !== null && each.piece.to > written
    const alone = seen.length === 1 && dialogue.length === 0
    if (readOut || (alone && writingNear(scene, at))) add('writing nearby')
    if (mindBefore(index === 0 ? lastOf(scene, at - 1, profile) : seen[index - 1])) add('mind before')
    if (block.marked.some((mark) => mark.as === 'emphasis' && covers(mark, each.piece)))
      add('stressed by the author')
    weighed.push({ piece: each.piece, evidence })
  })
  return weighed
}

const covers = (mark: { from: number; to: number }, piece: Piece) =>
  overlaps(mark, piece) &&
  Math.min(mark.to, piece.to) - Math.max(mark.from, piece.from) > 0.8 * (piece.to - piece.from)

const lastOf = (scene: Scene, at: number, profile: Profile) => readBlock(scene, at, profile)?.seen.at(-1)

const nextOpening = (scene: Scene, at: number, profile: Profile) => readBlock(scene, at + 1, profile)?.seen[0]

const isConnective = (seen: Observed) =>
  seen.piece.tagged === 'after' && seen.piece.words.every((word) => connectives.has(word.lower))

function mindBefore(seen: Observed | undefined): boolean {
  return (
    seen !== undefined &&
    (seen.past || seen.present !== null) &&
    seen.piece.words.some((word) => mindWords.has(word.lower))
  )
}

function addTags(
  text: string,
  seen: readonly Observed[],
  index: number,
  evidence: Evidence[],
  below: Observed | undefined,
): void {
  const here = seen[index]
  if (here === undefined) return
  const { tag, tagged, quoted } = here.piece
  if (quoted) evidence.push({ code: 'quoted', words: null })
  if (tag !== null) {
    const code = (
      { thinking: 'tag', self: 'tag to oneself', voice: 'inner voice', weak: 'weak tag' } as const
    )[tag.manner]
    if (tagged === 'before') evidence.push({ code: 'tag leads in', words: null })
    const told =
      !quoted &&
      seen
        .slice(Math.max(0, index - 4), index + 5)
        .some(
          (each) =>
            each.piece.sentence === here.piece.sentence &&
            isTold(each) &&
            each.first === null &&
            each.second === null &&
            !leadsTo(each, here),
        )
    evidence.push({
      code: told && code !== 'weak tag' ? 'tag, but narrated' : code,
      words: text.slice(tag.from, tag.to),
    })
    return
  }
  const next = seen[index + 1] ?? below
  if (next !== undefined && opensWithTag(next)) {
    const subject = next.piece.words[0]?.lower ?? null
    evidence.push({ code: 'tag follows', words: subject })
  }
}

/** Narration that leads into a thought says nothing about it: `He looked up and thought, …`. */
const leadsTo = (each: Observed, here: Observed) => each.piece.beat && each.piece.to <= here.piece.from

/** Three sentences or more before anybody is on the scene, told by nobody: epigraphs and diaries open chapters so. */
const opensLike = (seen: readonly Observed[]) =>
  seen.length >= 3 && seen.every((each) => each.piece.tag === null && !isToldOfOthers(each))

const isToldOfOthers = (seen: Observed) =>
  isTold(seen) && seen.first === null && seen.plural === null && seen.second === null

const isTold = (seen: Observed) => seen.past && seen.present === null
const isPresent = (seen: Observed) => !seen.past && seen.present !== null

/** The pieces before and after, in the neighbouring blocks where the block has none. */
function surroundingsOf(
  scene: Scene,
  at: number,
  index: number,
  seen: readonly Observed[],
  profile: Profile,
): Observed[] {
  const before = seen[index - 1] ?? lastOf(scene, at - 1, profile)
  const after = seen[index + 1] ?? nextOpening(scene, at, profile)
  return [before, after].flatMap((each) => each ?? [])
}

function addSurroundings(
  around: readonly Observed[],
  own: readonly Evidence[],
  add: (code: EvidenceCode) => void,
): void {
  if (around.length === 0) return
  const voiced = has(own, ...voices)
  if (voiced && around.every((each) => isTold(each) && each.piece.tag === null)) add('amid narration')
  if (around.every(isPresent)) add('amid present tense')
}

/** A letter, a note, a screen is spoken of right before or after: what stands there alone may be written on it. */
function writingNear(scene: Scene, at: number): boolean {
  const before = scene.blocks[at - 1]?.text.slice(-140) ?? ''
  const after = scene.blocks[at + 1]?.text.slice(0, 140) ?? ''
  return namesWriting(before) || namesWriting(after)
}

/** Somebody speaks who is not the narrator. */
const voices: readonly EvidenceCode[] = [
  'present tense',
  'first-person narrator, present tense',
  'first person',
  'command',
  'second person',
  'addresses somebody',
  'first-person narrator, you',
]

const openingVerbs = new Set(['thought', 'thinks', 'wondered', 'wonders', 'mused'])
const afterOpening = new Set(['as', 'to', 'while', 'when', 'bitterly', 'with'])

/** `Willow thought as she said`, `He thought to himself.`: a tag that took its own sentence. */
function opensWithTag(seen: Observed): boolean {
  const [, verb, after, last] = seen.piece.words
  if (verb === undefined || !openingVerbs.has(verb.lower)) return false
  if (after === undefined) return true
  if (after.lower === 'to') return /sel(?:f|ves)$/.test(last?.lower ?? '')
  return afterOpening.has(after.lower) || after.lower.endsWith('ly')
}

function addPlace(
  seen: readonly Observed[],
  index: number,
  dialogue: readonly Speech[],
  add: (code: EvidenceCode) => void,
): void {
  const here = seen[index]?.piece
  if (here === undefined) return
  if (seen.length === 1 && dialogue.length === 0) add('own paragraph')
  else if (index === 0 && (dialogue[0]?.from ?? here.to) >= here.to) add('opens its paragraph')
  else if (index === seen.length - 1 && (dialogue.at(-1)?.to ?? 0) <= here.from) add('closes its paragraph')
  if (spansWithin(dialogue, here.from - 3, here.from).some((speech) => here.from - speech.to <= 2))
    add('after speech')
  if (spansWithin(dialogue, here.to, here.to + 3).some((speech) => speech.from - here.to <= 2))
    add('before speech')
}

const has = (evidence: readonly Evidence[] | undefined, ...codes: EvidenceCode[]) =>
  evidence?.some((each) => codes.includes(each.code)) ?? false

function addNeighbours(
  seen: readonly Observed[],
  own: readonly Evidence[][],
  index: number,
  add: (code: EvidenceCode) => void,
): void {
  const before = seen[index]?.piece.apart ? undefined : index - 1
  const after = seen[index + 1]?.piece.apart === false ? index + 1 : undefined
  const beside = [before, after].flatMap((at) =>
    at === undefined || seen[at] === undefined || seen[at].piece.beat ? [] : [at],
  )
  if (beside.some((at) => has(own[at], 'first person', 'first person plural', 'second person')))
    add('beside first person')
  if (beside.some((at) => has(own[at], 'present tense'))) add('beside present tense')
  const narrated = beside.length > 0 && beside.every((at) => has(own[at], 'narrated in the past'))
  if (narrated && !has(own[index], ...voices)) add('beside narration')
  const tagged = [index - 1, index + 1].some(
    (at) =>
      isTagged(seen[at]) && Math.abs((seen[at]?.piece.from ?? 0) - (seen[index]?.piece.from ?? 0)) < 600,
  )
  if (tagged && seen[index]?.piece.tag === null) add('beside a tag')
}

const isTagged = (seen: Observed | undefined) => seen?.piece.tag != null && seen.piece.tag.manner !== 'weak'
