/** A stretch of one block's text, in UTF-16 units; `from` belongs to it, `to` does not. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** Those of `spans` (in order, apart) that share a unit with the stretch; found by halving, so that many are no cost. */
export function spansWithin<T extends Span>(spans: readonly T[], from: number, to: number): T[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? 0) <= from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < spans.length && (spans[end]?.from ?? to) < to) end++
  return spans.slice(low, end)
}

/** `span` without the white space at its ends; empty (`from === to`) when there is nothing else in it. */
export function trimmed(text: string, span: Span): Span {
  let { from, to } = span
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return { from, to }
}

/** White space as a reader sees it: what `trim` removes, the zero-width space too. */
export function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13) || code === 160) return true
  if (code < 0x1680) return false
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** Letters of any alphabet that stories are written in; digits and marks are not letters. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  return (
    code < 0x2000 ||
    (code >= 0x2c00 && code < 0xd800 && !(code >= 0x3000 && code <= 0x303f)) ||
    code >= 0xf900
  )
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** A capital letter: it changes when lowered. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  if (!isLetter(code)) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

/** A small letter: it changes when raised. */
export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122
  if (!isLetter(code)) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toUpperCase()
}
