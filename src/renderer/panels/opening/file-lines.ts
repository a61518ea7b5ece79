import type { OpeningBody } from '../../../contract/opening.ts'
import type { Report } from '../../../import/index.ts'

/** What became of a stretch of the file. */
export type Became = 'removed' | 'field' | 'mark' | 'repair'

export interface Stretch {
  readonly from: number
  readonly to: number
  readonly became: Became
}

/** A line of the file as it came; offsets count in the decoded file. */
export interface FileLine {
  readonly from: number
  /** Before its end mark. */
  readonly to: number
  /** What stands in it and became something else than story. */
  readonly stretches: readonly Stretch[]
  /** What begins with it. */
  readonly begins: 'scene' | 'chapter' | null
}

/** A line's text in parts, each with all that became of it. */
export interface Part {
  readonly text: string
  readonly became: readonly Became[]
}

/** Parts the file into lines, with what the report says about each. */
export function fileLines({ text, report }: Pick<OpeningBody, 'text' | 'report'>): FileLine[] {
  const starts = lineStarts(text)
  const stretches = new Map<number, Stretch[]>()
  const head = headEnd(text)
  for (const found of stretchesOf(report)) {
    const stretch = { ...found, from: Math.max(found.from, Math.min(head, found.to)) }
    for (let at = lineAt(starts, stretch.from); (starts[at] ?? stretch.to) < stretch.to; at++) {
      const here = stretches.get(at)
      if (here) here.push(stretch)
      else stretches.set(at, [stretch])
    }
  }
  const begins = new Map<number, 'scene' | 'chapter'>()
  for (const { from, ornament } of report.breaks.places)
    begins.set(lineAt(starts, from) + (ornament === null ? 1 : 0), 'scene')
  for (const { from } of report.chapters) begins.set(lineAt(starts, from), 'chapter')

  return starts.map((from, at) => ({
    from,
    to: lineEnd(text, from, starts[at + 1] ?? text.length),
    stretches: stretches.get(at) ?? [],
    begins: begins.get(at) ?? null,
  }))
}

/** Where a web page's words begin: behind its head, which nobody has read; 0 where it has none. */
export function headEnd(text: string): number {
  if (!/^\s{0,100}<(?:!doctype\s+html|\?xml|html|head|meta|title)\b/i.test(text.slice(0, 200))) return 0
  const body = /<body\b[^<>]{0,2000}>\s{0,100}|<\/head\s{0,10}>\s{0,100}/gi
  const ends = [...text.slice(0, MOST_HEAD).matchAll(body)].map(({ 0: tag, index }) => index + tag.length)
  return ends.at(-1) ?? 0
}

/** A head is looked for in so many characters. */
const MOST_HEAD = 200_000

/** Cuts a line where something begins or ends. */
export function partsOf(text: string, { from, to, stretches }: FileLine): Part[] {
  if (stretches.length === 0) return [{ text: text.slice(from, to), became: [] }]
  const cuts = new Set([from, to])
  for (const stretch of stretches)
    for (const at of [stretch.from, stretch.to]) if (at > from && at < to) cuts.add(at)
  const ordered = [...cuts].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((start, i) => {
    const end = ordered[i + 1] ?? to
    const over = stretches.filter((each) => each.from <= start && each.to >= end)
    return { text: text.slice(start, end), became: [...new Set(over.map(({ became }) => became))] }
  })
}

/** Where each line begins, by the line ends of any system. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1)
  }
  return starts
}

/** The number of the line in which an offset stands, from 0. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

const LF = 0x0a
const CR = 0x0d

function lineEnd(text: string, from: number, next: number): number {
  let end = next
  if (end > from && text.charCodeAt(end - 1) === LF) end--
  if (end > from && text.charCodeAt(end - 1) === CR) end--
  return end
}

function stretchesOf({ pieces, marks, repairs }: Report): Stretch[] {
  return [
    ...pieces.flatMap(({ from, to, part }): Stretch[] =>
      part === 'story' ? [] : [{ from, to, became: part === 'removed' ? 'removed' : 'field' }],
    ),
    ...marks.flatMap(({ places }) => places.map(({ from, to }): Stretch => ({ from, to, became: 'mark' }))),
    ...repairs.map(({ from, to }): Stretch => ({ from, to, became: 'repair' })),
  ]
}
