import { Fragment, Slice } from '@tiptap/pm/model'
import { ReplaceAroundStep, ReplaceStep, type Transform } from '@tiptap/pm/transform'
import type { NewId } from '../story/ids.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { node } from '../story/schema/index.ts'
import { findScene, type SceneRef, sceneAt, scenesOf } from '../story/walk.ts'
import { type MadeChapter, madeChapterAt, titled } from './new-chapter.ts'
import { edgeOf, splitScene } from './split-scene.ts'

/**
 * Begins a new chapter at a position: the scene splits there, unless it stands at the scene's start or, with
 * more scenes to come, at its end; that scene and those after it in its chapter are the new one's. Scenes
 * before the first chapter become a chapter in the same way. Title and all else of the old one stay with it.
 */
export function splitChapter(
  tr: Transform,
  pos: number,
  newId: NewId,
): Result<MadeChapter, 'not-in-a-scene' | 'begins-here'> {
  const first = firstOfNew(tr, pos, newId)
  if (!first.ok) return first
  return ok(beginChapterWith(tr, first.value, newId))
}

/** Begins a new chapter with a scene: it and those after it in its chapter are the new one's. */
export function beginChapterWith(tr: Transform, { chapter, pos }: SceneRef, newId: NewId): MadeChapter {
  const heading = titled('')
  if (!chapter) {
    const end = scenesOf(tr.doc)
      .filter((scene) => scene.chapter === null)
      .reduce((end, scene) => Math.max(end, scene.pos + scene.node.nodeSize), pos)
    const made = node('chapter').create({ id: newId() }, heading)
    const slice = new Slice(Fragment.from(made), 0, 0)
    tr.step(new ReplaceAroundStep(pos, end, pos, end, slice, 1 + heading.nodeSize))
    return madeChapterAt(tr.doc, pos)
  }
  const old = chapter.node.copy(Fragment.empty)
  const made = node('chapter').create({ id: newId() }, heading)
  tr.step(new ReplaceStep(pos, pos, new Slice(Fragment.from([old, made]), 1, 1), true))
  return madeChapterAt(tr.doc, pos + 1)
}

/** The scene that the new chapter begins with; splits one where it has to. */
function firstOfNew(
  tr: Transform,
  pos: number,
  newId: NewId,
): Result<SceneRef, 'not-in-a-scene' | 'begins-here'> {
  const scene = sceneAt(tr.doc, pos)
  if (!scene) return failed('not-in-a-scene')
  const edge = edgeOf(tr.doc, pos)
  if (edge === 'start') return scene.chapter?.scenes[0] === scene ? failed('begins-here') : ok(scene)
  const next = scenesOf(tr.doc)[scene.index + 1]
  if (edge === 'end' && next && next.chapter === scene.chapter) return ok(next)

  const split = splitScene(tr, pos, newId)
  if (!split.ok) return split
  const made = findScene(tr.doc, split.value.id)
  return made ? ok(made) : failed('not-in-a-scene')
}
