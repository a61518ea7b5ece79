import type { Node } from '@tiptap/pm/model'
import type { ElementContent } from 'hast'
import { clean } from './characters.ts'
import { hasWrap, isSameWrap, THOUGHT, type Wrap } from './marks.ts'
import type { PageOptions } from './options.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { element, lineBreak, text } from './tree.ts'

/**
 * What stands in a text block, as small as it can be said: marks that print alike and touch are one element,
 * and none is there for space alone. [] for a block without words.
 * @param keepIndents whether space at the start of a line is the author's (verse).
 */
export function inlineContent(block: Node, options: PageOptions, keepIndents: boolean): ElementContent[] {
  const only = block.childCount === 1 && !keepIndents ? block.firstChild : null
  if (only?.isText && only.marks.length === 0) {
    const words = clean(only.text ?? '').trim()
    return words ? [text(words)] : []
  }
  return nest(piecesOf(block, options, keepIndents))
}

/** The pieces as elements within each other. */
function nest(pieces: readonly Piece[]): ElementContent[] {
  const content: ElementContent[] = []
  const open: { wrap: Wrap; children: ElementContent[] }[] = []
  const reaches = reachesOf(pieces)
  pieces.forEach((piece, at) => {
    const firstToClose = open.findIndex(({ wrap }) => !hasWrap(piece.wraps, wrap))
    if (firstToClose !== -1) open.length = firstToClose
    for (const wrap of byReach(piece.wraps, reaches[at] ?? [])) {
      if (open.some((each) => isSameWrap(each.wrap, wrap))) continue
      const children: ElementContent[] = []
      append(open.at(-1)?.children ?? content, element(wrap.tagName, children, wrap.properties))
      open.push({ wrap, children })
    }
    const into = open.at(-1)?.children ?? content
    if (piece.kind === 'break') into.push(...lineBreak())
    else append(into, text(piece.value))
  })
  return content
}

/** Texts that touch are one. */
function append(into: ElementContent[], node: ElementContent): void {
  const last = into.at(-1)
  if (node.type === 'text' && last?.type === 'text') into[into.length - 1] = text(last.value + node.value)
  else into.push(node)
}

/** For each piece and each of its wraps, up to which piece the wrap goes on. */
function reachesOf(pieces: readonly Piece[]): number[][] {
  const reaches: number[][] = pieces.map(() => [])
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const next = pieces[at + 1]?.wraps ?? []
    const own = pieces[at]?.wraps ?? []
    reaches[at] = own.map((wrap) => reaches[at + 1]?.[next.findIndex((each) => isSameWrap(each, wrap))] ?? at)
  }
  return reaches
}

/** A thought outermost, as in the schema; then the wrap that goes on longest, so that the fewest close early. */
function byReach(wraps: readonly Wrap[], reaches: readonly number[]): Wrap[] {
  const reach = (wrap: Wrap) =>
    wrap === THOUGHT ? Number.POSITIVE_INFINITY : (reaches[wraps.indexOf(wrap)] ?? 0)
  return wraps.toSorted((a, b) => reach(b) - reach(a))
}
