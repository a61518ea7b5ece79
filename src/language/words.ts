import { isDigit, isLetter, isUpper, type Span } from './span.ts'

/** A word of a text, contractions and hyphenated words whole: `don't`, `half-asleep`, `'em`. */
export interface Word extends Span {
  /** Lower case, with a straight apostrophe. */
  readonly lower: string
  /** Starts with a capital letter. */
  readonly capital: boolean
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019

/** The words of `text` between two offsets, in order. Linear. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = []
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (!isLetter(code) && !isDigit(code)) {
      at++
      continue
    }
    let end = at + 1
    let curly = false
    while (end < to) {
      const next = text.charCodeAt(end)
      if (isLetter(next) || isDigit(next)) end++
      else if (
        (isApostrophe(next) || next === 45 || next === 0x2010 || next === 0x2011) &&
        end + 1 < to &&
        isLetter(text.charCodeAt(end + 1))
      ) {
        curly ||= next === 0x2019
        end += 2
      } else break
    }
    const raw = text.slice(at, end).toLowerCase()
    words.push({ from: at, to: end, lower: curly ? raw.replaceAll('’', "'") : raw, capital: isUpper(code) })
    at = end
  }
  return words
}
