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
  const first = posting.lines.findIndex((line) => !isBlank(line))
  const real = starts.filter((start) => filledBetween(posting.lines, first, start) > 12)
  if (real.length === 0) return [posting]
  return [0, ...real].map((start, n) => ({
    header: n === 0 ? posting.header : null,
    lines: posting.lines.slice(start, real[n]),
  }))
}

function filledBetween(lines: readonly Line[], from: number, to: number): number {
  return lines.slice(from, to).filter((line) => !isBlank(line)).length
}

/** A line below a part's title that says who wrote it. */
const isAuthors = (line: Line): boolean => byline(line.text) !== null || addressLine(line.text) !== null

/** A `Title:` with another field below it, or a line such as `The Long Road (2/8)`. */
function beginsPart(lines: readonly Line[], i: number): boolean {
  const line = lines[i]
  const before = lines[i - 1]
  if (line === undefined || isBlank(line) || line.text.length > 120) return false
  if (before !== undefined && !isBlank(before) && !isOrnament(before.text)) return false
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
