import { quoteMarksOf } from '../../language/quotes.ts'
import { isDigit, isLetter, isLower, isSpace, isUpper } from '../../language/span.ts'
import { isMisplaced } from '../edge.ts'
import { type Repair, type Rule, swap } from '../rule.ts'
import { list } from '../word-list.ts'

interface Marks {
  readonly double: readonly [open: string, close: string]
  readonly single: readonly [open: string, close: string]
}

const english: Marks = { double: ['“', '”'], single: ['‘', '’'] }
const german: Marks = { double: ['„', '“'], single: ['‚', '‘'] }
const marksOf = (language: string): Marks => (language.startsWith('de') ? german : english)

const APOSTROPHE = '’'

/** Straight quotation marks and apostrophes, with the curly ones for them. Feet and inches stay straight. */
export const straightQuotes: Rule = {
  code: 'straight-quotes',
  whole: true,
  everywhere: true,
  find({ text }, { language, habits }) {
    if (!text.includes('"') && !text.includes("'")) return []
    const confidence = habits.curly > 4 * habits.straight ? 'very likely' : 'likely'
    return curled(text, marksOf(language)).map(
      ({ from, to, after }): Repair => swap({ from, to }, after, 'straight', confidence),
    )
  },
}

interface Curled {
  readonly from: number
  readonly to: number
  readonly after: string
}

/** What each straight mark of a text becomes, in order; those that stay straight are left out. */
export function curled(text: string, marks: Marks = english): Curled[] {
  const found: Curled[] = []
  const quotes = new Map(quoteMarksOf(text).map((mark) => [mark.at, mark]))
  const open = { double: false, single: false }
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '“' || char === '„' || char === '”') open.double = char !== '”'
    if (char === '‘' || (char === '’' && open.single && quotes.has(at))) open.single = char === '‘'
    if (char !== '"' && char !== "'") continue
    if (isMeasure(text, at, open)) continue
    const quote = quotes.get(at)
    const elided = quote === undefined && opensWord(text, at) && isQuotedCapital(text, at)
    if (quote === undefined && !elided) {
      found.push({ from: at, to: at + 1, after: APOSTROPHE })
      continue
    }
    const kind = quote?.kind === 'double' ? 'double' : 'single'
    const role = quote?.role ?? 'open'
    const length = quote?.length ?? 1
    const misplaced = open[kind] && isMisplaced(text, at - 1)
    const opens = role === 'either' ? !open[kind] : role === 'open' && !misplaced
    if (kind === 'single' && opens && !closesLater(text, at)) {
      found.push({ from: at, to: at + 1, after: APOSTROPHE })
      continue
    }
    if (opens || kind === 'double' || open.single) open[kind] = opens
    found.push({ from: at, to: at + length, after: marks[kind][opens ? 0 : 1] })
    at += length - 1
  }
  return found
}

/** `6'2"`, `5' 11"`, `10"`: a measure, unless a quote is open that it may close. */
function isMeasure(
  text: string,
  at: number,
  open: { readonly double: boolean; readonly single: boolean },
): boolean {
  if (!isDigit(text.charCodeAt(at - 1))) return false
  if (text[at] === "'")
    return !open.single && !isLetter(text.charCodeAt(at + 1)) && !startsWithDigitS(text, at)
  return /\d['’′] ?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at)) || !open.double
}

const startsWithDigitS = (text: string, at: number) => /^'\d0s/.test(text.slice(at, at + 4))

const opensWord = (text: string, at: number) =>
  (at === 0 || isSpace(text.charCodeAt(at - 1)) || '"“(—-'.includes(text[at - 1] ?? ' ')) &&
  isLetter(text.charCodeAt(at + 1))

/** Words that are nothing without their apostrophe; `'is` may be his, and may be is. */
const surelyElided = list('tis twas twere twill em kay nuff neath bout cuz coz cos gainst ello ome aven ave')

/** `'Is it?' she said` opens, though `'is` may be short for his. */
const isQuotedCapital = (text: string, at: number) =>
  isUpper(text.charCodeAt(at + 1)) &&
  !surelyElided.has(/^\p{L}+/u.exec(text.slice(at + 1, at + 12))?.[0].toLowerCase() ?? '') &&
  closesLater(text, at)

/** How far on a single quote is looked for that closes. */
const REACH = 2000

/** Whether a single mark stands further on that closes: after a stop, or after a word and before a gap. */
function closesLater(text: string, at: number): boolean {
  const end = Math.min(text.length, at + REACH)
  for (let next = at + 1; next < end; next++) {
    if (text[next] !== "'" && text[next] !== '’') continue
    const before = text.charCodeAt(next - 1)
    const after = text.charCodeAt(next + 1)
    const gapAfter = next + 1 >= text.length || !(isLetter(after) || isDigit(after))
    if (gapAfter && !isSpace(before)) return true
    if (isSpace(before) && isLower(after)) continue
  }
  return false
}
