import type { Node } from '@tiptap/pm/model'
import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { Range } from '../../story/search.ts'
import type { BlockRef } from '../../story/walk.ts'

/** What of the story is near the window, see editor/near-window.ts. */
export const nearKey = new PluginKey<readonly Range[]>('near window')

/** Has a transaction say what of its document is near the window now. */
export const sayWhatIsNear = (tr: Transaction, near: readonly Range[]): Transaction =>
  tr.setMeta(nearKey, near)

export const nearWindowOf = (state: EditorState): readonly Range[] => nearKey.getState(state) ?? []

/** The text blocks near the window. */
export const blocksNear = (state: EditorState): BlockRef[] =>
  nearWindowOf(state).flatMap((range) => blocksWithin(state.doc, range))

/** Whether a block is near the window. */
export const isNear =
  (state: EditorState) =>
  ({ pos }: BlockRef): boolean =>
    nearWindowOf(state).some(({ from, to }) => from <= pos && pos < to)

function blocksWithin(doc: Node, { from, to }: Range): BlockRef[] {
  const blocks: BlockRef[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) blocks.push({ node, pos })
    return !node.isTextblock
  })
  return blocks
}
