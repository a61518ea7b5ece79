import type { Transform } from '@tiptap/pm/transform'
import { failed, ok, type Result } from '../story/result.ts'
import type { SceneAttributes } from '../story/schema/scene.ts'
import { findScene } from '../story/walk.ts'

/** What an author says about a scene. */
export type SceneField = Exclude<keyof SceneAttributes, 'id'>

/** Sets one attribute of a scene; no step where it has that value already. */
export function setSceneAttribute<Name extends SceneField>(
  tr: Transform,
  id: string,
  name: Name,
  value: SceneAttributes[Name],
): Result<null, 'no-such-scene'> {
  const scene = findScene(tr.doc, id)
  if (!scene) return failed('no-such-scene')
  if (scene.node.attrs[name] !== value) tr.setNodeAttribute(scene.pos, name, value)
  return ok(null)
}
