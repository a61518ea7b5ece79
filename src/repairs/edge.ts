import { isSpace, type Span } from '../language/span.ts'

const quotes = '"“”„‟\'‘’`«»'

/** The characters from `at` on that a reader would point at: up to a space or a quotation mark. */
export function edgeAfter(text: string, at: number): Span {
  let to = at
  while (to < text.length && to < at + 30 && isPlain(text, to)) to++
  return { from: at, to }
}

/** Likewise the characters up to `at`. */
export function edgeBefore(text: string, at: number): Span {
  let from = at
  while (from > 0 && from > at - 30 && isPlain(text, from - 1)) from--
  return { from, to: at }
}

const isPlain = (text: string, at: number) =>
  !isSpace(text.charCodeAt(at)) && !quotes.includes(text[at] ?? ' ')

/** The run of characters without a space around `at`. */
export function tokenAt(text: string, at: number): string {
  let from = at
  let to = at
  while (from > 0 && at - from < 60 && !/\s/.test(text[from - 1] ?? ' ')) from--
  while (to < text.length && to - at < 60 && !/\s/.test(text[to] ?? ' ')) to++
  return text.slice(from, to)
}

/** `I do, "she said`: at `at` stands the space that belongs after the mark. */
export const isMisplaced = (text: string, at: number): boolean =>
  text[at] === ' ' && /^["”]\p{Ll}/u.test(text.slice(at + 1, at + 3)) && ',.!?'.includes(text[at - 1] ?? ' ')
