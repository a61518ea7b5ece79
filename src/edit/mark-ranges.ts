import type { Mark, MarkType, Node } from '@tiptap/pm/model'
import type { Range } from '../story/search.ts'
import { type BlockRef, blockText } from '../story/walk.ts'

/**
 * The parts of a range that a mark can stand on: its text in each block, without the white space at their
 * ends; nothing in chapter titles, which have no marks.
 */
export function markRanges(doc: Node, from: number, to: number, type: MarkType): Range[] {
  const ranges: Range[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    if (node.type.allowsMarkType(type)) {
      const start = pos + 1
      const range = withoutSpace(
        { node, pos },
        Math.max(from, start),
        Math.min(to, start + node.content.size),
      )
      if (range) ranges.push(range)
    }
    return false
  })
  return ranges
}

/** A range within one block without the white space at its ends; null where there is nothing else in it. */
export function withoutSpace(block: BlockRef, from: number, to: number): Range | null {
  const text = blockText(block.node)
  const start = block.pos + 1
  let first = from - start
  let last = to - start
  while (first < last && isSpace(text, first)) first += 1
  while (last > first && isSpace(text, last - 1)) last -= 1
  return first < last ? { from: start + first, to: start + last } : null
}

const isSpace = (text: string, at: number) => text.charAt(at).trim() === ''

/** Whether every character of the range, white space aside, has a mark of this type. */
export function isMarked(doc: Node, { from, to }: Range, type: MarkType): boolean {
  let marked = true
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline || !marked || type.isInSet(node.marks)) return
    const text = node.text?.slice(Math.max(0, from - pos), to - pos) ?? ''
    if (text.trim() !== '') marked = false
  })
  return marked
}

/** The mark of this type that stands first in the range; null where there is none. */
export function firstMark(doc: Node, { from, to }: Range, type: MarkType): Mark | null {
  let found: Mark | null = null
  doc.nodesBetween(from, to, (node) => {
    found ??= (node.isInline && type.isInSet(node.marks)) || null
  })
  return found
}
