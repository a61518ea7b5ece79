import { finiteVerbsOf } from '../language/clauses.ts'
import { commands, subjectless } from '../language/lexicon/verbs.ts'
import { sayingVerbs } from '../language/lexicon/verbs-of-speech.ts'
import type { Narration } from '../language/narration.ts'
import { isLower, isUpper } from '../language/span.ts'
import type { Word } from '../language/words.ts'
import { addressIn } from './address.ts'
import type { Evidence, EvidenceCode } from './evidence.ts'
import {
  deictics,
  firstWords,
  generalSubjects,
  interjections,
  oaths,
  pluralWords,
  secondWords,
  thirdWords,
} from './lexicon.ts'
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
  readonly thirdPresent: string | null
  readonly future: string | null
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
  const thirdPresent = verbs.find((verb) => verb.tense === 'present' && verb.person === 'third')
  const past = verbs.some(
    (verb) => verb.tense === 'past' && (present === undefined || !isConditional(words, verb.word)),
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
    thirdPresent: thirdPresent === undefined ? null : as(words[thirdPresent.word]),
    future: plain ? null : find(futures),
    past,
    youDid: verbs.some(
      (verb) => verb.tense === 'past' && verb.person === 'second' && saysWhatYouDid(words, verb.word),
    ),
    name: words.some((word) => word.capital && names.has(bare(word.lower))),
    plain,
    form: plain ? [] : formOf(text, piece, verbs.length > 0, present !== undefined, names),
  }
}

/** A short piece that `you` opens: in longer ones, and with `could` or `didn’t`, it is said of anybody. */
function saysWhatYouDid(words: readonly Word[], verb: number): boolean {
  const lower = words[verb]?.lower ?? ''
  const opens = words.slice(0, 2).some((word) => word.lower === 'you') && verb <= 3 && words.length <= 10
  return opens && !conditional.has(lower) && !lower.endsWith("n't")
}

const bare = (lower: string) => (lower.endsWith("'s") ? lower.slice(0, -2) : lower)

function formOf(
  text: string,
  piece: Piece,
  finite: boolean,
  present: boolean,
  names: ReadonlySet<string>,
): Evidence[] {
  const { words } = piece
  const found: Evidence[] = []
  const add = (code: EvidenceCode, word: Word | undefined = undefined) =>
    found.push({ code, words: word === undefined ? null : text.slice(word.from, word.to) })
  const end = text.slice(Math.max(piece.from, piece.to - 6), piece.to)
  if (/[?‽]/.test(end)) add('question')
  if (/!/.test(end)) add('exclamation')
  if (/(?:\.\.|…|--|—|–)["'”’)]*$/.test(end)) add('trails off')
  const first = words[0]
  if (!finite && words.length <= 8) add('fragment')
  if (words.length === 1) add('single word', first)
  if (words.length > 35) add('long')
  if (first !== undefined) {
    if (isCommand(first, words[1], /[?‽]/.test(end))) add('command', first)
    if (subjectless.has(first.lower) && !isSubject(words[1]) && !/[?‽]/.test(end))
      add('subject left out', first)
    if (interjections.has(first.lower)) add('interjection', first)
    if (first.lower.length > 4 && first.lower.endsWith('ing') && !finite) add('participle', first)
    if (generalSubjects.has(first.lower) || first.lower === 'a' || first.lower === 'the') {
      if (
        present &&
        !/[?‽]/.test(end) &&
        !words.some((word) => firstWords.has(word.lower) || thirdWords.has(word.lower))
      )
        add('general truth')
    }
  }
  const impersonal =
    !/[?!‽]/.test(end) &&
    !words.some(
      (word) =>
        voices.has(word.lower) ||
        thirdWords.has(word.lower) ||
        word.lower.includes("'") ||
        (word.capital && names.has(bare(word.lower))),
    )
  if (present && impersonal && words.length >= 6) add('impersonal statement')
  const oath = words.find((word) => oaths.has(word.lower))
  if (oath !== undefined) add('oath', oath)
  const addressed = addressIn(text, words, finite, names)
  if (addressed !== undefined) add('addresses somebody', addressed)
  const contracted = words.find(
    (word) => /'(?:t|m|re|ll|ve)$/.test(word.lower) || contractedBe.has(word.lower),
  )
  if (contracted !== undefined) add('contraction', contracted)
  const deictic = words.find((word) => deictics.has(word.lower))
  if (deictic !== undefined) add('here and now', deictic)
  if (isCapitals(text, piece)) add('capitals')
  const saying = piece.tag === null ? sayingIn(text, words) : undefined
  if (saying !== undefined) add('said aloud', saying)
  return found
}

const voices = new Set([...firstWords, ...pluralWords, ...secondWords])

const contractedBe = new Set([
  "it's",
  "that's",
  "there's",
  "what's",
  "who's",
  "where's",
  "here's",
  "how's",
  "he's",
  "she's",
  "let's",
])

const subjects = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'was', 'were', 'is', 'had'])
/** `Go home`, `Let it be`, `Don't you dare`; not `Do you`, `Don't you know?`. */
const isCommand = (first: Word, second: Word | undefined, asks: boolean): boolean =>
  commands.has(first.lower) &&
  (!isSubject(second) ||
    first.lower === 'let' ||
    (first.lower === "don't" && second?.lower === 'you' && !asks))

