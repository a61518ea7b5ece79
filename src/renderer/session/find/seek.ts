import type { Replacement } from '../../../edit/replace.ts'
import type { Range } from '../../../story/search.ts'

/** What was found, and whether the search had to go on from the other end. */
export interface Sought {
  readonly hit: Range
  readonly wrapped: boolean
}

/** The first hit that begins at a position or after it; backwards, the last that ends there or before; null: no hits. */
export function seek(hits: readonly Range[], pos: number, by: 1 | -1): Sought | null {
  const index = by === 1 ? firstFrom(hits, pos) : firstFrom(hits, pos) - 1
  // Backwards, the one before may reach beyond it.
  const at = by === -1 && (hits[index]?.to ?? 0) > pos ? index - 1 : index
  const hit = hits[at]
  if (hit) return { hit, wrapped: false }
  const other = by === 1 ? hits[0] : hits.at(-1)
  return other ? { hit: other, wrapped: true } : null
}

/** Which hit is just this range, from 0; null: none. */
export function indexOfHit(hits: readonly Range[], { from, to }: Range): number | null {
  const index = firstFrom(hits, from)
  return hits[index]?.from === from && hits[index]?.to === to ? index : null
}

/** The number of hits that begin before a position: of hits in order, that of the first one from there. */
function firstFrom(hits: readonly Range[], pos: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.from ?? 0) < pos) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a position is after replacements, which are in order: one within a range is at the end of its new text. */
export function afterReplacing(replacements: readonly Replacement[], pos: number): number {
  let grown = 0
  for (const { from, to, text } of replacements) {
    if (from >= pos) break
    if (to > pos) return from + grown + text.length
    grown += text.length - (to - from)
  }
  return pos + grown
}
