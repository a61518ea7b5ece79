import { isBlank, type Line } from '../lines.ts'
import { type Found, titleRightBelow } from './heading-lines.ts'
import { endsSentence } from './layout.ts'

/** Bare numbers that head chapters, and those that part a chapter into sections. */
export interface NumberRows {
  readonly chapters: readonly Found[]
  readonly sections: readonly Found[]
}

const NOTHING: NumberRows = { chapters: [], sections: [] }

/** What the bare numbers among a text's headings are: they count on, with text below each, or are nothing. */
export function numberRows(lines: readonly Line[], found: readonly Found[]): NumberRows {
  const numbers = found.filter(({ heading }) => heading.kind === 'number')
  const holders = found.filter(({ heading }) => heading.kind === 'chapter' || heading.kind === 'part')
  if (numbers.length === 0) return NOTHING
  if (holders.length > 0) return withinHolders(lines, numbers, holders)
  const rows = rowsOf(lines, numbers).filter((row) => countsOn(lines, row, lines.length))
  const [first, ...more] = rows.sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0))
  if (first !== undefined) return { chapters: first, sections: more.flat() }
  const frame = found.filter(({ heading: { kind } }) => kind === 'prologue' || kind === 'epilogue')
  return { chapters: framed(lines, numbers, frame) ?? opening(lines, numbers), sections: [] }
}

/** A lone first number behind a prologue or before an epilogue heads what they frame. */
function framed(
  lines: readonly Line[],
  numbers: readonly Found[],
  frame: readonly Found[],
): readonly Found[] | null {
  const [only, more] = numbers
  if (only === undefined || more !== undefined || only.heading.number !== 1) return null
  const before = frame.findLast(({ at }) => at < only.at)
  const after = frame.find(({ at }) => at > only.at)
  const isBehind = before?.heading.kind === 'prologue'
  const isFirst = frame[0] === after && after?.heading.kind === 'epilogue'
  const hasTextAbove = before === undefined || hasText(lines, before, only.at)
  return (isBehind || isFirst) && hasTextAbove && hasText(lines, only, after?.at ?? lines.length)
    ? [only]
    : null
}

/** Numbers by how they are written; where those do not count on, by what stands around them as well. */
function rowsOf(lines: readonly Line[], numbers: readonly Found[]): Found[][] {
  const by = (kind: (found: Found) => string, of: readonly Found[]) => {
    const rows = new Map<string, Found[]>()
    for (const each of of) {
      const row = rows.get(kind(each)) ?? []
      row.push(each)
      rows.set(kind(each), row)
    }
    return [...rows.values()]
  }
  const dress = ({ at, heading }: Found) =>
    heading.named ? 'named' : (lines[at]?.text ?? '').replace(/[\p{L}\p{N}]+/gu, '1')
  return by(({ heading }) => heading.numeral ?? '', numbers).flatMap((row) =>
    countsOn(lines, row, lines.length) ? [row] : by(dress, row),
  )
}

/** Numbers count on from the first or the second; from any, where each has a title. One in four may be a slip. */
function countsOn(lines: readonly Line[], row: readonly Found[], end: number): boolean {
  const first = row[0]?.heading.number ?? 9
  const haveTitles = row.every(({ at, heading }) => heading.named || titleRightBelow(lines, at, heading) > 0)
  if (row.length < 2 || !(first <= 2 || haveTitles)) return false
  const steps = row.slice(1).map(({ heading }, i) => (heading.number ?? 0) - (row[i]?.heading.number ?? 0))
  const slips = steps.filter((step) => step !== 1)
  return (
    slips.every((step) => step === 0 || step === 2) &&
    slips.length * 4 <= row.length - 1 &&
    row.every((each, i) => hasText(lines, each, row[i + 1]?.at ?? end))
  )
}

function hasText(lines: readonly Line[], { at, heading }: Found, end: number): boolean {
  for (let i = at + 1 + titleRightBelow(lines, at, heading); i < end; i++) {
    const line = lines[i]
    if (line !== undefined && !isBlank(line)) return true
  }
  return false
}

/** A lone number heads the text that it stands above; a few notes may stand above it where it has a title. */
function opening(lines: readonly Line[], numbers: readonly Found[]): readonly Found[] {
  const [only, more] = numbers
  if (only === undefined || more !== undefined || !hasText(lines, only, lines.length)) return []
  const above = lines.slice(0, only.at).filter((line) => !isBlank(line))
  const isAtTop = above.length <= (only.heading.named ? MOST_ABOVE : 0)
  return isAtTop && !above.some(({ text }) => endsSentence(text)) ? [only] : []
}

const MOST_ABOVE = 8

/** Below chapters, numbers part them into sections; below parts that each begin with one, they head chapters. */
function withinHolders(
  lines: readonly Line[],
  numbers: readonly Found[],
  holders: readonly Found[],
): NumberRows {
  let next = numbers.findIndex(({ at }) => at > (holders[0]?.at ?? 0))
  const spans = holders.map(({ at, heading }, i) => {
    const end = holders[i + 1]?.at ?? lines.length
    const row: Found[] = []
    for (; next >= 0 && (numbers[next]?.at ?? end) < end; next++) row.push(...numbers.slice(next, next + 1))
    const below = at + titleRightBelow(lines, at, heading)
    const opens = row[0] !== undefined && lines.slice(below + 1, row[0].at).every(isBlank)
    return { heading, row, end, opens }
  })
  const filled = spans.filter(({ row }) => row.length > 0)
  const all = filled.flatMap(({ row }) => row)
  const goOn =
    countsOn(lines, all, lines.length) ||
    (all.length >= 2 &&
      filled.every(
        ({ row, end }) =>
          countsOn(lines, row, end) || (row.length === 1 && (row[0]?.heading.number ?? 9) <= 2),
      ))
  if (!goOn) return NOTHING
  const areHeld = filled.every(
    ({ heading, opens }) => opens && /^(?:part|pt|book|volume|vol|act)\b/i.test(heading.title),
  )
  return areHeld ? { chapters: all, sections: [] } : { chapters: [], sections: all }
}
