import { wordsOf } from '../language/words.ts'
import type { Range } from '../story/search.ts'
import { tagAt } from './tags.ts'

const PARTING = new Set([',', ';', ':', '—', '–', '-', '?', '!', '.', '…', '”', '’', '"', "'"])

/**
 * Where a sentence says who thinks it, as in `Not again, she thought.`: the tag with the comma that may
 * follow it, since what stands before the tag keeps its own. null where it does not say.
 */
export function tagIn(sentence: string): Range | null {
  const words = wordsOf(sentence)
  for (const [at] of words.entries()) {
    const tag = tagAt(sentence, words, at, sentence.length)
    if (!tag) continue
    const to = afterComma(sentence, tag.to)
    const before = sentence.slice(0, tag.from).trimEnd().at(-1)
    const parted = before === undefined ? to > tag.to : PARTING.has(before)
    if (parted) return { from: tag.from, to }
  }
  return null
}

function afterComma(sentence: string, to: number): number {
  const next = sentence.charAt(to)
  return next === ',' || next === ':' ? to + 1 : to
}
