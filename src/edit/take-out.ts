import type { Transform } from '@tiptap/pm/transform'
import type { NewId } from '../story/ids.ts'
import type { SceneRef } from '../story/walk.ts'
import { emptyScene } from './empty-scene.ts'

/**
 * Takes a scene out of the document. A chapter is more than its scenes (title, summary, notes): when its
 * last one goes it stays, with an empty scene. So does a story.
 */
export function takeOut(tr: Transform, scene: SceneRef, newId: NewId): void {
  const to = scene.pos + scene.node.nodeSize
  const siblings = scene.chapter ? scene.chapter.scenes.length : tr.doc.childCount
  if (siblings > 1) tr.delete(scene.pos, to)
  else tr.replaceWith(scene.pos, to, emptyScene(newId))
}
