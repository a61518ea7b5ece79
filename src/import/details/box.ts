import type { Line } from '../lines.ts'

/** A box is looked for in so many lines from the top. */
const TOP = 60
const SIDES = /^([*|#+:!])(?:\s.*\s|\s*)\1$/s

/**
 * The lines without the sides of a box drawn around a header:
 *
 *     **********************
 *     *  The Night Ferry   *
 *     **********************
 */
export function unboxed(lines: readonly Line[]): readonly Line[] {
  const sided = lines
    .slice(0, TOP)
    .map(({ text }) => text.length <= 120 && SIDES.test(text) && text.length > 8)
  if (sided.filter(Boolean).length < 2) return lines
  return lines.map((line, i) => (sided[i] ? within(line) : line))
}

function within(line: Line): Line {
  const inner = line.text.slice(1, -1)
  const text = inner.trim()
  const skipped = 1 + inner.length - inner.trimStart().length
  return text === ''
    ? { ...line, text, indent: 0, width: 0 }
    : { ...line, text, start: line.start + skipped, indent: line.indent + skipped, width: line.width - 1 }
}
