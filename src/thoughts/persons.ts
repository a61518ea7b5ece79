import type { Word } from '../language/words.ts'
import { firstWords, pluralWords, secondWords, thirdWords } from './lexicon.ts'

/** The first word of each person in a piece; undefined: none. */
export interface Persons {
  readonly first: Word | undefined
  readonly plural: Word | undefined
  readonly second: Word | undefined
  readonly third: Word | undefined
}

const roles: ReadonlyMap<string, keyof Persons> = new Map([
  ...[...firstWords].map((word) => [word, 'first'] as const),
  ...[...pluralWords].map((word) => [word, 'plural'] as const),
  ...[...secondWords].map((word) => [word, 'second'] as const),
  ...[...thirdWords].map((word) => [word, 'third'] as const),
])

/** Of whom the words of a piece speak. One look at each word: this is asked of every sentence of a story. */
export function personsIn(text: string, words: readonly Word[]): Persons {
  const found: { -readonly [K in keyof Persons]: Word | undefined } = {
    first: undefined,
    plural: undefined,
    second: undefined,
    third: undefined,
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const role = word && roles.get(word.lower)
    if (word === undefined || role === undefined || found[role] !== undefined) continue
    // `R.I.P.` holds no I.
    if (role === 'first' && text[word.from - 1] === '.') continue
    if (role === 'third' || !isShouted(text, words, at)) found[role] = word
  }
  return found
}

/** Says `I`, `we` or `you`. */
export const isVoiced = (word: Word): boolean => {
  const role = roles.get(word.lower)
  return role !== undefined && role !== 'third'
}

/** Within capitals, as on a sign: `THOU GOD SEEST ME`. */
const isShouted = (text: string, words: readonly Word[], at: number): boolean =>
  isCapitals(text, words[at]) && (isCapitals(text, words[at - 1]) || isCapitals(text, words[at + 1]))

const isCapitals = (text: string, word: Word | undefined) =>
  word?.capital === true &&
  word.to - word.from > 1 &&
  text.slice(word.from, word.to) === word.lower.toUpperCase()
