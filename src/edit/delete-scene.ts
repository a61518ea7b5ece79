import type { Transform } from '@tiptap/pm/transform'
import type { NewId } from '../story/ids.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { findScene } from '../story/walk.ts'
import { takeOut } from './take-out.ts'

/** Deletes a scene. A chapter or a story whose last one it was keeps an empty scene. */
export function deleteScene(tr: Transform, id: string, newId: NewId): Result<null, 'no-such-scene'> {
  const scene = findScene(tr.doc, id)
  if (!scene) return failed('no-such-scene')
  takeOut(tr, scene, newId)
  return ok(null)
}
