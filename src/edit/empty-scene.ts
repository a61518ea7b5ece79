import type { Node } from '@tiptap/pm/model'
import type { NewId } from '../story/ids.ts'
import { node } from '../story/schema/index.ts'
import type { SceneAttributes } from '../story/schema/scene.ts'

/** A scene to write in: one empty paragraph. */
export function emptyScene(newId: NewId, attributes: Partial<Omit<SceneAttributes, 'id'>> = {}): Node {
  return node('scene').create({ ...attributes, id: newId() }, node('paragraph').create())
}

/** Whether a scene holds nothing but one empty paragraph. */
export function isEmptyScene(scene: Node): boolean {
  const only = scene.childCount === 1 ? scene.firstChild : null
  return only?.type.name === 'paragraph' && only.childCount === 0
}

/** Whether a scene is as empty as when it was made: no text, and nothing said about it but how its break looks. */
export function isPlaceholder(scene: Node): boolean {
  const { id, breakBefore } = scene.attrs
  const untouched = scene.type.create({ id, breakBefore }, node('paragraph').create())
  return scene.eq(untouched)
}
