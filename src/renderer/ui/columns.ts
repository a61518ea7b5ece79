/** The widest that lines are broken at by hand. */
const MOST = 84

/**
 * How many characters wide the lines of a text file were broken at, by the lengths of its lines: a few longer ones, as
 * of addresses, do not count. Null where its lines are as long as its paragraphs.
 */
export function columnsOf(lengths: readonly number[]): number | null {
  const sorted = lengths.filter((length) => length > 0).sort((a, b) => a - b)
  const longest = sorted.at(-1) ?? 0
  const columns = longest <= MOST ? longest : (sorted[Math.floor(sorted.length * 0.98)] ?? 0)
  return columns <= MOST ? columns : null
}
