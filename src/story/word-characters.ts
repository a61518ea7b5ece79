/**
 * What a character is to words: part of one, a word by itself (scripts written without spaces), a joiner
 * that a word goes on behind ("don't", "half-light"), or what parts them. Numbers, since every character of
 * a manuscript is asked for.
 */
export const WordClass = { unknown: 0, part: 1, whole: 2, joiner: 3, none: 4 } as const
export type WordClass = (typeof WordClass)[keyof typeof WordClass]

const WHOLE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u
const PART = /^[\p{L}\p{M}\p{Nd}\p{Pc}]$/u

/** The class of each UTF-16 unit that was asked for so far. */
const known = new Uint8Array(0x10000)

/** The class of a code point, never `unknown`; a lone surrogate is none. */
export function wordClass(codePoint: number): WordClass {
  if (codePoint > 0xffff) return classify(codePoint)
  const cached = known[codePoint] as WordClass // as: only classes are put in
  if (cached !== WordClass.unknown) return cached
  const found = classify(codePoint)
  known[codePoint] = found
  return found
}

function classify(codePoint: number): WordClass {
  const char = String.fromCodePoint(codePoint)
  if ("'’‘-".includes(char)) return WordClass.joiner
  if (WHOLE.test(char)) return WordClass.whole
  return PART.test(char) ? WordClass.part : WordClass.none
}
