import type { Word } from '../language/words.ts'
import type { Evidence } from './evidence.ts'
import { connectives } from './lexicon.ts'
import { isTold, type Observed } from './observe.ts'

/** What a tag says of a piece, beside it or in the next sentence. `below`: the first piece of the next block. */
export function evidenceOfTags(
  text: string,
  seen: readonly Observed[],
  index: number,
  below: Observed | undefined,
): Evidence[] {
  const evidence: Evidence[] = []
  const here = seen[index]
  if (here === undefined) return evidence
  const { tag, tagged, quoted } = here.piece
  if (quoted) evidence.push({ code: 'quoted', words: null })
  if (tag !== null) {
    const code = (
      { thinking: 'tag', self: 'tag to oneself', voice: 'inner voice', weak: 'weak tag' } as const
    )[tag.manner]
    if (tagged === 'before') evidence.push({ code: 'tag leads in', words: null })
    // Narration that leads to a tag or goes on from it says nothing about the thought.
    const told =
      !quoted &&
      seen
        .slice(Math.max(0, index - 4), index + 5)
        .some(
          (each) =>
            each.piece.sentence === here.piece.sentence &&
            isTold(each) &&
            each.first === null &&
            each.second === null &&
            (!each.piece.beat || isConnective(here)),
        )
    evidence.push({
      code: told && code !== 'weak tag' ? 'tag, but narrated' : code,
      words: text.slice(tag.from, tag.to),
    })
    if (isConnective(here)) evidence.push({ code: 'connective', words: null })
    return evidence
  }
  const next = seen[index + 1] ?? below
  if (next !== undefined && opensWithTag(next)) {
    const [subject] = next.piece.words
    evidence.push({ code: 'tag follows', words: subject === undefined ? null : asWritten(subject) })
  }
  return evidence
}

const asWritten = ({ lower, capital }: Word) =>
  capital ? `${lower.charAt(0).toUpperCase()}${lower.slice(1)}` : lower

const isConnective = (seen: Observed) =>
  seen.piece.tagged === 'after' && seen.piece.words.every((word) => connectives.has(word.lower))

const openingVerbs = new Set(['thought', 'thinks', 'wondered', 'wonders', 'mused'])
const afterOpening = new Set(['as', 'to', 'while', 'when', 'bitterly', 'with'])

/** `Willow thought as she said`, `He thought to himself.`: a tag that took its own sentence. */
function opensWithTag(seen: Observed): boolean {
  const [, verb, after, last] = seen.piece.words
  if (verb === undefined || !openingVerbs.has(verb.lower)) return false
  if (after === undefined) return true
  if (after.lower === 'to') return /sel(?:f|ves)$/.test(last?.lower ?? '')
  return afterOpening.has(after.lower) || after.lower.endsWith('ly')
}
