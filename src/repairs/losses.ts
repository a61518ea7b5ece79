import { isDigit, isLetter, isLower, isSpace, isUpper, type Span } from '../language/span.ts'
import { tokenAt } from './edge.ts'
import { list } from './word-list.ts'

/*
 * `?` that can be nothing but what is left of another character: encodings that knew no curly marks, no dashes and no
 * accents wrote it for all of them.
 */

/** What follows an apostrophe within a word. */
const afterApostrophe = list('t s m re ll ve d')
/** What begins with an apostrophe. */
const elided = list('em tis twas til till cause cos bout round')

/** English words with an accent, as `?` leaves them. */
const accented: ReadonlyMap<string, string> = new Map(
  'naïve naïvely naïveté café cafés cliché clichés clichéd fiancé fiancée fiancés façade façades déjà résumé résumés touché protégé protégée sautéed soufflé señor señorita piñata jalapeño Noël Zoë Chloë Renée André Beyoncé Pokémon'
    .split(' ')
    .map((word) => [word.toLowerCase().replace(/[^a-z]/g, '?'), word]),
)

/** Nobody asks with one of these at the end: the sentence broke off. `so` needs a comma before it. */
const cutOff = list('so and but because the a an my your their our if than very')

/** Words with which a question begins. */
export const interrogative = list(`
  who who's whose whom what what's when where where's why why's which how how's whatever
  is are am was were do does did has have had can could will would shall should may might must
  isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't
  ain't wanna gonna care mind any anyone anything
`)
export const subjects = list('i you he she it we they there')

/** How many `?` of a text can be nothing but what is left of another character. */
export function sureLosses(text: string): number {
  let losses = 0
  let opened = false
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    const loss = lossAt(text, at, opened)
    if (loss?.reason === 'was-a-quote') opened = !opened
    if (loss || endsCutOff(text, at)) losses++
  }
  return losses
}

/** What the `?` was. */
export type Loss =
  | { readonly reason: 'was-an-apostrophe' | 'was-a-quote' | 'was-a-dash' | 'breaks-off' }
  | { readonly reason: 'was-an-accent'; readonly letter: string }

/** What the `?` at `at` was, where it can only be that; null else. `opened`: a quotation mark was lost before it. */
export function lossAt(text: string, at: number, opened: boolean): Loss | null {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (isLetter(before) && isLetter(after)) return withinWord(text, at)
  const gapBefore = at === 0 || isSpace(before)
  const gapAfter = at + 1 >= text.length || isSpace(after)
  if (gapBefore && isLetter(after))
    return { reason: elided.has(wordAfter(text, at + 1).toLowerCase()) ? 'was-an-apostrophe' : 'was-a-quote' }
  if (gapAfter && text[at - 1] === ',') return { reason: 'was-a-quote' }
  if (gapAfter && opened && '.!?'.includes(text[at - 1] ?? ' ')) return { reason: 'was-a-quote' }
  // `But you.?`; not after `F.B.I.`
  const closes = gapAfter || '"”’\''.includes(text[at + 1] ?? ' ')
  if (closes && /\p{Ll}{2}\.$/u.test(text.slice(Math.max(0, at - 3), at))) return { reason: 'breaks-off' }
  if (gapBefore && gapAfter && isLower(text.charCodeAt(at + 2)) && isLetter(text.charCodeAt(at - 2)))
    return { reason: 'was-a-dash' }
  return null
}

function withinWord(text: string, at: number): Loss | null {
  const left = wordBefore(text, at)
  const right = wordAfter(text, at + 1)
  const lower = right.toLowerCase()
  if (inAddress(text, at)) return null
  const word = accented.get(`${left}?${right}`.toLowerCase())
  if (word !== undefined) return { reason: 'was-an-accent', letter: word[left.length] ?? '' }
  if (afterApostrophe.has(lower) && (lower !== 't' || /n$/i.test(left)) && left.length > 0)
    return { reason: 'was-an-apostrophe' }
  const words = left.length > 1 && right.length > 1
  if (!words || isUpper(text.charCodeAt(at + 1))) return null
  return interrogative.has(firstWordBefore(text, at)) || subjects.has(lower) ? null : { reason: 'was-a-dash' }
}

/** A web address has `?` of its own. */
const inAddress = (text: string, at: number) => /[/=@]|\w\.\w/.test(tokenAt(text, at))

/** `…of the old lamp, so?`: a word that cannot end a question stands at the end of a clause of some length. */
export function endsCutOff(text: string, at: number): boolean {
  const word = wordBefore(text, at)
  const lower = word.toLowerCase()
  if (!cutOff.has(lower) || word !== lower) return false
  const start = at - word.length
  if (text[start - 1] !== ' ') return false
  const clause = clauseBefore(text, start)
  const words = clause.trim().split(/\s+/)
  if (words.length < 4 || interrogative.has((words[0] ?? '').toLowerCase())) return false
  if (lower === 'so') {
    // `He is rich, so?` asks; an order or a new sentence right after it does not answer.
    return text[start - 2] === ',' && isUpper(text.charCodeAt(at + 2)) && text[at + 1] === ' '
  }
  return lower !== 'and' && lower !== 'but' ? true : text[start - 2] === ','
}

/** The clause before `at`, back to the last stop or quotation mark. */
function clauseBefore(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - 200), at)
  return part.slice(Math.max(...['.', '!', '?', '"', '“', '\n'].map((mark) => part.lastIndexOf(mark))) + 1)
}

const firstWordBefore = (text: string, at: number) =>
  (/[\p{L}'’]+/u.exec(clauseBefore(text, at))?.[0] ?? '').toLowerCase().replace('’', "'")

function wordBefore(text: string, at: number): string {
  const span: { -readonly [K in keyof Span]: Span[K] } = { from: at, to: at }
  while (span.from > 0 && at - span.from < 30 && isWordly(text.charCodeAt(span.from - 1))) span.from--
  return text.slice(span.from, span.to)
}

function wordAfter(text: string, at: number): string {
  let to = at
  while (to < text.length && to - at < 30 && isWordly(text.charCodeAt(to))) to++
  return text.slice(at, to)
}

const isWordly = (code: number) => isLetter(code) || isDigit(code)
