import { type DialogueConvention, speechIn } from './dialogue.ts'
import type { Span } from './span.ts'

/** What somebody says aloud, with its quotation marks, and the words between those. */
export interface Said extends Span {
  readonly words: Span
}

/** All that is said aloud in a block's text, in order; titles and words in doubt are not. */
export function saidIn(text: string, convention: DialogueConvention): Said[] {
  return speechIn(text, null, convention)
    .filter(({ mention }) => !mention)
    .map(({ from, to }) => ({ from, to, words: unquoted(text, from, to) }))
}

const MARKS = new Set('“”„«»‹›‘’"\'`')

function unquoted(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  while (start < end && MARKS.has(text.charAt(start))) start += 1
  while (end > start && MARKS.has(text.charAt(end - 1))) end -= 1
  return { from: start, to: end }
}
