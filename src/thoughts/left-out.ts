import type { FiniteVerb } from '../language/clauses.ts'
import { notEdVerbs, pastForms } from '../language/lexicon/verbs.ts'
import type { Word } from '../language/words.ts'

const openingModals = new Set(['could', 'should', 'would', 'might', 'ought', 'had', 'never'])
const afterModal = new Set([
  'be',
  'have',
  'not',
  'to',
  'better',
  'never',
  'just',
  'at',
  'make',
  'do',
  'go',
  'get',
  'take',
])

/**
 * Opens with a verb in the past and has no subject: `Walked right into it`, `Should have known`, `Never saw it
 * coming`. `Startled, she ran` has one; `Caught!` may be anybody's.
 */
export function isSubjectLeftOut(words: readonly Word[], verbs: readonly FiniteVerb[]): boolean {
  const [first, second] = words
  if (first === undefined || second === undefined || verbs.some((verb) => verb.word > 1)) return false
  if (openingModals.has(first.lower))
    return afterModal.has(second.lower) || (first.lower === 'never' && verbs[0]?.word === 1)
  const past =
    pastForms.has(first.lower) ||
    (first.lower.endsWith('ed') && first.lower.length > 4 && !notEdVerbs.has(first.lower))
  return (
    past &&
    !first.lower.endsWith("n't") &&
    !beings.has(first.lower) &&
    goesOn.has(second.lower) &&
    second.from === first.to + 1
  )
}

const beings = new Set(['was', 'were', 'did', 'could', 'would', 'left', 'lost', 'made', 'born'])
/** After a verb without a subject; after a participle there would be a name or a noun (`Faded curtains`). */
const goesOn = new Set(
  'the a an my his her their it me him us them right straight out up down into to too that this like all off'.split(
    ' ',
  ),
)
