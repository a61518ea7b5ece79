import type { OpeningBody } from '../../../contract/opening.ts'
import { headEnd, lineAt, lineStarts } from './file-lines.ts'

/**
 * A place in a column, counted in its items: 4.5 is the middle of the item numbered 4. Items carry `data-at`;
 * they come in chunks that carry `data-from` and `data-to`, and an item need not be rendered to be counted.
 */
export type Place = number

/** Which line of the file goes with which block of the story. */
export interface Step {
  readonly toBlock: (line: Place) => Place
  readonly toLine: (block: Place) => Place
}

/** Learns from the pieces of the file where each block began; what stands above the story is numbered -1. */
export function stepOf({ text, report }: Pick<OpeningBody, 'text' | 'report'>): Step {
  const starts = lineStarts(text)
  const firsts: number[] = []
  for (const { block, from } of report.pieces) if (block !== null) firsts[block] ??= lineAt(starts, from)
  // Parts put into another order than the file's would lead back: there the columns wait for each other.
  let last = 0
  const lines = [
    lineAt(starts, headEnd(text)),
    ...Array.from(firsts, (line) => (last = Math.max(last, line ?? last))),
    starts.length,
  ]
  return {
    toBlock: (line) => along(lines, line) - 1,
    toLine: (block) => between(lines, block + 1),
  }
}

/** The place among rising marks at which a value stands: 2.5 is half way between the marks 2 and 3. */
function along(marks: readonly number[], value: number): number {
  const at = Math.min(lineAt(marks, value), marks.length - 2)
  const [from = 0, to = from] = [marks[at], marks[at + 1]]
  return at + (to > from ? Math.min(1, (value - from) / (to - from)) : 0)
}

function between(marks: readonly number[], place: number): number {
  const at = Math.max(0, Math.min(Math.floor(place), marks.length - 2))
  const [from = 0, to = from] = [marks[at], marks[at + 1]]
  return from + (to - from) * Math.min(1, place - at)
}

/** What stands at a column's upper edge. */
export function placeAtTop(column: HTMLElement): Place {
  const top = column.getBoundingClientRect().top + 1
  const chunk = firstBelow(chunksOf(column), top)
  if (!chunk) return 0
  const item = firstBelow(itemsOf(chunk), top)
  const [element, from, to] = item
    ? [item, numberOf(item, 'at'), numberOf(item, 'at') + 1]
    : [chunk, numberOf(chunk, 'from'), numberOf(chunk, 'to')]
  const { top: its, height } = element.getBoundingClientRect()
  return from + (height > 0 ? Math.max(0, (top - its) / height) * (to - from) : 0)
}

/** Brings a place to a column's upper edge. */
export function bringToTop(column: HTMLElement, place: Place): void {
  const chunk = chunksOf(column).find((each) => numberOf(each, 'to') > place)
  if (!chunk) return
  const item = itemsOf(chunk).find((each) => numberOf(each, 'at') >= Math.floor(place))
  const [element, from, to] = item
    ? [item, numberOf(item, 'at'), numberOf(item, 'at') + 1]
    : [chunk, numberOf(chunk, 'from'), numberOf(chunk, 'to')]
  const { top, height } = element.getBoundingClientRect()
  const within = Math.max(0, Math.min(1, (place - from) / (to - from)))
  column.scrollTop += top + height * within - column.getBoundingClientRect().top
}

const chunksOf = (column: HTMLElement) => [...column.querySelectorAll<HTMLElement>('[data-from]')]
const itemsOf = (chunk: HTMLElement) => [...chunk.querySelectorAll<HTMLElement>('[data-at]')]
const numberOf = (element: HTMLElement, name: 'at' | 'from' | 'to') => Number(element.dataset[name])

/** The first of elements that stand below each other which reaches below a height. */
function firstBelow(elements: readonly HTMLElement[], y: number): HTMLElement | undefined {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    const bottom = elements[middle]?.getBoundingClientRect().bottom ?? y
    if (bottom > y) high = middle
    else low = middle + 1
  }
  return elements[low]
}
