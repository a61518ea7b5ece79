import { isBlank, type Line } from '../lines.ts'

/** How a file lays out its paragraphs, learnt from all its lines. */
export interface Layout {
  /** The column lines were wrapped at, in characters; null where a line is a paragraph. */
  readonly wrap: number | null
  /** The share (0 to 1) of lines followed by another that fit the wrap. */
  readonly wrapFit: number
  /** Blank lines between every two lines of text: 1 in a double-spaced file. */
  readonly spacing: 0 | 1
  /** Whether a paragraph's first line is indented, and by how many columns at the least. */
  readonly indent: number | null
  /** Whether a line that stops in mid-sentence goes on below, where lines are paragraphs. */
  readonly goesOn: boolean
  /** The indent that all lines have. */
  readonly margin: number
  /** Whether wrapped lines were broken again at a lower column: long line, stub, long line, stub. */
  readonly combed: boolean
}

/** Wraps are looked for up to this column. */
const WIDEST = 140
/** Nothing wraps at a lower column. */
const NARROWEST = 35
/** A wrapping program may have left this many more columns free. */
const SLACK = 3

/** Learns the layout of a file. */
export function learnLayout(lines: readonly Line[]): Layout {
  const margin = commonMargin(lines)
  const single = learnWrap(lines, 0)
  // double spacing: nearly no line follows another directly, and those across one blank line fit a wrap
  const double = single.pairs * 6 < lines.length / 2 ? learnWrap(lines, 1) : null
  const spaced = double !== null && double.fit >= 0.5 && double.pairs >= 6 && double.broken >= 0.5
  const learnt = spaced ? double : single
  const wrapped =
    learnt.pairs >= 2 &&
    learnt.column >= NARROWEST &&
    learnt.fit >= (learnt.pairs >= 8 ? 0.3 : 0.6) &&
    learnt.broken >= 0.25 &&
    keepsWithin(lines, learnt.column)
  const wrap = wrapped ? learnt.column : null
  return {
    wrap,
    wrapFit: learnt.fit,
    spacing: spaced ? 1 : 0,
    indent: learnIndent(lines, margin, wrap),
    goesOn: true,
    margin,
    combed: wrap !== null && isCombed(lines, wrap),
  }
}

/** A stub is at most so long. */
const STUB = 24

/** What a second, narrower wrap may have left over of a full line: a few words. */
export const isStub = (line: Line, before: Line | undefined, wrap: number): boolean =>
  before !== undefined && !isBlank(before) && line.text.length < STUB && !endsShort(before, line, wrap)

/** Stubs that end nothing, with more below, are hardly ever an author's. */
function isCombed(lines: readonly Line[], wrap: number): boolean {
  const stubs = lines.filter((line, i) => {
    const next = lines[i + 1]
    if (isBlank(line) || next === undefined || isBlank(next) || endsSentence(line.text)) return false
    return isStub(line, lines[i - 1], wrap) && endsShort(line, next, wrap)
  })
  return stubs.length >= 3 && stubs.length * 30 >= lines.length
}

/** Whether hardly any line runs past the column. */
function keepsWithin(lines: readonly Line[], column: number): boolean {
  const filled = lines.filter((line) => !isBlank(line))
  return filled.filter((line) => line.width > column + 12).length <= filled.length * 0.25
}

const LABEL = /^[*[(]{0,3}\p{Lu}[\p{L}'’/ -]{2,24}:/u

interface Wrap {
  readonly column: number
  /** The share of pairs that the column explains. */
  readonly fit: number
  /** How many lines are followed by another, `gap` blank lines below. */
  readonly pairs: number
  /** The share of pairs where the first line does not end a sentence. */
  readonly broken: number
}

/** The column that explains most line ends: the line fits it, and the next line's first word would not have. */
function learnWrap(lines: readonly Line[], gap: 0 | 1): Wrap {
  const starts = new Array<number>(WIDEST + 2).fill(0)
  let pairs = 0
  let broken = 0
  for (let i = 0; i + gap + 1 < lines.length; i++) {
    const line = lines[i]
    const next = lines[i + gap + 1]
    if (line === undefined || next === undefined || isBlank(line) || isBlank(next)) continue
    if (gap === 1 && !isBlank(lines[i + 1] ?? line)) continue
    // a header's lines tell nothing of how the story was wrapped
    if (LABEL.test(next.text)) continue
    pairs++
    if (!endsSentence(line.text)) broken++
    const from = line.width
    const to = Math.min(WIDEST, line.width + firstWord(next.text) + SLACK)
    if (from > WIDEST) continue
    starts[from] = (starts[from] ?? 0) + 1
    starts[to + 1] = (starts[to + 1] ?? 0) - 1
  }
  let column = 0
  let best = 0
  let open = 0
  starts.slice(0, WIDEST + 1).forEach((change, at) => {
    open += change
    if (open > best) {
      best = open
      column = at
    }
  })
  return { column, fit: pairs === 0 ? 0 : best / pairs, pairs, broken: pairs === 0 ? 0 : broken / pairs }
}

/** Columns of a line's first word. */
function firstWord(text: string): number {
  const end = text.search(/\s/)
  return end < 0 ? text.length : end
}

/** Whether a line ends where a sentence may end. */
export const endsSentence = (text: string): boolean =>
  /[.!?…:。！？]["'”’)*_/\]}>~」』）]*$/.test(text.slice(-12)) || /["”」』]$/.test(text)

/** Whether the next line's first word would have fitted after this line: then it was the author who ended it. */
export function endsShort(line: Line, next: Line, wrap: number): boolean {
  return line.width + 1 + firstWord(next.text) <= wrap - SLACK
}

function commonMargin(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) if (!isBlank(line)) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1)
  const [indent = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? []
  // a file of one-line paragraphs, each indented, has no margin: the indent says "paragraph"
  return (counts.get(0) ?? 0) * 10 > lines.length / 2 ? 0 : Math.min(indent, smallest(counts))
}

const smallest = (counts: ReadonlyMap<number, number>): number => Math.min(...counts.keys(), 200)

/** First-line indents: lines further in than the margin, which follow short lines or blanks and lead lines at the margin. */
function learnIndent(lines: readonly Line[], margin: number, wrap: number | null): number | null {
  if (wrap === null) return null
  const counts = new Map<number, number>()
  let filled = 0
  let outward = 0
  lines.forEach((line, i) => {
    if (isBlank(line)) return
    filled++
    const step = line.indent - margin
    const next = lines[i + 1]
    const before = lines[i - 1]
    const leads = next === undefined || isBlank(next) || next.indent <= line.indent
    const first = before === undefined || isBlank(before) || before.indent <= line.indent
    if (step < 1 || step > 10 || !leads || !first) return
    counts.set(step, (counts.get(step) ?? 0) + 1)
    if (next !== undefined && !isBlank(next) && next.indent < line.indent) outward++
  })
  const indented = [...counts.values()].reduce((sum, count) => sum + count, 0)
  // a letter set in from the margin is indented too, but all of its lines are
  if (indented < 3 || indented < filled * 0.04 || outward * 8 < indented) return null
  return Math.min(...[...counts].filter(([, count]) => count >= indented * 0.1).map(([step]) => step))
}
