import type { Node } from '@tiptap/pm/model'
import { type BlockRef, textBlocksOf } from '../story/walk.ts'

/** What of a document's text blocks an edit changed. */
export interface ChangedBlocks {
  /** Those of the document before whose nodes are no longer there, in order. */
  readonly gone: readonly BlockRef[]
  /** Those of the document after whose nodes were not there before, in order. */
  readonly come: readonly BlockRef[]
  /** All text blocks of the document after that stand where something changed: those that moved, too. */
  readonly around: readonly BlockRef[]
}

const NOTHING: ChangedBlocks = { gone: [], come: [], around: [] }

/**
 * The text blocks that differ between two documents, by the identity of nodes: costs what the edit touched, and
 * a glance at its neighbours. `posBefore` and `posAfter`: where the nodes stand; a document at -1.
 */
export function changedBlocks(before: Node, after: Node, posBefore = -1, posAfter = -1): ChangedBlocks {
  if (before === after) return NOTHING
  const shared = Math.min(before.childCount, after.childCount)
  let from = 0
  let offset = 1
  while (from < shared && before.child(from) === after.child(from)) {
    offset += before.child(from).nodeSize
    from += 1
  }
  let kept = 0
  while (
    kept < shared - from &&
    before.child(before.childCount - 1 - kept) === after.child(after.childCount - 1 - kept)
  )
    kept += 1

  const old = before.children.slice(from, before.childCount - kept)
  const now = after.children.slice(from, after.childCount - kept)
  const [one] = old
  const [other] = now
  if (one && other && old.length === 1 && now.length === 1 && one.type === other.type && !one.isTextblock)
    return changedBlocks(one, other, posBefore + offset, posAfter + offset)
  return compared(blocksOf(old, posBefore + offset), blocksOf(now, posAfter + offset))
}

function compared(old: readonly BlockRef[], now: readonly BlockRef[]): ChangedBlocks {
  const before = new Set(old.map(({ node }) => node))
  const after = new Set(now.map(({ node }) => node))
  return {
    gone: old.filter(({ node }) => !after.has(node)),
    come: now.filter(({ node }) => !before.has(node)),
    around: now,
  }
}

function blocksOf(nodes: readonly Node[], start: number): BlockRef[] {
  let pos = start
  return nodes.flatMap((node) => {
    const blocks = textBlocksOf(node, pos)
    pos += node.nodeSize
    return blocks
  })
}
