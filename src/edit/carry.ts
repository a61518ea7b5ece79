import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { chapterAt, chaptersOf, findScene, sceneAt, scenesOf, textBlocksOf } from '../story/walk.ts'

/**
 * Positions of one document in a later one, by the identity of nodes: a chapter, scene or text block that is
 * the very same node has its positions wherever it stands now. That holds for moves, which steps know only as
 * something deleted and something inserted, and for the blocks that a replacement over a scene left alone.
 * null where the place is in no such node.
 */
export function carry(before: Node, after: Node): (pos: number) => number | null {
  const parts = new Map([...scenesOf(after), ...chaptersOf(after)].map((part) => [part.node, part.pos]))
  const blocks = new Map<string, ReadonlyMap<Node, number>>()
  const blocksOf = (id: string): ReadonlyMap<Node, number> => {
    const known = blocks.get(id)
    if (known) return known
    const scene = findScene(after, id)
    const found = new Map(
      scene ? textBlocksOf(scene.node, scene.pos).map((each) => [each.node, each.pos]) : [],
    )
    blocks.set(id, found)
    return found
  }
  return (pos) => {
    const scene = sceneAt(before, pos)
    const part = scene ?? chapterAt(before, pos)
    const moved = part && parts.get(part.node)
    if (part && moved !== undefined && moved !== null) return moved + pos - part.pos
    if (!scene) return null
    const $pos = before.resolve(pos)
    const block = $pos.parent.isTextblock ? blocksOf(scene.id).get($pos.parent) : undefined
    return block === undefined ? null : block + 1 + $pos.parentOffset
  }
}

/** Where a position is after a transform: by identity where that tells, else mapped through its steps. */
export function carryThrough(tr: Transform, assoc: -1 | 1 = 1): (pos: number) => number {
  const carried = carry(tr.before, tr.doc)
  return (pos) => carried(pos) ?? tr.mapping.map(pos, assoc)
}
