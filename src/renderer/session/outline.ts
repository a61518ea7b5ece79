import type { Node } from '@tiptap/pm/model'
import { countOf } from '../../story/count.ts'
import type { ChapterAttributes } from '../../story/schema/chapter.ts'
import type { SceneAttributes } from '../../story/schema/scene.ts'
import { type ChapterRef, chaptersOf, firstWords, type SceneRef, scenesOf } from '../../story/walk.ts'
import type { ChapterEntry, Outline, SceneEntry } from '../session.ts'
import { unlessSame } from './store.ts'

const FIRST_WORDS = 80

/** A scene as the panel shows it. */
type Look = (scene: Node) => SceneEntry

const entries = new WeakMap<Node, SceneEntry>()

/** Looked at and counted once, as long as it stays as it is. */
const counted: Look = (scene) => {
  let entry = entries.get(scene)
  if (!entry) {
    entry = entryOf(scene, countOf(scene).words)
    entries.set(scene, entry)
  }
  return entry
}

/** About how many words there are, at a glance. */
const estimated: Look = (scene) => entryOf(scene, Math.round(scene.content.size / 5.6))

/** Up to this size, in characters, a story is counted before it is shown. */
const QUICKLY_COUNTED = 300_000

/** What the scenes panel shows first: a long story's words are estimated until it rests. */
export const firstOutlineOf = (doc: Node): Outline =>
  outlineOf(doc, null, doc.content.size <= QUICKLY_COUNTED ? counted : estimated)

/** What the scenes panel shows of a document; all that did not change since `before` are the same objects. */
export function outlineOf(doc: Node, before: Outline | null, look: Look = counted): Outline {
  const known = entriesById(before)
  const sceneEntry = (scene: SceneRef) => unlessSame(known.scenes.get(scene.id) ?? null, look(scene.node))
  const chapterEntry = (ref: ChapterRef): ChapterEntry => {
    const old = known.chapters.get(ref.id) ?? null
    const { id, status } = ref.node.attrs as ChapterAttributes // as: the schema says so
    const scenes = unlessSameList(old?.scenes ?? null, ref.scenes.map(sceneEntry))
    const title = ref.node.child(0).textContent
    return unlessSame(old, { id, status, title, words: sum(scenes), scenes })
  }
  const all = scenesOf(doc)
  const first = all.filter(({ chapter }) => chapter === null).map(sceneEntry)
  const loose = unlessSameList(before?.loose ?? null, first)
  const chapters = unlessSameList(before?.chapters ?? null, chaptersOf(doc).map(chapterEntry))
  return unlessSame(before, { loose, chapters, words: sum(loose) + sum(chapters), scenes: all.length })
}

const sum = (parts: readonly { readonly words: number }[]): number =>
  parts.reduce((total, { words }) => total + words, 0)

function entryOf(scene: Node, words: number): SceneEntry {
  const { id, title, status, pov, include } = scene.attrs as SceneAttributes // as: the schema says so
  return { id, title, status, pov, include, words, firstWords: firstWords(scene, FIRST_WORDS) }
}

function entriesById(outline: Outline | null) {
  const chapters = outline?.chapters ?? []
  const scenes = [...(outline?.loose ?? []), ...chapters.flatMap((chapter) => chapter.scenes)]
  return {
    chapters: new Map(chapters.map((each) => [each.id, each])),
    scenes: new Map(scenes.map((each) => [each.id, each])),
  }
}

function unlessSameList<T>(before: readonly T[] | null, after: readonly T[]): readonly T[] {
  const same = before?.length === after.length && before.every((each, at) => each === after[at])
  return same ? before : after
}

/**
 * Whether two documents have the same chapters and scenes in the same order, with the same attributes: all
 * that may differ is what was typed. Looks at nothing within a scene.
 */
export function hasSameStructure(a: Node, b: Node): boolean {
  if (a === b) return true
  if (a.childCount !== b.childCount) return false
  return a.children.every((one, at) => {
    const other = b.child(at)
    if (one === other) return true
    if (one.type !== other.type || one.attrs !== other.attrs) return false
    return one.type.name !== 'chapter' || hasSameStructure(one, other)
  })
}