const isSubject = (word: Word | undefined): boolean => word !== undefined && subjects.has(word.lower)

const speakers = new Set(['he', 'she', 'they', 'it', 'the', 'a', 'his', 'her'])

/** `North is cold, said the dragon.`: a tag of speech without quotation marks, lost or never there. */
function sayingIn(text: string, words: readonly Word[]): Word | undefined {
  return words.find((word, at) => {
    if (!sayingVerbs.has(word.lower)) return false
    const next = words[1]
    if (at === 0) return next !== undefined && (next.capital || speakers.has(next.lower))
    if (word.capital) return false
    const before = words[at - 1]
    const after = words[at + 1]
    const verbFirst =
      after !== undefined &&
      (after.capital || speakers.has(after.lower)) &&
      /[,?!…] $/.test(text.slice(word.from - 2, word.from))
    if (verbFirst) return true
    if (before === undefined || at < 2 || !(before.capital || speakers.has(before.lower))) return false
    return (
      /[,?!…] $/.test(text.slice(before.from - 2, before.from)) &&
      /^[,.!?]/.test(text.slice(word.to, word.to + 1))
    )
  })
}

/** Most letters of two words or more are capitals. */
function isCapitals(text: string, piece: Piece): boolean {
  const [first, second] = piece.words
  if (first === undefined || second === undefined) return false
  if (!isUpper(text.charCodeAt(first.to - 1)) && !isUpper(text.charCodeAt(second.to - 1))) return false
  let upper = 0
  let lower = 0
  for (let at = piece.from; at < piece.to && at < piece.from + 200; at++) {
    const code = text.charCodeAt(at)
    if (isUpper(code)) upper++
    else if (isLower(code)) lower++
  }
  return upper > 3 * lower
}

/** What the person and tense of a piece mean in a story told so. */
export function personAndTense(seen: Observed, narration: Narration): Evidence[] {
  const found: Evidence[] = []
  const add = (code: EvidenceCode, words: string | null) => found.push({ code, words })
  const byFirst = narration.person === 'first'
  const inPresent = narration.tense === 'present'
  if (byFirst) {
    add('first-person narrator', null)
    if (seen.present !== null && !inPresent) add('first-person narrator, present tense', seen.present)
    if (seen.past && seen.present === null) add('first-person narrator, told', null)
    if (seen.second !== null) add('first-person narrator, you', seen.second)
  } else {
    const voiced = seen.first !== null || seen.plural !== null || seen.second !== null
    const mixed = seen.past && seen.present !== null && !voiced
    if (seen.first !== null) add('first person', seen.first)
    if (seen.plural !== null) add('first person plural', seen.plural)
    if (seen.second !== null && narration.person !== 'second') {
      const general = seen.past && seen.present === null && seen.first === null && !seen.youDid
      add(general ? 'you, in the past' : 'second person', seen.second)
    }
    if (inPresent) {
      if (!voiced && seen.past && seen.present === null && !seen.piece.quoted)
        add('narrated in the past', null)
      else if (!voiced && seen.present !== null) add('narrator tense only', seen.present)
    } else if (mixed) add('mixed tense', seen.present)
    else if (seen.present !== null) {
      add('present tense', seen.present)
      if (seen.thirdPresent !== null) add('third person, present tense', seen.thirdPresent)
    } else if (!voiced && seen.past && !seen.piece.quoted) {
      add('narrated in the past', null)
    }
  }
  if (seen.future !== null && !inPresent) add('future', seen.future)
  if (inPresent) add('present-tense narrator', null)
  const spokenTo = seen.form.some((each) => each.code === 'addresses somebody')
  if ((seen.third !== null || (seen.name && !spokenTo)) && seen.present === null)
    add('names a third person', null)
  return found
}
