import { goesOn, isBlank, type Line } from './lines.ts'
import { type Removed, removal } from './removed.ts'
import type { Range } from './traced.ts'

/** A page's head or foot: some words, and far from them the page's number. */
const HEAD =
  /^(?:(\S.{1,60}?) {3,}(?:page |p\. ?|- ?)?(\d{1,4})(?: ?-)?|(\d{1,4}) {3,}(\S.{1,60})|page (\d{1,4})(?: of \d{1,4})?)$/i

/**
 * Takes out the heads that a word processor set on every page: the same words, and numbers that count on. The lines
 * around come as near to each other as they were to the head.
 */
export function withoutRunningHeads(
  lines: readonly Line[],
  isKept: (range: Range) => boolean,
): { readonly rest: readonly Line[]; readonly removed: readonly Removed[] } {
  const pages = new Map<string, { at: number; number: number }[]>()
  lines.forEach((line, at) => {
    const found = /\d$|^\d/.test(line.text) && line.text.length < 80 ? HEAD.exec(line.text) : null
    if (found === null || isKept(line)) return
    const words = found[1] ?? found[4] ?? ''
    const number = Number(found[2] ?? found[3] ?? found[5])
    const before = pages.get(words)
    if (before === undefined) pages.set(words, [{ at, number }])
    else before.push({ at, number })
  })
  const heads = [...pages.values()]
    .filter(
      (found) => found.length >= 2 && found.every(({ number }, i) => number === (found[0]?.number ?? 0) + i),
    )
    .flat()
    .map(({ at }) => at)
  if (heads.length === 0) return { rest: lines, removed: [] }
  const gone = new Set(heads.flatMap((at) => [at, ...blanksTooMany(lines, at)]))
  return {
    rest: lines.filter((_, at) => !gone.has(at)),
    removed: heads.flatMap((at) => removal(lines.slice(at, at + 1), 'running-head')),
  }
}

/** The blank lines around a head, but for as many as stand on its nearer side; all where a sentence goes on below it. */
function blanksTooMany(lines: readonly Line[], at: number): number[] {
  const run = (step: 1 | -1) => {
    const blanks: number[] = []
    for (let i = at + step; i >= 0 && i < lines.length; i += step) {
      const line = lines[i]
      if (line === undefined || !isBlank(line)) break
      blanks.push(i)
    }
    return blanks
  }
  const [above, below] = [run(-1), run(1)]
  if (goesOn(lines[at - above.length - 1], lines[at + below.length + 1])) return [...above, ...below]
  return [...above, ...below].slice(Math.min(above.length, below.length))
}
