import {
  adverbs,
  commands,
  notBaseVerbs,
  notEdVerbs,
  notPresentS,
  pastForms,
  presentForms,
} from './lexicon/verbs.ts'
import type { Word } from './words.ts'

export type Tense = 'past' | 'present'
export type Person = 'first' | 'second' | 'third'

/** A verb that carries tense, as far as word forms alone show. */
export interface FiniteVerb {
  /** Index into the words that were given. */
  readonly word: number
  readonly tense: Tense
  /** Of its subject when that is a pronoun; null: a noun, a name, or not found. */
  readonly person: Person | null
}

const subjects: ReadonlyMap<string, Person> = new Map([
  ['i', 'first'],
  ['we', 'first'],
  ['you', 'second'],
  ['he', 'third'],
  ['she', 'third'],
  ['it', 'third'],
  ['they', 'third'],
])

const contracted: ReadonlyMap<string, Person> = new Map([
  ["i'm", 'first'],
  ["i've", 'first'],
  ["i'll", 'first'],
  ["we're", 'first'],
  ["we've", 'first'],
  ["we'll", 'first'],
  ["you're", 'second'],
  ["you've", 'second'],
  ["you'll", 'second'],
])

/** After these a form in -ed (or a strong participle) carries no tense of its own. */
const beforeParticiple = new Set(
  "a an the his her my your our their its this that is are was were be been being am have has had having get got getting i've you've we've they've i'd he'd she'd it's he's she's i'm you're they're we're".split(
    ' ',
  ),
)

/** Whether a subject in the third person singular could stand here: he, she, it, this, who, or a capitalised word. */
const takesS = (word: Word) =>
  word.capital ||
  word.lower === 'he' ||
  word.lower === 'she' ||
  word.lower === 'it' ||
  word.lower === 'who' ||
  word.lower === 'that'

/**
 * The finite verbs among `words`, judged by form and by the word before; no dictionary of English is asked.
 * Made for counting over a text, and as one hint among others on a sentence.
 */
export function finiteVerbsOf(words: readonly Word[], from = 0, to = words.length): FiniteVerb[] {
  const found: FiniteVerb[] = []
  for (let at = from; at < to; at++) {
    const word = words[at]
    if (word === undefined) break
    let before = at - 1
    while (before >= from && adverbs.has(words[before]?.lower ?? '')) before--
    const subject = before >= from ? words[before] : undefined
    const tense = tenseAt(word, subject, words[at - 1])
    if (tense === null) continue
    const person =
      contracted.get(word.lower) ?? (subject === undefined ? null : (subjects.get(subject.lower) ?? null))
    found.push({ word: at, tense, person: person ?? personOfQuestion(words[at + 1]) })
  }
  return found
}

/** In a question the subject follows its verb: `do I`, `are you`. */
const personOfQuestion = (next: Word | undefined): Person | null =>
  next === undefined ? null : (subjects.get(next.lower) ?? null)

function tenseAt(word: Word, subject: Word | undefined, before: Word | undefined): Tense | null {
  const { lower } = word
  if (presentForms.has(lower)) return 'present'
  if (pastForms.has(lower))
    return before !== undefined && lower !== 'had' && lower !== 'was' && beforeParticiple.has(before.lower)
      ? null
      : 'past'
  if (lower.endsWith("'d") && subjects.has(lower.slice(0, -2))) return 'past'
  if (lower.endsWith('ed') && lower.length > 3) {
    if (notEdVerbs.has(lower) || (before !== undefined && beforeParticiple.has(before.lower))) return null
    return subject === undefined ? null : 'past'
  }
  if (subject === undefined) return null
  if (lower.endsWith('s') && !lower.endsWith('ss') && !lower.includes("'")) {
    return takesS(subject) && !word.capital && !notPresentS.has(lower) && subject.lower !== 'i'
      ? 'present'
      : null
  }
  const person = subjects.get(subject.lower)
  const plural = person === 'first' || subject.lower === 'you' || subject.lower === 'they'
  if (
    !plural ||
    word.capital ||
    notBaseVerbs.has(lower) ||
    adverbs.has(lower) ||
    lower.endsWith('ing') ||
    lower.endsWith('ly')
  )
    return null
  return lower === 'have' || lower === 'do' || commands.has(lower) || lower.length > 2 ? 'present' : null
}
