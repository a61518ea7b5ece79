import type { Node } from '@tiptap/pm/model'
import { h } from 'hastscript'
import { clean } from './characters.ts'
import { hasWrap, isSameWrap, THOUGHT, type Wrap } from './marks.ts'
import type { PageOptions } from './options.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type ElementContent, lineBreak, text } from './tree.ts'

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

/**
 * The pieces as elements within each other. Space and line breaks wait for the words after them, and stand in
 * what is around both sides.
 */
function nest(pieces: readonly Piece[]): ElementContent[] {
  const content: ElementContent[] = []
  const open: { wrap: Wrap; children: ElementContent[] }[] = []
  const innermost = () => open.at(-1)?.children ?? content
  const reaches = reachesOf(pieces)
  let gap: Piece[] = []
  pieces.forEach((piece, at) => {
    if (piece.kind !== 'words') {
      gap.push(piece)
      return
    }
    open.length = countThatGoOn(open, gap, piece)
    for (const { kind, value } of gap) {
      if (kind === 'break') innermost().push(...lineBreak())
      else append(innermost(), text(value))
    }
    gap = []
    for (const wrap of byReach(piece.wraps, reaches[at] ?? [])) {
      if (open.some((each) => isSameWrap(each.wrap, wrap))) continue
      const opened = h(wrap.tagName, wrap.properties)
      append(innermost(), opened)
      open.push({ wrap, children: opened.children })
    }
    append(innermost(), text(piece.value))
  })
  return content
}

/** How many of the open elements go on over a gap and the words after it; a thought begins outside of all. */
function countThatGoOn(open: readonly { wrap: Wrap }[], gap: readonly Piece[], { wraps }: Piece): number {
  if (wraps.includes(THOUGHT) && open[0]?.wrap !== THOUGHT) return 0
  const spaces = gap.filter(({ kind }) => kind === 'space')
  const goesOn = (wrap: Wrap) => hasWrap(wraps, wrap) && spaces.every((space) => hasWrap(space.wraps, wrap))
  const firstToClose = open.findIndex(({ wrap }) => !goesOn(wrap))
  return firstToClose === -1 ? open.length : firstToClose
}

/** Texts that touch are one. */
function append(into: ElementContent[], node: ElementContent): void {
  const last = into.at(-1)
  if (node.type === 'text' && last?.type === 'text') into[into.length - 1] = text(last.value + node.value)
  else into.push(node)
}

/** For each piece of words and each of its wraps, up to which piece the wrap goes on. */
function reachesOf(pieces: readonly Piece[]): number[][] {
  const reaches: number[][] = pieces.map(() => [])
  let next = pieces.length
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const { kind, wraps } = pieces[at] ?? { kind: 'space', wraps: [] }
    if (kind !== 'words') continue
    const after = pieces[next]?.wraps ?? []
    const reach = (wrap: Wrap) => reaches[next]?.[after.findIndex((each) => isSameWrap(each, wrap))] ?? at
    reaches[at] = wraps.map(reach)
    next = at
  }
  return reaches
}

/** A thought outermost, as in the schema; then the wrap that goes on longest, so that the fewest close early. */
function byReach(wraps: readonly Wrap[], reaches: readonly number[]): Wrap[] {
  const reach = (wrap: Wrap) =>
    wrap === THOUGHT ? Number.POSITIVE_INFINITY : (reaches[wraps.indexOf(wrap)] ?? 0)
  return wraps.toSorted((a, b) => reach(b) - reach(a))
}
