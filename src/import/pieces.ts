import type { Block } from './body/blocks.ts'
import type { Line } from './lines.ts'
import type { Removed } from './removed.ts'
import type { Piece } from './report.ts'
import type { Traced } from './traced.ts'

/** Parts the whole file between story, details and removed matter. White space and line ends go with what stands before them. */
export function piecesOf(
  text: Traced,
  length: number,
  removed: readonly Removed[],
  details: readonly Line[],
  blocks: readonly Block[],
): Piece[] {
  let count = 0
  const claims: Piece[] = [
    ...removed.map(({ from, to }) => ({ from, to, part: 'removed' as const, block: null })),
    ...details.map(({ from, to }) => ({ from, to, part: 'details' as const, block: null })),
    ...blocks.flatMap((block): Piece[] => {
      const from = block.lines[0]?.from
      const to = block.lines.at(-1)?.to
      const number = block.kind === 'text' ? count++ : null
      return from === undefined || to === undefined ? [] : [{ from, to, part: 'story', block: number }]
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
