import type { Node } from '@tiptap/pm/model'
import type { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { BlockRef } from '../../story/walk.ts'

/** Decorations of a document, with those of some of its blocks made anew. */
export function renewed(
  all: DecorationSet,
  doc: Node,
  blocks: readonly BlockRef[],
  decorationsOf: (block: BlockRef) => readonly Decoration[],
): DecorationSet {
  const old = blocks.flatMap(({ node, pos }) => all.find(pos + 1, pos + 1 + node.content.size))
  const made = blocks.flatMap(decorationsOf)
  return (old.length > 0 ? all.remove(old) : all).add(doc, made)
}
