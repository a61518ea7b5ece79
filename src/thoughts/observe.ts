import { type FiniteVerb, finiteVerbsOf } from '../language/clauses.ts'
import type { Word } from '../language/words.ts'
import type { Evidence } from './evidence.ts'
import { formOf, isCommand, withoutOwner } from './form.ts'
import { isSubjectLeftOut } from './left-out.ts'
import { isVoiced, personsIn } from './persons.ts'
import type { Piece } from './pieces.ts'

/** What a piece shows by itself, before the story's narration is asked. */
export interface Observed {
  readonly piece: Piece
  /** The first word of each sort, as written; null: none. */
  readonly first: string | null
  readonly plural: string | null
  readonly second: string | null
  readonly third: string | null
  /** `like when you use up the hot water`: anybody at all. */
  readonly general: boolean
  readonly present: string | null
  /** He or she is or does something now: `she's late again`. */
  readonly othersNow: string | null
  readonly future: string | null
  /** The first verb is in the present, whatever follows: `He's the one who did it`. */
  readonly presentFirst: boolean
  readonly past: boolean
  /** An order opens it, whatever is told after that: `See what the cat dragged in`. */
  readonly ordered: boolean
  /** `You blew it`: told of `you`, and not in general (`you couldn't see the sea`). */
  readonly youDid: boolean
  /** `You could run`, `You should have told them`: advice to oneself. */
  readonly youCould: boolean
  readonly name: boolean
  /** Somebody else did something, and only after that comes an `I`, a `you` or the present: `It was like a bucket you carry`. */
  readonly toldFirst: boolean
  /** Told in the past of others, without a tag: narration, whatever its form; a beat beside speech too. */
  readonly plain: boolean
  /** Told, but nobody does anything: `It had to be`, `She'd never miss it`, `They had four`. */
  readonly mild: boolean
  readonly form: readonly Evidence[]
}

/** Beside a verb in the present these do not tell of the past: `It could be that this is it`. */
const conditional = new Set(['could', 'would', "couldn't", "wouldn't", "i'd", "you'd", "we'd"])
const told = new Set(['he', 'she', 'they', 'who'])
const isConditional = (words: readonly Word[], at: number) =>
  conditional.has(words[at]?.lower ?? '') && !told.has(words[at - 1]?.lower ?? '')

/** `as if it were`, `as though she had`: nothing is told by it. */
function isUnreal(words: readonly Word[], verb: number): boolean {
  for (let at = Math.max(1, verb - 4); at < verb; at++) {
    const lower = words[at]?.lower
    if ((lower === 'if' || lower === 'though') && words[at - 1]?.lower === 'as') return true
  }
  return false
}

const futures = new Set([
  "i'll",
  "you'll",
  "he'll",
  "she'll",
  "it'll",
  "we'll",
  "they'll",
  'will',
  "won't",
  'shall',
  'gonna',
])

/** Reads one piece. `names` holds the lower-case names of the story's people. */
export function observe(text: string, piece: Piece, names: ReadonlySet<string>): Observed {
  const { words } = piece
  const verbs = finiteVerbsOf(words, names)
  const present = verbs.find((verb) => verb.tense === 'present')
  const left = isSubjectLeftOut(words, verbs)
  const past = verbs.some((verb) => tellsOfThePast(words, verb, present !== undefined, left))
  const { first, plural, second, third } = personsIn(text, words)
  const ordered = words[0] !== undefined && text[words[0].to] !== ',' && isCommand(words[0], words[1], false)
  const told = !ordered && past && !present && !first && !plural && !second
  const mild = past && isMild(words, verbs)
  if (told && piece.tag === null && !piece.quoted) return { ...nothing, piece, past, mild }
  const as = (word: Word | undefined) => (word === undefined ? null : text.slice(word.from, word.to))
  const said = {
    piece,
    first: as(first),
    plural: as(plural),
    second: as(second),
    third: as(third),
    general: second !== undefined && isGeneral(words, second),
    present: present === undefined ? null : as(words[present.word]),
    past,
  }
  if (piece.beat) return { ...nothing, ...said, mild }
  return {
    ...said,
    othersNow: present === undefined ? null : as(othersNow(words, present.word)),
    future: as(words.find((word) => futures.has(word.lower))),
    ordered,
    toldFirst: isToldFirst(words, verbs),
    presentFirst: verbs[0]?.tense === 'present' && !(past && isReasonGiven(words)),
    youDid: verbs.some(
      (verb) => verb.tense === 'past' && verb.person === 'second' && saysWhatYouDid(words, verb.word),
    ),
    youCould: isAdvice(words),
    name: words.some((word) => word.capital && names.has(withoutOwner(word.lower))),
    plain: false,
    mild,
    form: formOf(text, piece, { finite: verbs.length > 0, present: present !== undefined, left }, names),
  }
}

