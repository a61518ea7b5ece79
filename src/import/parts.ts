import { labelLine } from './details/label-line.ts'
import { plainLabel } from './details/labels.ts'
import { addressLine, byline } from './details/unlabelled.ts'
import { partMark } from './headings.ts'
import { isBlank, type Line } from './lines.ts'
import type { Posting } from './mail/posting.ts'
import { isOrnament } from './ornament.ts'

/** Parts a posting where a header comes again, or the title with the next part's number. */
export function splitParts(posting: Posting): Posting[] {
  const starts = posting.lines.flatMap((_, i) => (i > 0 && beginsPart(posting.lines, i) ? [i] : []))
  // the first is the posting's own header
  const far = placeOfFilled(posting.lines, MOST_OF_HEADER)
  const real = starts.filter((start, n) => start > far && hasText(posting.lines, start, starts[n + 1]))
  if (real.length === 0) return [posting]
  return [0, ...real].map((start, n) => ({
    header: n === 0 ? posting.header : null,
    lines: posting.lines.slice(start, real[n]),
  }))
}

/** A posting's own header has fewer filled lines than this. */
const MOST_OF_HEADER = 13

/** Where the filled line with this number, from 1, stands; the end where there are not so many. */
function placeOfFilled(lines: readonly Line[], number: number): number {
  let filled = 0
  const at = lines.findIndex((line) => !isBlank(line) && ++filled === number)
  return at < 0 ? lines.length : at
}

/** Below a header at the end of a file there is less than this. */
const LEAST_TEXT = 250

/** Whether there is a text below a part's first line: a file's one header may stand at its end. */
function hasText(lines: readonly Line[], start: number, end = lines.length): boolean {
  const part = lines.slice(start, end)
  const filled = part.flatMap((line, i) => (isBlank(line) ? [] : [i]))
  const isLabel = (i: number) => part[i] !== undefined && labelLine(part[i], true) !== null
  if (!isLabel(0)) return filled.length > 1
  const header = filled.slice(0, MOST_LABELS).findLast(isLabel) ?? 0
  const below = part.findIndex((line, i) => i > header && isBlank(line))
  const text = below < 0 ? [] : filled.filter((i) => i > below)
  return text.length > 0 && (text.length > 8 || characters(text.map((i) => part[i])) >= LEAST_TEXT)
}

/** A header's labels are among so many filled lines. */
const MOST_LABELS = 40

const characters = (lines: readonly (Line | undefined)[]): number =>
  lines.reduce((sum, line) => sum + (line?.text.length ?? 0), 0)

/** A line below a part's title that says who wrote it. */
const isAuthors = (line: Line): boolean => byline(line.text) !== null || addressLine(line.text) !== null

/** The word that a header begins with, or what ends in a number. */
const MAY_BEGIN = /^[^\p{L}]{0,8}(?:story )?title\b|[\d?\])}]\s*$|\b(?:part|pt|chapter|ch)\b.{1,30}$/iu

/** A `Title:` with another field below it, or a line such as `The Long Road (2/8)`. */
function beginsPart(lines: readonly Line[], i: number): boolean {
  const line = lines[i]
  const before = lines[i - 1]
  if (line === undefined || isBlank(line) || line.text.length > 120) return false
  if (before !== undefined && !isBlank(before) && !isOrnament(before.text)) return false
  if (!MAY_BEGIN.test(line.text) || /^\W{0,4}(?:the )?end\b/i.test(line.text)) return false
  const label = labelLine(line, true)
  if (label?.field === 'title' && ['title', 'story title'].includes(plainLabel(label.label))) {
    return lines.slice(i + 1, i + 7).some((each) => !isBlank(each) && labelLine(each, true) !== null)
  }
  const mark = label === null ? partMark(line.text) : null
  return (
    mark !== null &&
    mark.number > 1 &&
    mark.rest !== '' &&
    (isAuthors(lines[i + 1] ?? line) || (mark.total !== null && isBlank(lines[i + 1] ?? line)))
  )
}
