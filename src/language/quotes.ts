import { isDigit, isLetter, isSpace, isUpper } from './span.ts'

/** The ways in which stories set off speech. Straight and curly marks of one shape are one kind. */
export type QuoteKind = 'double' | 'single' | 'guillemet' | 'backtick'

/** A quotation mark and what its neighbours say about its direction. */
export interface QuoteMark {
  readonly at: number
  readonly length: 1 | 2
  readonly kind: QuoteKind
  readonly role: 'open' | 'close' | 'either'
  /** A closing mark right after a stop, a comma or a dash, as speech closes; scare quotes seldom do. */
  readonly afterStop: boolean
}

/** Words that begin with an apostrophe: `'em`, `'tis`, `'cause`. */
const elisions = new Set(
  'em tis twas twere twill til till cause cos cuz coz bout round n neath gainst ere er im is e un ome ow aven ad ave ello kay fraid course nother nuff ya'.split(
    ' ',
  ),
)

const stops = '.,!?…-—–'

/** The quotation marks of one block in order, apostrophes left out. Linear. */
export function quoteMarksOf(text: string): QuoteMark[] {
  const marks: QuoteMark[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = markAt(text, at)
    if (mark === null) continue
    marks.push(mark)
    at += mark.length - 1
  }
  return marks
}

function markAt(text: string, at: number): QuoteMark | null {
  switch (text[at]) {
    case '"':
    case '“':
    case '”':
    case '„':
    case '‟':
    case '＂':
      return { at, length: 1, kind: 'double', ...direction(text, at, 1) }
    case '«':
    case '»':
      return { at, length: 1, kind: 'guillemet', ...direction(text, at, 1) }
    case '`':
      return text[at + 1] === '`'
        ? { at, length: 2, kind: 'double', role: 'open', afterStop: false }
        : { at, length: 1, kind: 'backtick', ...direction(text, at, 1) }
    case "'":
    case '‘':
    case '’':
      if (text[at + 1] === text[at] && text[at] !== '‘') {
        return { at, length: 2, kind: 'double', ...direction(text, at, 2) }
      }
      return isApostrophe(text, at) ? null : { at, length: 1, kind: 'single', ...direction(text, at, 1) }
    default:
      return null
  }
}

/** Opens before a word and after a gap, closes after a word and before a gap; between two of a sort, either. */
function direction(text: string, at: number, length: 1 | 2): Pick<QuoteMark, 'role' | 'afterStop'> {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + length)
  const gapBefore = at === 0 || isSpace(before) || '([{/'.includes(text[at - 1] ?? ' ')
  const gapAfter = at + length >= text.length || isSpace(after) || after === 47
  const afterStop = !gapBefore && stops.includes(text[at - 1] ?? ' ')
  const mark = text[at]
  if (gapBefore !== gapAfter) return { role: gapBefore ? 'open' : 'close', afterStop }
  const dashed = !gapBefore && '—–-'.includes(text[at - 1] ?? ' ')
  if (dashed && isLetter(after)) return { role: 'either', afterStop }
  if (mark === '“' || mark === '‘' || mark === '„' || mark === '«') return { role: 'open', afterStop }
  if (mark === '”' || mark === '’' || mark === '»') return { role: 'close', afterStop }
  if (!gapBefore && !gapAfter && ')]},;:.?!'.includes(text[at + length] ?? ' '))
    return { role: 'close', afterStop }
  return { role: 'either', afterStop }
}

/** An apostrophe stands inside a word, for lost letters or figures, or after a plural's s or a dropped g. */
function isApostrophe(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  const wordBefore = at > 0 && (isLetter(before) || isDigit(before))
  const wordAfter = isLetter(after) || isDigit(after)
  if (wordBefore && wordAfter) return true
  if (wordAfter) {
    if (text[at] === '‘') return isElision(text, at) && !isUpper(after)
    return isElision(text, at)
  }
  return false
}

function isElision(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at + 1))) {
    return isDigit(text.charCodeAt(at + 2)) && !isDigit(text.charCodeAt(at + 3))
  }
  let end = at + 1
  while (end < text.length && end < at + 10 && isLetter(text.charCodeAt(end))) end++
  return elisions.has(text.slice(at + 1, end).toLowerCase())
}
