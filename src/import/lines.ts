import { headingOf } from './headings.ts'
import type { Range } from './traced.ts'

/** A line of the file; `to` stands before its end mark. */
export interface Line extends Range {
  /** What the line says, without the white space around it. */
  readonly text: string
  /** Where `text` begins. */
  readonly start: number
  /** Columns of white space before the text; a tab goes to the next multiple of eight. */
  readonly indent: number
  /** Columns up to the end of the text. */
  readonly width: number
  /** Whether it follows the line before, though something was taken out between. */
  readonly follows?: true
}

/** Parts a text into its lines, whose ends are \n by now. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from <= text.length; ) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    lines.push(line(text, from, to))
    from = to + 1
  }
  return lines
}

function line(text: string, from: number, to: number): Line {
  let start = from
  let indent = 0
  for (; start < to && isSpace(text.charCodeAt(start)); start++) {
    indent = text.charCodeAt(start) === 9 ? (indent & ~7) + 8 : indent + 1
  }
  let end = to
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return {
    from,
    to,
    start,
    text: text.slice(start, end),
    indent: end > start ? indent : 0,
    width: end > start ? indent + end - start : 0,
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x3000 || code === 11 || code === 12
}

export const isBlank = (line: Line): boolean => line.text === ''

/** Whether a sentence that one line leaves open goes on in another: `He had a rose`, `in his teeth.` */
export const goesOn = (line: Line | undefined, below: Line | undefined): boolean =>
  line !== undefined &&
  below !== undefined &&
  /[\p{L},;]$/u.test(line.text) &&
  /^\p{Ll}/u.test(below.text) &&
  headingOf(line.text) === null

/**
 * Lines between which others were taken out are parted by a blank one, so that what stood apart stays apart; a sentence
 * is not.
 */
export function keptApart(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1]
    const isCut =
      !line.follows && before !== undefined && line.from > before.to + 1 && !isBlank(before) && !isBlank(line)
    return isCut && !goesOn(before, line)
      ? [{ ...line, from: before.to, to: before.to, start: before.to, text: '', indent: 0, width: 0 }, line]
      : [line]
  })
}
