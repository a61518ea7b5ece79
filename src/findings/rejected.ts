import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { Rejection } from '../story/schema/doc.ts'
import type { Range } from '../story/search.ts'
import { blockText, type SceneRef, sceneAt, scenesOf, textBlocksOf } from '../story/walk.ts'
import { type Found, quoteOf, rangeOf } from './finding.ts'

/** Characters kept on either side of what was turned down, so that it is known again. */
const CONTEXT = 32

/** What the author turned down, as it is kept with the story. */
export const rejectionsOf = (doc: Node): readonly Rejection[] => doc.attrs.rejected

/** Turns findings down, by one step. Those that are alike are turned down for the whole of it. */
export function reject(tr: Transform, all: readonly Found[]): void {
  const known = rejectionsOf(tr.doc)
  const added: Rejection[] = []
  for (const found of all) {
    const rejection = rejectionOf(tr.doc, found)
    if (![...known, ...added].some((each) => isSame(each, rejection))) added.push(rejection)
  }
  if (added.length > 0) tr.setDocAttribute('rejected', [...known, ...added])
}

/** Takes a rejection back: what it hid is proposed again. */
export function takeBack(tr: Transform, rejection: Rejection): void {
  const known = rejectionsOf(tr.doc)
  const kept = known.filter((each) => !isSame(each, rejection))
  if (kept.length < known.length) tr.setDocAttribute('rejected', kept)
}

/** Those that the author has not turned down. */
export function withoutRejected(doc: Node, all: readonly Found[]): readonly Found[] {
  const rejections = rejectionsOf(doc)
  if (rejections.length === 0) return all
  const byKey = new Map<string, Rejection[]>()
  for (const each of rejections) byKey.set(keyOf(each), [...(byKey.get(keyOf(each)) ?? []), each])
  return all.filter((found) => {
    if (found.finding.alike !== null) return !byKey.has(keyOf(ofTheStory(found)))
    const here = contextOf(doc, found)
    return !byKey.get(keyOf(here))?.some((each) => agrees(each, here))
  })
}

/** Where in a document the words stand that were turned down; null where they are gone, or all over the story. */
export function placeOf(doc: Node, rejection: Rejection): Range | null {
  const scene = scenesOf(doc).find((each) => each.id === rejection.scene)
  if (!scene || rejection.quote === '') return null
  const { text: written, positionAt } = sceneText(scene.node)
  const text = straight(written)
  const quote = straight(rejection.quote)
  let best: { from: number; score: number } | null = null
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
    const score = likeness(rejection, surroundings(text, from, from + quote.length))
    if (score > (best?.score ?? 0)) best = { from, score }
  }
  if (!best) return null
  const from = scene.pos + positionAt(best.from)
  return { from, to: from + rejection.quote.length }
}

function rejectionOf(doc: Node, found: Found): Rejection {
  return found.finding.alike === null ? contextOf(doc, found) : ofTheStory(found)
}

/** Those that are alike are turned down for the whole story: its scene is ''. */
const ofTheStory = (found: Found): Rejection => ({
  scene: '',
  kind: kindOf(found),
  quote: found.finding.alike === 'words' ? quoteOf(found.finding, found.block.node) : '',
  before: '',
  after: '',
})

const kindOf = ({ finding }: Found) => `${finding.kind}/${finding.code}`

const keyOf = ({ scene, kind, quote }: Pick<Rejection, 'scene' | 'kind' | 'quote'>) =>
  JSON.stringify([scene, kind, straight(quote)])

/** Quotation marks as typewriters had them: who curls them all has decided on nothing else. As long as the text. */
const straight = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')

const isSame = (a: Rejection, b: Rejection) =>
  keyOf(a) === keyOf(b) && a.before === b.before && a.after === b.after

/** A finding as it would be turned down. Outside of all scenes, in a chapter's title, its scene is ''. */
function contextOf(doc: Node, found: Found): Rejection {
  const scene = sceneAt(doc, rangeOf(found).from)
  return scene ? contextIn(scene, found) : contextIn(null, found)
}

/** The same, for a finding in a scene (null: in a chapter's title) that is known. */
export function contextIn(scene: Pick<SceneRef, 'id' | 'node' | 'pos'> | null, found: Found): Rejection {
  const { finding, block } = found
  const quote = quoteOf(finding, block.node)
  const kind = kindOf(found)
  if (!scene)
    return { scene: '', kind, quote, ...surroundings(blockText(block.node), finding.from, finding.to) }
  const { text, offsetOf } = sceneText(scene.node)
  const start = offsetOf(block.pos - scene.pos) + finding.from
  return { scene: scene.id, kind, quote, ...surroundings(text, start, start + quote.length) }
}

/** Whether one of these rejections is about what stands here. */
export const isRejected = (rejections: readonly Rejection[], here: Rejection): boolean =>
  rejections.some((each) => keyOf(each) === keyOf(here) && agrees(each, here))

/** Answers whether findings like one were turned down for the whole of a story. */
export function rejectedForAll(rejections: readonly Rejection[]): (found: Found) => boolean {
  const keys = new Set(rejections.map(keyOf))
  return (found) => keys.size > 0 && keys.has(keyOf(ofTheStory(found)))
}

const surroundings = (text: string, from: number, to: number) => ({
  before: text.slice(Math.max(0, from - CONTEXT), from),
  after: text.slice(to, to + CONTEXT),
})

/** The words around are as they were, on one side at least: an edit beside it does not bring it back. */
const agrees = (kept: Rejection, here: Rejection) => likeness(kept, here) >= 1

function likeness(kept: Rejection, here: Pick<Rejection, 'before' | 'after'>): number {
  const same = (a: string, b: string) => straight(a) === straight(b)
  return (same(kept.before, here.before) ? 1 : 0) + (same(kept.after, here.after) ? 1 : 0)
}

interface SceneText {
  /** The scene's blocks, a line break between. */
  readonly text: string
  /** Where the block begins in `text` that stands `pos` after the scene. */
  offsetOf(pos: number): number
  /** How far after the scene the character at `offset` stands. */
  positionAt(offset: number): number
}

const sceneTexts = new WeakMap<Node, SceneText>()

function sceneText(scene: Node): SceneText {
  const known = sceneTexts.get(scene)
  if (known) return known
  const offsets = new Map<number, number>()
  const starts: { readonly offset: number; readonly pos: number }[] = []
  const parts: string[] = []
  let offset = 0
  for (const { node, pos } of textBlocksOf(scene, 0)) {
    const part = blockText(node)
    offsets.set(pos, offset)
    starts.push({ offset, pos })
    parts.push(part)
    offset += part.length + 1
  }
  const made: SceneText = {
    text: parts.join('\n'),
    offsetOf: (pos) => offsets.get(pos) ?? 0,
    positionAt: (at) => {
      const block = starts.findLast((each) => each.offset <= at)
      return block ? block.pos + 1 + at - block.offset : 1
    },
  }
  sceneTexts.set(scene, made)
  return made
}
