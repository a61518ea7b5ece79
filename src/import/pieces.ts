import type { Block } from './body/blocks.ts'
import type { Line } from './lines.ts'
import type { Removed } from './removed.ts'
import type { Piece } from './report.ts'
import type { Range, Traced } from './traced.ts'

/** Parts the whole file between story, details and removed matter. White space and line ends go with what stands before them. */
export function piecesOf(
  text: Traced,
  length: number,
  removed: readonly Removed[],
  details: readonly Line[],
  blocks: readonly Block[],
): Piece[] {
  let count = 0
  const starts = [...removed, ...details].map(({ from }) => from).sort((a, b) => a - b)
  const claims: Piece[] = [
    ...removed.map(({ from, to }) => ({ from, to, part: 'removed' as const, block: null })),
    ...details.map(({ from, to }) => ({ from, to, part: 'details' as const, block: null })),
    ...blocks.flatMap((block): Piece[] => {
      const number = block.kind === 'text' ? count++ : null
      const [only, more] = block.lines
      if (only !== undefined && more === undefined)
        return [{ from: only.from, to: only.to, part: 'story', block: number }]
      return stretchesOf(block.lines, starts).map((each) => ({ ...each, part: 'story', block: number }))
    }),
  ].sort((a, b) => a.from - b.from)
  if (claims.length === 0) return [{ from: 0, to: length, part: 'story', block: null }]
  return claims.map((claim, i) => {
    const range = text.toSource({
      from: i === 0 ? 0 : claim.from,
      to: claims[i + 1]?.from ?? text.text.length,
    })
    return { ...claim, from: range.from, to: i === claims.length - 1 ? length : range.to }
  })
}

/** The stretches of the text that lines are, parted where something was taken out between them. */
function stretchesOf(lines: readonly Line[], taken: readonly number[]): Range[] {
  const stretches: { from: number; to: number }[] = []
  for (const { from, to } of lines) {
    const last = stretches.at(-1)
    if (last === undefined || isBetween(taken, last.to, from)) stretches.push({ from, to })
    else last.to = to
  }
  return stretches
}

/** Whether one of the places, which are in order, stands between two others. */
function isBetween(places: readonly number[], from: number, to: number): boolean {
  if (to <= from + 1) return false
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return (places[low] ?? to) < to
}
