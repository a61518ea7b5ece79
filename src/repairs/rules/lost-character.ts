import { isDigit, isLetter, isLower, isSpace, isUpper, type Span } from '../../language/span.ts'
import type { Word } from '../../language/words.ts'
import { tokenAt } from '../edge.ts'
import type { Passage } from '../passage.ts'
import type { Profile } from '../profile.ts'
import { type Repair, type Rule, swap } from '../rule.ts'
import { list } from './word-list.ts'

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

const interrogative = list(`
  who who's whose whom what what's when where where's why why's which how how's whatever
  is are am was were do does did has have had can could will would shall should may might must
  isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't
  ain't wanna gonna care mind any anyone anything
`)
const asking = list(
  'wonder wonders wondered wondering ask asks asked asking if whether guess suppose mean means say sure curious know knows',
)
const afterTag = list(
  'right huh eh okay ok yes no yeah please maybe then though too either correct hm hmm see really already yet not',
)
const subjects = list('i you he she it we they there')
const lead = list('and but so or well oh then now okay ok yeah hey no yes ah um uh')

/**
 * `?` where another character was: an apostrophe, a quotation mark or a dash that its encoding lost, an ellipsis
 * (`so? Open it.`). A question mark that may be right is left alone.
 */
export const lostCharacter: Rule = {
  code: 'lost-character',
  find(passage, profile) {
    const { text } = passage
    const found: Repair[] = []
    let opened = false
    for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
      const loss = lossAt(text, at, opened)
      if (loss?.reason === 'was-a-quote') opened = !opened
      const repair = loss ? repaired(text, at, loss, profile, opened) : brokenOff(passage, at, profile)
      if (repair) found.push(repair)
    }
    return found
  },
}

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

type Loss =
  | { readonly reason: 'was-an-apostrophe' | 'was-a-quote' | 'was-a-dash' }
  | { readonly reason: 'was-an-accent'; readonly letter: string }

function lossAt(text: string, at: number, opened: boolean): Loss | null {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (isLetter(before) && isLetter(after)) return withinWord(text, at)
  const gapBefore = at === 0 || isSpace(before)
  const gapAfter = at + 1 >= text.length || isSpace(after)
  if (gapBefore && isLetter(after))
    return { reason: elided.has(wordAfter(text, at + 1).toLowerCase()) ? 'was-an-apostrophe' : 'was-a-quote' }
  if (gapAfter && text[at - 1] === ',') return { reason: 'was-a-quote' }
  if (gapAfter && opened && '.!?'.includes(text[at - 1] ?? ' ')) return { reason: 'was-a-quote' }
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

function repaired(text: string, at: number, loss: Loss, profile: Profile, opened: boolean): Repair {
  const here = { from: at, to: at + 1 }
  switch (loss.reason) {
    case 'was-an-accent':
      return swap(here, loss.letter, loss.reason, 'very likely')
    case 'was-an-apostrophe':
      return swap(here, profile.style.apostrophe, loss.reason, 'very likely')
    case 'was-a-quote': {
      const curls = profile.style.apostrophe === '’'
      return swap(here, curls ? (opened ? '“' : '”') : '"', loss.reason, 'likely')
    }
    case 'was-a-dash': {
      const spaced = isSpace(text.charCodeAt(at - 1))
      return swap(here, spaced ? profile.style.dash : '—', loss.reason, 'likely')
    }
  }
}

/** A sentence that breaks off, or one that asks nothing in a story that lost its ellipses. */
function brokenOff(passage: Passage, at: number, profile: Profile): Repair | null {
  const { text } = passage
  const here = { from: at, to: at + 1 }
  const after = text[at + 1] ?? ' '
  if (text[at - 1] === ' ' || !isLetter(text.charCodeAt(at - 1)) || '?!.'.includes(after)) return null
  if (endsCutOff(text, at)) return swap(here, profile.style.ellipsis, 'breaks-off', 'likely')
  if (!profile.lossy) return null
  const sentence = passage.sentenceAt(at)
  const words = passage.wordsIn({ from: sentence.from, to: at })
  if (!isStatement(words, profile)) return null
  const last = words.at(-1)?.lower ?? ''
  if (passage.isSpoken(at)) {
    // People do raise their voice at the end of a statement: only `You didn't?` is left to look at.
    return words.length <= 4 &&
      /^(?:did|do|does|was|were|is|are|had|has|have|could|would|should)n't$/.test(last)
      ? swap(here, profile.style.ellipsis, 'is-no-question', 'possible')
      : null
  }
  return swap(here, profile.style.ellipsis, 'is-no-question', 'likely')
}

/** `…of my affection, so?`: a word that cannot end a question stands at the end of a clause of some length. */
function endsCutOff(text: string, at: number): boolean {
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

/** Somebody did or is something, and nothing in it asks. */
function isStatement(words: readonly Word[], profile: Profile): boolean {
  let first = 0
  while (lead.has(words[first]?.lower ?? '')) first++
  const rest = words.slice(first)
  if (rest.length < 2 || interrogative.has(rest[0]?.lower ?? '')) return false
  const subject = rest[0]
  if (subject === undefined) return false
  const named = subject.capital && profile.names().has(subject.lower)
  if (!subjects.has(subject.lower) && !named && subject.lower !== 'the') return false
  const last = rest.at(-1)?.lower ?? ''
  if (afterTag.has(last) || subjects.has(last)) return false
  return !rest.some(
    ({ lower }) => asking.has(lower) || (interrogative.has(lower) && /^(?:wh(?!ich)|how)/.test(lower)),
  )
}

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
