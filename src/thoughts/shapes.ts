import { type Shape, shapeOf } from '../language/matter.ts'
import type { Block } from './story.ts'

const known = new WeakMap<Block, Shape>()

/** The shape of a block; blocks are immutable, so that it is kept with them. */
export function shapeOfBlock(block: Block): Shape {
  let shape = known.get(block)
  if (shape === undefined) {
    shape = shapeOf(block.text)
    known.set(block, shape)
  }
  return shape
}
