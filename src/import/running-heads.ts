import { headingOf } from './headings.ts'
import { goesOn, isBlank, type Line } from './lines.ts'
import { type Removed, removal } from './removed.ts'
import type { Range } from './traced.ts'

/** A page's head or foot: some words, and far from them the page's number. */
const HEAD =
  /^(?:(\S.{1,60}?) {3,}(?:page |p\. ?|- ?)?(\d{1,4})(?: ?-)?|(\d{1,4}) {3,}(\S.{1,60})|[[(]?page (\d{1,4})(?: of \d{1,4})?[\])]?|(\S.{1,40}?) ?(?:\/|--?|–|\|) ?(?:page |p\. ?)?(\d{1,4}))$/i
/** A page's number and no words; chapters are headed so as well. */
const BARE = /^(?:[-–—~*] ?(\d{1,4}) ?[-–—~*]|\[(\d{1,4})\]|(\d{1,4}))$/
/** The lines of a page, at most. */
const PAGE = 80

interface Page {
  readonly at: number
  readonly number: number
}

/**
 * Takes out the heads that a word processor set on every page: the same words, and numbers that count on. The lines
 * around come as near to each other as they were to the head; where a sentence goes on across it, or paragraphs begin
 * with an indent alone, as many blank lines as stand around each head were the page's.
 */
export function withoutRunningHeads(
  lines: readonly Line[],
  isKept: (range: Range) => boolean,
): { readonly rest: readonly Line[]; readonly removed: readonly Removed[] } {
  const headed = new Map<string, Page[]>()
  const bare: Page[] = []
  lines.forEach((line, at) => {
    if (line.text.length >= 80 || !/\d\W{0,2}$|^\W{0,2}\d/.test(line.text) || isKept(line)) return
    const alone = BARE.exec(line.text)
    if (alone !== null) {
      bare.push({ at, number: Number(alone[1] ?? alone[2] ?? alone[3]) })
      return
    }
    const found = HEAD.exec(line.text)
    if (found === null) return
    const words = found[1] ?? found[4] ?? found[6] ?? ''
    const number = Number(found[2] ?? found[3] ?? found[5] ?? found[7])
    const before = headed.get(words)
    if (before === undefined) headed.set(words, [{ at, number }])
    else before.push({ at, number })
  })
  const rows = [...headed.values(), ...(arePages(bare, lines) ? [bare] : [])].filter(countOn)
  const heads = rows.flat()
  if (heads.length === 0) return { rest: lines, removed: [] }
  const areIndented = hasIndentsAlone(lines)
  const gone = new Set(heads.map(({ at }) => at))
  const following = new Set<number>()
  for (const row of rows) {
    const around = row.map(({ at }) => ({ at, above: run(lines, at, -1), below: run(lines, at, 1) }))
    const ofPage = leastOf(around.map(({ above }) => above)) + leastOf(around.map(({ below }) => below))
    for (const { at, above, below } of around) {
      const blanks = [...above.blanks, ...below.blanks]
      const kept = goesOnAcross(lines, at)
        ? 0
        : areIndented && !isHeading(above.line) && !isHeading(below.line)
          ? blanks.length - ofPage
          : Math.min(above.blanks.length, below.blanks.length)
      for (const blank of blanks.slice(kept)) gone.add(blank)
      if (kept === 0) following.add(below.at)
    }
  }
  return {
    rest: lines.flatMap((line, at) => {
      if (gone.has(at)) return []
      return following.has(at) ? { ...line, follows: true as const } : line
    }),
    removed: heads.flatMap(({ at }) => removal(lines.slice(at, at + 1), 'running-head')),
  }
}

const countOn = (row: readonly Page[]): boolean =>
  row.length >= 2 && row.every(({ number }, i) => number === (row[0]?.number ?? 0) + i)

/** Numbers alone are a page's where a sentence goes on across one, or chapters are headed otherwise and they count from within a book. */
function arePages(bare: readonly Page[], lines: readonly Line[]): boolean {
  if (!countOn(bare)) return false
  if (bare.some(({ at }) => goesOnAcross(lines, at))) return true
  const areNear = bare.every(({ at }, i) => i === 0 || at - (bare[i - 1]?.at ?? 0) <= PAGE)
  const places = new Set(bare.map(({ at }) => at))
  return (
    (bare[0]?.number ?? 0) > 2 &&
    areNear &&
    lines.some(({ text }, at) => text.length < 100 && !places.has(at) && headingOf(text) !== null)
  )
}

/** Blank lines from a head on, up or down, and the filled line behind them. */
function run(lines: readonly Line[], from: number, step: 1 | -1) {
  const blanks: number[] = []
  let at = from + step
  for (; lines[at]?.text === ''; at += step) blanks.push(at)
  return { blanks, at, line: lines[at] }
}

const leastOf = (runs: readonly { readonly blanks: readonly number[] }[]): number =>
  runs.reduce((least, { blanks }) => Math.min(least, blanks.length), Number.POSITIVE_INFINITY)

const isHeading = (line: Line | undefined): boolean => line !== undefined && headingOf(line.text) !== null

/** Whether a sentence goes on below a head. */
const goesOnAcross = (lines: readonly Line[], at: number): boolean =>
  goesOn(run(lines, at, -1).line, run(lines, at, 1).line)

/** Whether paragraphs begin with an indent, and hardly ever below a blank line. */
function hasIndentsAlone(lines: readonly Line[]): boolean {
  let indented = 0
  let apart = 0
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]]
    if (before === undefined || line === undefined || isBlank(line)) continue
    if (isBlank(before)) apart++
    else if (line.indent > before.indent) indented++
  }
  return indented > apart
}
