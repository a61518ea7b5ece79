import type { Node } from '@tiptap/pm/model'
import { textBlocksOf } from '../story/walk.ts'

/** The scene that a change has made or moved, and where the caret belongs after it. */
export interface MadeScene {
  readonly id: string
  /** The position before it. */
  readonly pos: number
  readonly caret: number
}

/** The scene that now stands at a position, with the caret at the start of its text. */
export function madeAt(doc: Node, pos: number): MadeScene {
  const scene = doc.nodeAt(pos)
  if (scene?.type.name !== 'scene') throw new Error(`No scene at ${pos}`)
  const first = textBlocksOf(scene, pos)[0]
  return { id: String(scene.attrs.id), pos, caret: (first?.pos ?? pos) + 1 }
}
