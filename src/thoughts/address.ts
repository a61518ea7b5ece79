import { commands } from '../language/lexicon/verbs.ts'
import type { Word } from '../language/words.ts'
import { endearments, insults, secondWords } from './lexicon.ts'

/** Before a name these make it an object or a possessor, not somebody spoken to. */
const joining = new Set(
  'the a an of with and or to for by from at in on into about like than as not but no his her their my your our only even just little poor old'.split(
    ' ',
  ),
)

/**
 * The word by which a piece speaks to somebody, oneself included: `Easy, Wolf`, `Clever Ada, very clever`,
 * `you idiot`, `Idiot.` `finite`: the piece has a finite verb. Undefined: none.
 */
export function addressIn(
  text: string,
  words: readonly Word[],
  finite: boolean,
  names: ReadonlySet<string>,
): Word | undefined {
  const several = words.filter((word, at) => word.capital && (names.has(word.lower) || at > 0)).length > 2
  const spokenTo = commands.has(words[0]?.lower ?? '') || words.some((word) => secondWords.has(word.lower))
  return words.find((word, at) => {
    const named = word.capital && names.has(word.lower)
    const unknown = word.capital && at > 1 && spokenTo && word.to - word.from > 2
    if (!named && !unknown && !endearments.has(word.lower)) return false
    const before = words[at - 1]
    if (insults.has(word.lower) && (words.length <= 3 || before?.lower === 'you')) return true
    if (before === undefined || several || !/^(?:[.,!?…]|$)/.test(text.slice(word.to, word.to + 1)))
      return false
    if (text.slice(word.from - 2, word.from) === ', ') return true
    const alone = named && !finite && words.length <= 8 && text[word.from - 1] === ' '
    return alone && !joining.has(before.lower) && (at === 1 || !before.capital)
  })
}
