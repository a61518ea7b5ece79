import { isLetter, isLower } from '../../language/span.ts'
import { edgeBefore } from '../edge.ts'
import type { Rule } from '../rule.ts'

/** Shorter than this, a line is rather a list's, a sign's, a poem's. */
const SHORTEST = 30

/** A paragraph that stops in mid-sentence before one that begins with a small letter: a line end that stayed. */
export const wrappedParagraph: Rule = {
  code: 'wrapped-paragraph',
  find({ text, next, speech }, { habits }) {
    if (next === null || habits.small > habits.capital) return []
    if (text.length < SHORTEST || !isLower(next.charCodeAt(0))) return []
    const last = text.at(-1) ?? ' '
    const edge = edgeBefore(text, text.length)
    if (!(isLetter(last.charCodeAt(0)) || last === ',') || edge.from === edge.to) return []
    const open = speech.at(-1)?.to === text.length
    const short = next.length < SHORTEST && !/[.!?…"”’]$/.test(next)
    return [
      {
        ...edge,
        texts: [],
        joins: ' ',
        confidence: short || (open && last === ',') ? 'likely' : 'very likely',
        reason: 'stops-mid-sentence',
      },
    ]
  },
}
