import { abbreviations, titles } from './lexicon/abbreviations.ts'
import { isDigit, isLetter, isLower, isSpace, isUpper, type Span } from './span.ts'

/** Words that begin a sentence after a dotted abbreviation: `the F.B.I. She knew`. */
const starters = new Set(
  'i he she it they we you the a an this that these those there then but and so his her its their my our your what who when where why how if in on at as no not'.split(
    ' ',
  ),
)

const isStop = (code: number) =>
  code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x203d

const isStraightQuote = (code: number) => code === 34 || code === 39

/** What may follow a stop and still belong to its sentence. */
const closers = '"\'”’»)]}*_'

/** What may stand before the first letter of a sentence. */
const openers = '"\'“‘«„([{*_—–-¡¿'

/**
 * The sentences of one block, in order, without the white space between them. Every other character
 * belongs to exactly one. A sentence ends at a stop and what closes after it; it goes on where a small
 * letter follows a quote, a question, an exclamation or an ellipsis ("Why?" she said). Linear.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = []
  const end = text.length
  let start = skipSpace(text, 0)
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 10) {
      const next = skipSpace(text, at)
      if (next >= end || !isLower(text.charCodeAt(next))) {
        let to = at
        while (to > start && isSpace(text.charCodeAt(to - 1))) to--
        if (to > start) sentences.push({ from: start, to })
        start = next
      }
      at = Math.max(next, at + 1)
      continue
    }
    if (!isStop(code)) {
      at++
      continue
    }
    const stop = at
    at = endOfStops(text, at)
    const close = endOfClosers(text, at)
    const next = skipSpace(text, close)
    if (next >= end || endsHere(text, start, stop, at, close, next)) {
      sentences.push({ from: start, to: close })
      start = next
    }
    at = close
  }
  let to = end
  while (to > start && isSpace(text.charCodeAt(to - 1))) to--
  if (to > start) sentences.push({ from: start, to })
  return sentences
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** Past a run of stops; `. . .` is one run. */
function endOfStops(text: string, at: number): number {
  while (at < text.length) {
    if (isStop(text.charCodeAt(at))) at++
    else if (text[at] === ' ' && text[at + 1] === '.' && text[at - 1] === '.') at += 2
    else break
  }
  return at
}

/** Past what closes after a stop. A straight quote before a capital opens: `tightly."What`. */
function endOfClosers(text: string, at: number): number {
  while (at < text.length && closers.includes(text[at] ?? '')) {
    if (isStraightQuote(text.charCodeAt(at)) && isUpper(text.charCodeAt(at + 1))) break
    at++
  }
  return at
}

function endsHere(
  text: string,
  start: number,
  stop: number,
  stopEnd: number,
  close: number,
  next: number,
): boolean {
  const single = stopEnd - stop === 1 && text[stop] === '.'
  if (next === close) return startsUnspaced(text, stop, next)
  let first = next
  while (first < text.length && openers.includes(text[first] ?? '')) first++
  const code = text.charCodeAt(first)
  if (isLower(code) && first === next)
    return single && close === stopEnd && !isAbbreviated(text, start, stop, code)
  if (isLower(code)) return single && close === stopEnd && text[next] === '('
  return !single || close > stopEnd || !isAbbreviated(text, start, stop, code, wordAt(text, first))
}

/** A sentence that begins without a space: `door.Then`, `tightly."What`. */
function startsUnspaced(text: string, stop: number, next: number): boolean {
  const code = text.charCodeAt(next)
  if ('"“‘\''.includes(text[next] ?? ' ')) return isUpper(text.charCodeAt(next + 1))
  return (
    isUpper(code) &&
    isLower(text.charCodeAt(next + 1)) &&
    isLower(text.charCodeAt(stop - 1)) &&
    isLower(text.charCodeAt(stop - 2))
  )
}

function wordAt(text: string, from: number): string {
  let to = from
  while (to < text.length && to < from + 20 && isLetter(text.charCodeAt(to))) to++
  return text.slice(from, to).toLowerCase()
}

/** Whether the stop at `stop` belongs to an abbreviation or an initial rather than to the sentence. */
function isAbbreviated(text: string, start: number, stop: number, next: number, following = ''): boolean {
  let from = stop
  while (from > start && stop - from < 20 && isLetter(text.charCodeAt(from - 1))) from--
  const word = text.slice(from, stop)
  if (word === '') return isDigit(text.charCodeAt(stop - 1)) && isLower(next)
  const lower = word.toLowerCase()
  if (titles.has(lower)) return isUpper(next) || word[0] === word[0]?.toUpperCase()
  if (lower === 'no') return isDigit(next)
  const dotted = text[from - 1] === '.'
  if (word.length === 1) {
    if (dotted) return isLower(next) || !starters.has(following)
    if (!isUpper(word.charCodeAt(0))) return isLower(next)
    return word !== 'I' || isInitialOfName(text, from)
  }
  return abbreviations.has(lower) && (isLower(next) || isDigit(next))
}

/** `I.` after a capitalised word is an initial ("Henry I. Miller"); elsewhere the pronoun. */
function isInitialOfName(text: string, from: number): boolean {
  let at = from - 1
  while (at > 0 && isSpace(text.charCodeAt(at))) at--
  while (at > 0 && isLetter(text.charCodeAt(at - 1))) at--
  return at < from - 2 && isUpper(text.charCodeAt(at))
}
