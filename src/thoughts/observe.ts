import { finiteVerbsOf } from '../language/clauses.ts'
import type { Word } from '../language/words.ts'
import type { Evidence } from './evidence.ts'
import { formOf, withoutOwner } from './form.ts'
import { isSubjectLeftOut } from './left-out.ts'
import { firstWords, pluralWords, secondWords, thirdWords } from './lexicon.ts'
import type { Piece } from './pieces.ts'

/** What a piece shows by itself, before the story's narration is asked. */
export interface Observed {
  readonly piece: Piece
  /** The first word of each sort, as written; null: none. */
  readonly first: string | null
  readonly plural: string | null
  readonly second: string | null
  readonly third: string | null
  readonly present: string | null
  readonly future: string | null
  /** The first verb is in the present, whatever follows: `He's the one who did it`. */
  readonly presentFirst: boolean
  readonly past: boolean
  /** `You blew it`: told of `you`, and not in general (`you couldn't see the sea`). */
  readonly youDid: boolean
  readonly name: boolean
  /** Told in the past of others, without a tag: narration, whatever its form; a beat beside speech too. */
  readonly plain: boolean
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
  const as = (word: Word | undefined) => (word === undefined ? null : text.slice(word.from, word.to))
  const find = (set: ReadonlySet<string>) => as(words.find((word) => set.has(word.lower)))
  const verbs = finiteVerbsOf(words, names)
  const present = verbs.find((verb) => verb.tense === 'present')
  const left = isSubjectLeftOut(words, verbs)
  const past = verbs.some(
    (verb) =>
      verb.tense === 'past' &&
      !(left && verb.word <= 1) &&
      !isUnreal(words, verb.word) &&
      (present === undefined || !isConditional(words, verb.word)),
  )
  const first = words.find((word) => firstWords.has(word.lower) && text[word.from - 1] !== '.')
  const plural = find(pluralWords)
  const second = find(secondWords)
  const told = past && present === undefined && first === undefined && plural === null && second === null
  const plain = (told && piece.tag === null && !piece.quoted) || piece.beat
  return {
    piece,
    first: as(first),
    plural,
    second,
    third: find(thirdWords),
    present: present === undefined ? null : as(words[present.word]),
    future: plain ? null : find(futures),
    presentFirst: verbs[0]?.tense === 'present',
    past,
    youDid: verbs.some(
      (verb) => verb.tense === 'past' && verb.person === 'second' && saysWhatYouDid(words, verb.word),
    ),
    name: words.some((word) => word.capital && names.has(withoutOwner(word.lower))),
    plain,
    form: plain
      ? []
      : formOf(text, piece, { finite: verbs.length > 0, present: present !== undefined, left }, names),
  }
}

/** A short piece that `you` opens: in longer ones, and with `could` or `didn’t`, it is said of anybody. */
function saysWhatYouDid(words: readonly Word[], verb: number): boolean {
  const lower = words[verb]?.lower ?? ''
  const opens = words.slice(0, 2).some((word) => word.lower === 'you') && verb <= 3 && words.length <= 10
  return opens && !conditional.has(lower) && !lower.endsWith("n't")
}

/** Says only what happened. */
export const isTold = (seen: Observed) => seen.past && seen.present === null
