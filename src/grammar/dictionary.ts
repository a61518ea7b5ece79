import { MISSPELT_NAME } from './rules.ts'

/** Words that are right because somebody says so: the author, or the story by its people's names. */
export interface Dictionary {
  has(word: string): boolean
}

/**
 * A dictionary of the author's words and the story's names. A word in small letters is known with any capitals, one
 * with a capital only so; each also as somebody's (`Wren's`) and as several (`skrewts`).
 */
export function dictionaryOf(words: readonly string[], names: readonly string[]): Dictionary {
  const known = new Set(words.map(plain))
  for (const name of names) for (const part of name.split(/[\s.,-]+/)) if (part !== '') known.add(plain(part))
  const isKnown = (word: string) => known.has(word) || known.has(word.toLowerCase())
  return { has: (word) => formsOf(plain(word)).some(isKnown) }
}

/** A word as it goes into the author's dictionary: nobody's in particular, and a name only where it stood as one. */
export function ownWord(word: string, code: string): string {
  const single = singular(plain(word))
  return code === MISSPELT_NAME ? single : single.toLowerCase()
}

/** With a straight apostrophe, as all words are compared. */
export const plain = (word: string): string => word.replaceAll('’', "'")

/** A word, and what it may be somebody's or several of. */
function formsOf(word: string): readonly string[] {
  const single = singular(word)
  return single.length > 2 && single.endsWith('s') ? [word, single, single.slice(0, -1)] : [word, single]
}

/** Without the ending that makes it somebody's. */
export const singular = (word: string): string => word.replace(/(?:'s|')$/i, '')
