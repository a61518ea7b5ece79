import type { Confidence } from '../findings/finding.ts'
import { commonNear, isCommon, RUN_TOGETHER } from './common-words.ts'
import { type Dictionary, plain, singular } from './dictionary.ts'
import type { Unknown } from './reading.ts'
import { costOf, type Slip, slipsBetween } from './slips.ts'

/** What is known of the words that no dictionary has, all over the story. */
export interface Vocabulary {
  readonly dictionary: Dictionary
  /** The people's names, as the story writes them. */
  readonly names: readonly string[]
  /** How often the story has an unknown word, in small letters. */
  count(word: string): number
}

/** Where an unknown word stands. */
export interface Stand {
  /** Where any word would take a capital. */
  readonly first: boolean
  /** In speech or a thought, where authors spell as people talk. */
  readonly voiced: boolean
}

export interface Misspelling {
  /** What it may have been meant to be, the likeliest first; at least one. */
  readonly meant: readonly string[]
  readonly confidence: Confidence
  readonly isName: boolean
}

/** So often a word is no accident: the author means it. */
const OFTEN = 3
/** So many slips in one word, and no more. */
const MOST = 2
/** As many choices as can be taken in at a glance. */
const CHOICES = 3

/**
 * What an unknown word may have been meant to be; null where it is rather the author's own: a name, a word that
 * somebody made, one that stands there often, drawn out, cut off, or spelt as it is spoken.
 */
export function misspellingOf(unknown: Unknown, stand: Stand, vocabulary: Vocabulary): Misspelling | null {
  const { word } = unknown
  if (vocabulary.dictionary.has(word) || !isPlainWord(word)) return null
  if (/^\p{Lu}/u.test(word)) {
    const name = nameNear(word, vocabulary)
    if (name !== null) return { meant: [name], confidence: 'likely', isName: true }
    if (!stand.first) return null
  }
  if (unknown.explained === 'abroad') return null
  const apart = RUN_TOGETHER.get(word)
  if (apart !== undefined) return { meant: [apart], confidence: 'likely', isName: false }
  const meant = meantBy(unknown, stand, vocabulary.count(word.toLowerCase()))
  const best = meant[0]
  if (!best) return null
  return {
    meant: meant.slice(0, CHOICES).map(({ text }) => text),
    confidence: isSure(word, best.slips) ? 'likely' : 'possible',
    isName: false,
  }
}

/** Letters, with an apostrophe at most; no acronym, no *nooo*, no *pfft*. */
function isPlainWord(word: string): boolean {
  return (
    word.length > 2 &&
    /^\p{L}\p{Ll}*(?:'\p{Ll}+)?$/u.test(word) &&
    !/(\p{L})\1\1/iu.test(word) &&
    /[aeiouy]/i.test(word)
  )
}

/** Whether any of the suggestions is a slip away: only then is it worth asking what else explains the word. */
export function couldBeSlip({ word, suggestions }: Pick<Unknown, 'word' | 'suggestions'>): boolean {
  if (!isPlainWord(word)) return false
  const lower = word.toLowerCase()
  const near = (text: string) => slipsBetween(lower, plain(text).toLowerCase(), MOST) !== null
  return suggestions.some(near) || commonNear(lower).length > 0
}

interface Meant {
  readonly text: string
  readonly slips: readonly Slip[]
}

function meantBy({ word, suggestions, explained }: Unknown, stand: Stand, count: number): readonly Meant[] {
  const lower = word.toLowerCase()
  const capital = lower !== word
  const made = explained === 'made'
  return [...new Set([...suggestions, ...(capital ? [] : commonNear(lower))])]
    .map((each) => plain(capital ? each.slice(0, 1).toLowerCase() + each.slice(1) : each))
    .filter((each) => /^\p{Ll}[\p{Ll}']*$/u.test(each))
    .flatMap((text): Meant[] => {
      const slips = slipsBetween(lower, text, lower.length >= 7 ? MOST : 1)
      return slips && isLikely({ word: lower, meant: text, slips, capital, made, count, ...stand })
        ? [{ text, slips }]
        : []
    })
    .sort((a, b) => costOf(a.slips) - costOf(b.slips))
    .map(({ text, slips }) => ({
      text: capital ? text.slice(0, 1).toUpperCase() + text.slice(1) : text,
      slips,
    }))
}

/** One slip that hardly anything else explains; a vowel is one in a long word only. */
const isSure = (word: string, [slip, second]: readonly Slip[]) =>
  slip !== undefined && second === undefined && (isTelling(slip) || (slip === 'vowel' && word.length >= 8))

/** Slips that hardly anything else explains. */
const isTelling = (slip: Slip) =>
  slip === 'apostrophe' || slip === 'swapped' || slip === 'doubling' || slip === 'silent'

interface Guess extends Stand {
  readonly word: string
  readonly meant: string
  readonly slips: readonly Slip[]
  readonly capital: boolean
  readonly made: boolean
  readonly count: number
}

/** Whether these slips made the word, and not the author's will. */
function isLikely({ word, meant, slips, voiced, capital, made, count }: Guess): boolean {
  const [only, second] = slips
  if (!only || meant.length < 3) return false
  // Harper offers any word as somebody's.
  if (meant.endsWith("'s") && !/(?:men|children|people|else|one|body)'s$/.test(meant)) return false
  // An ending more or less is a word of its own.
  if (only !== 'apostrophe' && only !== 'doubling' && (word.startsWith(meant) || meant.startsWith(word)))
    return false
  if (made && !slips.every(isTelling)) return false
  if (word.includes("'")) return slips.every((slip) => slip === 'apostrophe' || slip === 'swapped')
  if (second) return !capital && !voiced && count < OFTEN && areTwo(word, only, second)
  if (capital) return count < 2 && isTelling(only)
  if (voiced) return only === 'apostrophe' || (isTelling(only) && word.length >= 5 && count < OFTEN)
  // Those who spell by ear do so each time.
  if (count >= OFTEN) return isTelling(only) || (only === 'vowel' && word.length >= 7)
  return isTelling(only) || word.length >= LONG[only] || isCommon(meant)
}

/** How long a word must be, for a slip to explain it better than a word of its own does. */
const LONG = { vowel: 6, sound: 5, missed: 5, neighbour: 6, added: 7 } as const

/** Whether two slips are likely in one word. */
const areTwo = (word: string, a: Slip, b: Slip) =>
  word.length >= 8 &&
  (isTelling(a) || isTelling(b) || a === 'missed' || b === 'missed') &&
  !isFar(a) &&
  !isFar(b)
const isFar = (slip: Slip) => slip === 'neighbour' || slip === 'added'

/** The name of the story that a word with a capital was meant to be; null where there is none, or the word is one. */
function nameNear(word: string, { names, count }: Vocabulary): string | null {
  const own = singular(word)
  const ending = word.slice(own.length)
  if (own.length < 5 || count(own.toLowerCase()) >= OFTEN) return null
  for (const name of names) {
    if (name.length < 5 || name === own) continue
    const slips = slipsBetween(own.toLowerCase(), name.toLowerCase(), 1)
    if (
      slips?.length === 1 &&
      slips.every((slip) => isTelling(slip) || slip === 'missed') &&
      !endsApart(own, name)
    )
      return name + ending
  }
  return null
}

/** Whether they differ in their last letter only: Julia and Julie, one Dalek and several. */
const endsApart = (a: string, b: string) =>
  a.slice(0, -1) === b.slice(0, -1) || a.slice(0, -1) === b || a === b.slice(0, -1)
