import { abbreviations, titles } from '../../language/lexicon/abbreviations.ts'
import { isUpper } from '../../language/span.ts'
import { tokenAt } from '../edge.ts'
import type { Passage } from '../passage.ts'
import type { Profile } from '../profile.ts'
import { type Repair, type Rule, swap } from '../rule.ts'

const spaced = /(?<=[\p{L}\d"”]) {1,3}([,;:.!?])(?=$|[\s"”’])/gu
const tight = /(?<=\p{Ll}\p{Ll})([,;.!?])(?=\p{L}\p{L})/gu
const twice = /(?<=[\p{L}\d])(?:,,|;;|,\.|[!?][.,]|\.{2})(?=$|[\s"”’])/gu
const quotedTwice = /(?<=\p{L}[.,])(["”])([.,])(?=$|\s)/gu

/** Marks of punctuation with a space before them, none after them, or two where one belongs. */
export const punctuation: Rule = {
  code: 'punctuation',
  find(passage, profile) {
    return [...spaceBefore(passage, profile), ...noSpaceAfter(passage), ...doubled(passage, profile)].sort(
      (a, b) => a.from - b.from,
    )
  },
}

/** `word ,`; not an ellipsis with spaces, not the French way. */
function spaceBefore({ text }: Passage, { habits, language }: Profile): Repair[] {
  const french = language.startsWith('fr') || habits.spacedMarks > habits.tightMarks / 2
  return [...text.matchAll(spaced)].flatMap((match) => {
    const mark = match[1] ?? ''
    const { index } = match
    const to = index + match[0].length
    if (french && '?!;:'.includes(mark)) return []
    if (mark === '.' && /^\s{0,2}\./.test(text.slice(to, to + 3))) return []
    if ('?!'.includes(mark) && '?!'.includes(text[to] ?? ' ')) return []
    if (mark === ':' && /^\s?[)(DPp]/.test(text.slice(to, to + 2))) return []
    return [swap({ from: index, to }, mark, 'space-before-mark', 'very likely')]
  })
}

/** `word,word`, `door.Then`; not in addresses and names of files. */
function noSpaceAfter({ text }: Passage): Repair[] {
  return [...text.matchAll(tight)].flatMap((match) => {
    const mark = match[1] ?? ''
    const at = match.index
    const token = tokenAt(text, at)
    if (/[/@&#=_\\]|www\.|https?:|\.\p{L}+\./u.test(token)) return []
    const capital = isUpper(text.charCodeAt(at + 1))
    if (mark === '.' && !(capital && /^\p{Lu}\p{Ll}/u.test(text.slice(at + 1, at + 3)))) return []
    if ((mark === '!' || mark === '?') && !capital) return []
    return [
      {
        from: at,
        to: at + 1,
        texts: [{ from: at + 1, to: at + 1, text: ' ' }],
        confidence: 'very likely',
        reason: 'no-space-after-mark',
      },
    ]
  })
}

/** `,,`, `?.`, `."."`. */
function doubled({ text }: Passage, { habits }: Profile): Repair[] {
  const plain = [...text.matchAll(twice)].flatMap((match): Repair[] => {
    const from = match.index
    const to = from + 2
    const marks = match[0]
    const word = /\p{L}+$/u.exec(text.slice(Math.max(0, from - 20), from))?.[0].toLowerCase() ?? ''
    const abbreviated = word.length < 3 || abbreviations.has(word) || titles.has(word)
    if (marks[0] === '.' && abbreviated) return []
    if (marks === '..') {
      if (habits.twoDots > 2) return []
      const ends = to >= text.length || !/^\s\p{Ll}/u.test(text.slice(to, to + 2))
      return [swap({ from, to }, ends ? '.' : '...', 'mark-twice', 'possible')]
    }
    if (marks === ',.') return [swap({ from, to }, '.', 'two-marks', 'likely')]
    // `Help!, the film`: a comma after a title's mark stays; before a closing quote it is one too many.
    if (marks.endsWith(',') && !'"”’'.includes(text[to] ?? ' ') && marks !== ',,') return []
    const same = marks[0] === marks[1]
    return [swap({ from, to }, marks[0] ?? '', same ? 'mark-twice' : 'two-marks', 'very likely')]
  })
  const quoted = [...text.matchAll(quotedTwice)].map((match): Repair => {
    const from = match.index
    return swap({ from, to: from + 2 }, match[1] ?? '', 'mark-twice', 'likely')
  })
  return [...plain, ...quoted]
}
