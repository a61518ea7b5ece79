import type { Transform } from '@tiptap/pm/transform'
import type { NewId } from '../story/ids.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { findChapter, findScene, type SceneRef, scenesOf } from '../story/walk.ts'
import { isPlaceholder } from './empty-scene.ts'
import { type MadeScene, madeAt } from './made-scene.ts'
import { takeOut } from './take-out.ts'

/** Where a scene is to stand: beside another, or at an end of a chapter; `in: null` is before all chapters. */
export type ScenePlace =
  | { readonly before: string }
  | { readonly after: string }
  | { readonly in: string | null; readonly at: 'start' | 'end' }

export type NotMoved = 'no-such-scene' | 'no-such-place' | 'already-there'

/**
 * Moves a scene, unchanged: carry caret and findings over with `carry`. A chapter whose last scene leaves
 * stays, with an empty scene; that one goes when a scene moves in again.
 */
export function moveScene(
  tr: Transform,
  id: string,
  place: ScenePlace,
  newId: NewId,
): Result<MadeScene, NotMoved> {
  const scene = findScene(tr.doc, id)
  if (!scene) return failed('no-such-scene')
  const gap = gapAt(tr, place)
  return gap ? moveInto(tr, scene, gap, newId) : failed('no-such-place')
}

/** Moves a scene one place up or down: over the one beside it, or to the near end of the chapter beside. */
export function shiftScene(
  tr: Transform,
  id: string,
  way: 'up' | 'down',
  newId: NewId,
): Result<MadeScene, 'no-such-scene' | 'already-there'> {
  const scene = findScene(tr.doc, id)
  if (!scene) return failed('no-such-scene')
  const beside = scenesOf(tr.doc)[scene.index + (way === 'up' ? -1 : 1)]
  if (!beside) return failed('already-there')
  const isOver = beside.chapter === scene.chapter
  return moveInto(tr, scene, isOver === (way === 'up') ? gapBefore(beside) : gapAfter(beside), newId)
}

/** Between two scenes, or where an untouched empty scene makes room. */
interface Gap {
  readonly from: number
  readonly to: number
}

function gapAt(tr: Transform, place: ScenePlace): Gap | null {
  if ('in' in place) {
    const scenes = place.in === null ? looseScenes(tr) : findChapter(tr.doc, place.in)?.scenes
    if (!scenes) return null
    const beside = place.at === 'start' ? scenes[0] : scenes.at(-1)
    if (!beside) return { from: 0, to: 0 }
    return place.at === 'start' ? gapBefore(beside) : gapAfter(beside)
  }
  const beside = findScene(tr.doc, 'before' in place ? place.before : place.after)
  if (!beside) return null
  return 'before' in place ? gapBefore(beside) : gapAfter(beside)
}

const looseScenes = (tr: Transform) => scenesOf(tr.doc).filter((scene) => scene.chapter === null)

const gapBefore = (scene: SceneRef): Gap => makesRoom(scene) ?? { from: scene.pos, to: scene.pos }

const gapAfter = (scene: SceneRef): Gap => {
  const end = scene.pos + scene.node.nodeSize
  return makesRoom(scene) ?? { from: end, to: end }
}

function makesRoom(scene: SceneRef): Gap | null {
  const alone = scene.chapter !== null && scene.chapter.scenes.length === 1
  return alone && isPlaceholder(scene.node) ? { from: scene.pos, to: scene.pos + scene.node.nodeSize } : null
}

function moveInto(
  tr: Transform,
  scene: SceneRef,
  { from, to }: Gap,
  newId: NewId,
): Result<MadeScene, 'already-there'> {
  const { nodeSize } = scene.node
  if (from <= scene.pos + nodeSize && to >= scene.pos) return failed('already-there')
  // In first, out after: at no step is the scene missing.
  tr.replaceWith(from, to, scene.node)
  const shift = from < scene.pos ? nodeSize - (to - from) : 0
  takeOut(tr, { ...scene, pos: scene.pos + shift }, newId)
  return ok(madeAt(tr.doc, positionOf(tr, scene)))
}

function positionOf(tr: Transform, scene: SceneRef): number {
  const now = scenesOf(tr.doc).find((each) => each.node === scene.node)
  if (!now) throw new Error('The moved scene is gone')
  return now.pos
}
