import type { Node } from '@tiptap/pm/model'
import { countOf } from '../../story/count.ts'
import type { ChapterAttributes } from '../../story/schema/chapter.ts'
import type { SceneAttributes } from '../../story/schema/scene.ts'
import { type ChapterRef, chaptersOf, firstWords, type SceneRef, scenesOf } from '../../story/walk.ts'
import type { ChapterEntry, Outline, SceneEntry } from '../session.ts'
import { unlessSame } from './store.ts'

const FIRST_WORDS = 80

/** What the scenes panel shows of a document; all that did not change since `before` are the same objects. */
export function outlineOf(doc: Node, before: Outline | null): Outline {
  const known = entriesById(before)
  const sceneEntry = (scene: SceneRef) => unlessSame(known.scenes.get(scene.id) ?? null, entryOf(scene.node))
  const chapterEntry = (ref: ChapterRef): ChapterEntry => {
    const old = known.chapters.get(ref.id) ?? null
    const { id, status } = ref.node.attrs as ChapterAttributes // as: the schema says so
    const scenes = unlessSameList(old?.scenes ?? null, ref.scenes.map(sceneEntry))
    const title = ref.node.child(0).textContent
    return unlessSame(old, { id, status, title, words: countOf(ref.node).words, scenes })
  }
  const all = scenesOf(doc)
  return unlessSame(before, {
    loose: unlessSameList(
      before?.loose ?? null,
      all.filter(({ chapter }) => chapter === null).map(sceneEntry),
    ),
    chapters: unlessSameList(before?.chapters ?? null, chaptersOf(doc).map(chapterEntry)),
    words: countOf(doc).words,
    scenes: all.length,
  })
}

const entries = new WeakMap<Node, SceneEntry>()

function entryOf(scene: Node): SceneEntry {
  let entry = entries.get(scene)
  if (!entry) {
    const { id, title, status, pov, include } = scene.attrs as SceneAttributes // as: the schema says so
    const words = countOf(scene).words
    entry = { id, title, status, pov, include, words, firstWords: firstWords(scene, FIRST_WORDS) }
    entries.set(scene, entry)
  }
  return entry
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
