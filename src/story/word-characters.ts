/**
 * What a character is to words: part of one, a word by itself (scripts written without spaces), a joiner
 * that a word goes on behind ("don't", "half-light"), or what parts them.
 */
export type WordClass = 'part' | 'whole' | 'joiner' | 'none'

const WHOLE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u
const PART = /^[\p{L}\p{M}\p{Nd}\p{Pc}]$/u

const CLASSES: readonly WordClass[] = ['part', 'whole', 'joiner', 'none']

/** The class of each UTF-16 unit asked for so far, plus one; 0 where it was not asked for. */
const known = new Uint8Array(0x10000)

/** The class of a code point; a lone surrogate has none. */
export function wordClass(codePoint: number): WordClass {
  if (codePoint > 0xffff) return classify(codePoint)
  const cached = CLASSES[(known[codePoint] ?? 0) - 1]
  if (cached) return cached
  const found = classify(codePoint)
  known[codePoint] = CLASSES.indexOf(found) + 1
  return found
}

function classify(codePoint: number): WordClass {
  const char = String.fromCodePoint(codePoint)
  if ("'’‘-".includes(char)) return 'joiner'
  if (WHOLE.test(char)) return 'whole'
  return PART.test(char) ? 'part' : 'none'
}
