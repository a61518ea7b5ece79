import type { Speech } from './dialogue.ts'

/** `Well, said the boy.`, `I had one, she said.`: a tag of speech after a mark that no quotation mark follows. */
const tags =
  /[\p{L}][,.?!…—] (?:(?:he|she|they|I|we|(?:the|his|her|my) \p{Ll}+|\p{Lu}\p{L}+) (?:said|asked|answered|says|asks)(?=[.,:]| to (?:him|her|me|them)\b)|(?:said|asked|answered|says|asks) (?:he|she|they|I|we|the|his|her|my|\p{Lu}\p{L}+)\b)/gu

/** How many tags of speech a block holds beside words without quotation marks. Linear. */
export function unquotedTagsIn(text: string, speech: readonly Speech[]): number {
  if (!mayTag.test(text)) return 0
  let count = 0
  for (const tag of text.matchAll(tags))
    if (!speech.some((each) => each.from <= tag.index && tag.index < each.to)) count++
  return count
}

const mayTag = /\b(?:said|asked|answered|says|asks)\b/

/**
 * Whether the people of a story speak without quotation marks, so that `I` and `you` are mostly said aloud. Where
 * some speech is quoted the rest is more likely a bond of minds. `quoted`: how many blocks hold quoted speech.
 */
export const isUnquoted = (tags: number, quoted: number): boolean => tags >= 3 && tags > 3 * quoted
