import { commands, subjectless } from '../language/lexicon/verbs.ts'
import { isLower, isUpper } from '../language/span.ts'
import type { Word } from '../language/words.ts'
import { addressIn } from './address.ts'
import type { Evidence, EvidenceCode } from './evidence.ts'
import { deictics, firstWords, generalSubjects, interjections, oaths, thirdWords } from './lexicon.ts'
import { isVoiced } from './persons.ts'
import type { Piece } from './pieces.ts'
import { sayingIn } from './said-aloud.ts'

/** What is known of the verbs of a piece. */
export interface Verbs {
  readonly finite: boolean
  readonly present: boolean
  /** Its subject, the speaker, is left out: `Walked right into it`. */
  readonly left: boolean
}

/** How a piece is put, whatever the narration: a question, an order, an oath. */
export function formOf(
  text: string,
  piece: Piece,
  { finite, present, left }: Verbs,
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
    if (isCommand(first, words[1], /[?‽]/.test(end)) && !isNoOrder(text, words)) add('command', first)
    if (left || (subjectless.has(first.lower) && !isSubject(words[1]) && !/[?‽]/.test(end)))
      add('subject left out', first)
    if (interjections.has(first.lower)) add('interjection', first)
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
        isVoiced(word) ||
        thirdWords.has(word.lower) ||
        word.lower.includes("'") ||
        (word.capital && names.has(withoutOwner(word.lower))),
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
  if (isBracketed(text, piece)) add('in brackets')
  const saying = piece.tag === null ? sayingIn(text, words) : undefined
  if (saying !== undefined) add('said aloud', saying)
  return found
}

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

const predicates = new Set(
  "was were is are had has did didn't doesn't don't isn't wasn't would could will can can't smelled looked lay stood".split(
    ' ',
  ),
)
const openObjects = new Set(
  'that what who where how why it him her them this me us you everything something anything all i he she we they'.split(
    ' ',
  ),
)
/** `Hold Three was`, `Hide glue doesn't`, `Come to think of it`, `Come morning`: the word orders nothing. */
function isNoOrder(text: string, words: readonly Word[]): boolean {
  const [first, second, third] = words
  if (first === undefined || second === undefined) return false
  if (
    first.lower === 'come' &&
    (seasons.has(second.lower) || second.lower === 'what' || third?.lower === 'think')
  )
    return true
  if (first.lower === 'try' && second.lower === 'as') return true
  if (third === undefined || text[second.to] !== ' ' || second.lower.includes("'")) return false
  return predicates.has(third.lower) && !openObjects.has(second.lower)
}

const seasons = new Set(
  'morning evening night spring summer autumn winter monday friday sunday christmas'.split(' '),
)

const subjects = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'was', 'were', 'is', 'had'])
/** `Go home`, `Stop it`, `Back off`, `Don't you dare`; not `Do you`, `Back up the street`, `Don't you know?`. */
export const isCommand = (first: Word, second: Word | undefined, asks: boolean): boolean =>
  commands.has(first.lower) &&
  (first.lower !== 'back' || second?.lower === 'off' || second?.lower === 'away') &&
  (!isSubject(second) ||
    first.lower === 'let' ||
    (second?.lower === 'it' && !asks && !cursing.has(first.lower)) ||
    (first.lower === "don't" && second?.lower === 'you' && !asks))

const cursing = new Set('damn screw fuck sod bugger blast hang curse'.split(' '))

const isSubject = (word: Word | undefined): boolean => word !== undefined && subjects.has(word.lower)

/** Within round brackets: `(I know, I know.)` */
function isBracketed(text: string, { from, to }: Piece): boolean {
  const open = text.lastIndexOf('(', from)
  if (open < 0 || from - open > 600) return false
  const close = text.indexOf(')', open)
  return close >= to - 2
}

/** One word alone in capitals, without a cry: what is on a sign or a button. */
const isSign = (text: string, word: Word) =>
  word.to - word.from > 2 &&
  text.slice(word.from, word.to) === word.lower.toUpperCase() &&
  /^(?:\.(?!\.)|$)/.test(text.slice(word.to))

/** Most letters of two words or more are capitals. */
function isCapitals(text: string, piece: Piece): boolean {
  const [first, second] = piece.words
  if (first === undefined) return false
  if (second === undefined) return isSign(text, first)
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

/** `ada` of `ada's`. */
export const withoutOwner = (lower: string) => (lower.endsWith("'s") ? lower.slice(0, -2) : lower)
