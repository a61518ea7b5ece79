import { sentencesOf } from '../../../language/sentences.ts'
import type { Range } from '../../../story/search.ts'

export type Side = 'before' | 'after'

/** A range of a block's text with one more sentence on one side; null where there is none. */
export function widened(text: string, { from, to }: Range, side: Side): Range | null {
  const sentences = sentencesOf(text)
  if (side === 'after') {
    const next = sentences.find((each) => each.to > to)
    return next ? { from, to: next.to } : null
  }
  const last = sentences.findLast((each) => each.from < from)
  return last ? { from: last.from, to } : null
}

/** The range with a sentence less on one side; null where there would be none left. */
export function narrowed(text: string, { from, to }: Range, side: Side): Range | null {
  const within = sentencesOf(text).filter((each) => each.from < to && each.to > from)
  if (within.length < 2) return null
  if (side === 'after') return { from, to: Math.min(to, within.at(-2)?.to ?? to) }
  return { from: Math.max(from, within[1]?.from ?? from), to }
}
