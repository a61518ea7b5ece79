import { adverbs, notBaseVerbs, notEdVerbs, notPresentS, pastForms, presentForms } from './lexicon/verbs.ts'
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
  ['im', 'first'],
  ['ive', 'first'],
  ['youre', 'second'],
  ['youve', 'second'],
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
  "a an the his her my your our their its is are was were be been being am have has had having get got getting i've you've we've they've i'd he'd she'd it's he's she's i'm you're they're we're".split(
    ' ',
  ),
)

/** After these a form that looks finite is a noun or belongs to another verb: `of will`, `a can`, `did they include`. */
const beforeNoun = new Set(
  'a an the his her my your our their its of own free strong garbage tin trash beer at with'.split(' '),
)
const pastAuxiliaries = new Set(
  "did had would could should might must was were didnt didn't hadn't couldn't wouldn't shouldn't".split(' '),
)

/** The same in past and present. */
const unchanging = new Set(
  'let put set cut hit beat read shut cost hurt quit spread split burst shed rid bid cast bet come become run'.split(
    ' ',
  ),
)

const singular = new Set(['he', 'she', 'it', 'who', 'everyone', 'everybody', 'nobody', 'someone', 'somebody'])
const noNames: ReadonlySet<string> = new Set()

/**
 * The finite verbs among `words`, judged by form and by the word before; no dictionary of English is asked.
 * `names`, in lower case, may be subjects: `Oz knows`. Made for counting over a text, and as one hint among
 * others on a sentence.
 */
export function finiteVerbsOf(words: readonly Word[], names: ReadonlySet<string> = noNames): FiniteVerb[] {
  const found: FiniteVerb[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) break
    if (!mayBeFinite(word, words[at - 1], at)) continue
    let before = at - 1
    while (before >= 0 && adverbs.has(words[before]?.lower ?? '')) before--
    const subject = before >= 0 ? words[before] : undefined
    const tense = tenseAt(word, subject, words[at - 1], names)
    if (tense === null) continue
    const inverted = before > 0 && pastAuxiliaries.has(words[before - 1]?.lower ?? '')
    if (inverted && tense === 'present') continue
    const person =
      contracted.get(word.lower) ?? (subject === undefined ? null : (subjects.get(subject.lower) ?? null))
    const named = subject !== undefined && names.has(subject.lower) ? 'third' : null
    found.push({ word: at, tense, person: person ?? named ?? personOfQuestion(words[at + 1]) })
  }
  return found
}

/** A quick look that leaves out most nouns and small words before the sets are asked. */
function mayBeFinite(word: Word, before: Word | undefined, at: number): boolean {
  const { lower } = word
  if (lower.endsWith('ed') || lower.endsWith('s') || lower.includes("'")) return true
  if (
    at > 0 &&
    before !== undefined &&
    (subjects.has(before.lower) || adverbs.has(before.lower) || before.capital)
  )
    return true
  return presentForms.has(lower) || pastForms.has(lower) || unchanging.has(lower)
}

/** In a question the subject follows its verb: `do I`, `are you`. */
const personOfQuestion = (next: Word | undefined): Person | null =>
  next === undefined ? null : (subjects.get(next.lower) ?? null)

function tenseAt(
  word: Word,
  subject: Word | undefined,
  before: Word | undefined,
  names: ReadonlySet<string>,
): Tense | null {
  const { lower } = word
  if (presentForms.has(lower)) return isNoun(lower, before) ? null : 'present'
  if (pastForms.has(lower)) {
    const participle =
      (before !== undefined &&
        beforeParticiple.has(before.lower) &&
        ((lower !== 'had' && lower !== 'was') ||
          before.lower.includes("'") ||
          before.lower.startsWith('ha'))) ||
      (subject !== undefined && subject !== before && /'(?:s|ve|re|m)$/.test(subject.lower))
    return participle ? null : 'past'
  }
  if (lower.endsWith("'d") && subjects.has(lower.slice(0, -2))) return 'past'
  if (lower.endsWith('ed') && lower.length > 3) {
    if (notEdVerbs.has(lower) || (before !== undefined && beforeParticiple.has(before.lower))) return null
    return subject === undefined || beforeParticiple.has(subject.lower) ? null : 'past'
  }
  if (subject === undefined || word.capital) return null
  if (unchanging.has(lower)) return singular.has(subject.lower) || names.has(subject.lower) ? 'past' : null
  if (lower.endsWith('s') && !/(?:ss|ous|us|'s)$/.test(lower)) {
    return !notPresentS.has(lower) && (singular.has(subject.lower) || names.has(subject.lower))
      ? 'present'
      : null
  }
  const person = subjects.get(subject.lower)
  const plural = person === 'first' || subject.lower === 'you' || subject.lower === 'they'
  if (!plural || notBaseVerbs.has(lower) || adverbs.has(lower) || /(?:ing|ly|en)$/.test(lower)) return null
  return lower === 'do' || lower.length > 2 ? 'present' : null
}

const isNoun = (lower: string, before: Word | undefined) =>
  (lower === 'will' || lower === 'can' || lower === 'may') &&
  before !== undefined &&
  beforeNoun.has(before.lower)
