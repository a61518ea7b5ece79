import type { Node } from '@tiptap/pm/model'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { Caret } from '../../contract/caret.ts'
import { chapterAt, findScene, sceneAt } from '../../story/walk.ts'

/** A position as a caret; in a chapter's title that of its first scene. null at the story's start. */
export function caretAt(doc: Node, pos: number): Caret | null {
  if (pos <= Selection.atStart(doc).head) return null
  const scene = sceneAt(doc, pos) ?? chapterAt(doc, pos)?.scenes[0]
  return scene ? { scene: scene.id, offset: Math.max(pos - scene.pos, 0) } : null
}

/** A selection at a caret, or at the nearest text of its scene; null where the scene is gone. */
export function selectionAt(doc: Node, { scene, offset }: Caret): Selection | null {
  const found = findScene(doc, scene)
  if (!found) return null
  const end = found.node.nodeSize - 1
  return TextSelection.near(doc.resolve(found.pos + Math.min(offset, end)), offset < end ? 1 : -1)
}