const nothing: Omit<Observed, 'piece' | 'past' | 'mild'> = {
  first: null,
  plural: null,
  second: null,
  third: null,
  general: false,
  present: null,
  othersNow: null,
  future: null,
  ordered: false,
  toldFirst: false,
  presentFirst: false,
  youDid: false,
  youCould: false,
  name: false,
  plain: true,
  form: [],
}

/** `left`: the subject of an opening verb is left out, so that it is no telling. */
const tellsOfThePast = (words: readonly Word[], verb: FiniteVerb, present: boolean, left: boolean): boolean =>
  verb.tense === 'past' &&
  !(left && verb.word <= 1) &&
  !isUnreal(words, verb.word) &&
  !(present && isConditional(words, verb.word))

const likening = new Set('like as when where way than'.split(' '))

/** A `you` within the sentence that a comparison or a time leads to. */
function isGeneral(words: readonly Word[], second: Word): boolean {
  const at = words.indexOf(second)
  return at > 2 && likening.has(words[at - 1]?.lower ?? '')
}

const impersonal = new Set('it that there they nobody somebody someone no of what'.split(' '))
const being = new Set("was were had wasn't weren't hadn't did didn't".split(' '))
const modal = /^(?:(?:could|would|might|should|must)(?:n't|'ve)?|\p{L}+'d)$/u

function isMild(words: readonly Word[], verbs: readonly FiniteVerb[]): boolean {
  if (words.length > 14) return false
  const past = verbs.flatMap((verb) => (verb.tense === 'past' ? [words[verb.word]?.lower ?? ''] : []))
  if (past.every((lower) => modal.test(lower))) return true
  const opening = words[0]?.lower ?? ''
  return impersonal.has(opening) && (opening !== 'it' || being.has(past[0] ?? ''))
}

const noTelling = new Set(['if', 'to'])
const joining = new Set(['and', 'or', 'but', 'have', 'to'])

const others = new Set(['he', 'she', 'they'])
const othersAre = new Set(["he's", "she's", "they're", "they've", 'hes', 'shes'])

/** The word that says so of the verb in the present. */
function othersNow(words: readonly Word[], verb: number): Word | undefined {
  if (othersAre.has(words[verb]?.lower ?? '')) return words[verb]
  return words.slice(Math.max(0, verb - 2), verb).find((word) => others.has(word.lower))
}

/** `So that's why he walked up to the front`, `This is not how he had imagined it`: told, for all its present. */
function isReasonGiven(words: readonly Word[]): boolean {
  const at = words.slice(0, 3).findIndex(({ lower }) => lower === "that's" || lower === 'is')
  const next = words[at + 1]?.lower === 'not' ? at + 2 : at + 1
  return at >= 0 && reasons.has(words[next]?.lower ?? '')
}

const reasons = new Set(['why', 'how', 'when', 'where', 'what'])

function isToldFirst(words: readonly Word[], verbs: readonly FiniteVerb[]): boolean {
  const verb = verbs[0]
  if (verb === undefined || verb.tense !== 'past' || verb.person === 'first' || verb.person === 'second')
    return false
  if (verb.word === 0 || noTelling.has(words[0]?.lower ?? '')) return false
  if (verb.person === null && joining.has(words[verb.word - 1]?.lower ?? '')) return false
  return !words.slice(0, verb.word + 1).some(isVoiced)
}

const advising = new Set(['could', 'should', "should've", "shouldn't", 'might', 'ought'])
const perceiving = new Set('have hear see smell tell feel never only not always almost'.split(' '))

/** Not `You could hear the sea`, which anybody could. */
function isAdvice(words: readonly Word[]): boolean {
  const [you, modal, next] = words
  if (you?.lower !== 'you' || !advising.has(modal?.lower ?? '')) return false
  return modal?.lower.startsWith('should') || !perceiving.has(next?.lower ?? '')
}

/** A short piece that `you` opens: in longer ones, and with `could` or `didn’t`, it is said of anybody. */
function saysWhatYouDid(words: readonly Word[], verb: number): boolean {
  const lower = words[verb]?.lower ?? ''
  const opens = words.slice(0, 2).some((word) => word.lower === 'you') && verb <= 3 && words.length <= 10
  return opens && !conditional.has(lower) && !lower.endsWith("n't")
}

/** Says only what happened. */
export const isTold = (seen: Observed) => seen.past && seen.present === null
