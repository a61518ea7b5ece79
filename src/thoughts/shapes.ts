import { type Shape, shapeOf } from '../language/matter.ts'
import { type Turn, turnsIn } from '../language/storyteller.ts'
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

const turned = new WeakMap<Block, readonly Turn[]>()

/** Where a block turns to the reader, its speech included; asked for the story as a whole and again for each block. */
export function turnsOfBlock(block: Block): readonly Turn[] {
  let turns = turned.get(block)
  if (turns === undefined) {
    turns = turnsIn(block.text)
    turned.set(block, turns)
  }
  return turns
}
