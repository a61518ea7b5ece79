import { type Evidence, type EvidenceCode, has, type Reason, reasonCodes } from './evidence.ts'
import type { Confidence } from './story.ts'
import { model as learnt, type Model } from './weights.ts'

/** The lowest probability for each degree, set on texts that the weights had not seen. */
export const thresholds = { veryLikely: 0.92, likely: 0.47, possible: 0.2, joins: 0.1 } as const

/** The probability, 0 to 1, that a piece with this evidence is thought. */
export function probability(evidence: readonly Evidence[], model: Model = learnt): number {
  let odds = model.bias
  for (const each of evidence) odds += model.weights[each.code] ?? 0
  return 1 / (1 + Math.exp(-odds))
}

/** How far a thought carries on into the sentence beside it, in log odds. */
const momentum = 2

/** The probability of a piece beside another that is thought with probability `beside`; `by`: how much further. */
export function carried(alone: number, beside: number, by = 1): number {
  if (alone === 0 || beside <= 0.5) return alone
  const odds = Math.log(alone / (1 - alone)) + by * momentum * (2 * beside - 1)
  return 1 / (1 + Math.exp(-odds))
}

/** Says by itself that somebody other than the narrator speaks. An outcry or a fragment alone may be narration. */
const grounds: ReadonlySet<EvidenceCode> = new Set([
  'first person',
  'first person plural',
  'second person',
  'you could',
  'present tense',
  'command',
  'addresses somebody',
  'subject left out',
  'tag',
  'tag to oneself',
  'inner voice',
  'tag follows',
  'after a tag',
  'stressed by the author',
])

/** Where an `I` narrates, `I` and `you` and the present are the narrator's too: only these still tell. */
const groundsForNarrator: ReadonlySet<EvidenceCode> = new Set([
  'tag',
  'tag to oneself',
  'inner voice',
  'beside a tag',
  'addresses somebody',
  'narrator thinks',
  'narrator, in the scene',
  'stressed by the author',
])

/** Read or heard, however much it sounds like thought. */
const refuting: ReadonlySet<EvidenceCode> = new Set([
  'capitals',
  'writing nearby',
  'said aloud',
  'told to the reader',
])

/** How sure the finder is of a piece with this evidence; null: too unlikely to show. */
export function confidenceOf(probability: number, evidence: readonly Evidence[]): Confidence | null {
  if (probability < thresholds.possible) return null
  const storyteller = has(evidence, 'storyteller', 'beside the teller', 'unquoted dialogue')
  const narrator = storyteller || evidence.some((each) => each.code === 'first-person narrator')
  const inPresent = evidence.some((each) => each.code === 'present-tense narrator')
  const stated = has(evidence, 'long', 'impersonal statement')
  const grounded = evidence.some(
    (each) =>
      (narrator ? groundsForNarrator : grounds).has(each.code) &&
      !(narrator && inPresent && each.code === 'beside a tag') &&
      !(storyteller && each.code === 'narrator thinks') &&
      !(stated && each.code === 'present tense'),
  )
  const notThought = evidence.some((each) => refuting.has(each.code))
  if (probability < thresholds.likely || !grounded || notThought) return 'possible'
  return probability >= thresholds.veryLikely && !has(evidence, 'storyteller, I') ? 'very likely' : 'likely'
}

const order: readonly Confidence[] = ['possible', 'likely', 'very likely']

/** The surest of several. */
export const surest = (all: readonly (Confidence | null)[]): Confidence | null =>
  all.reduce((a, b) => (b !== null && (a === null || order.indexOf(b) > order.indexOf(a)) ? b : a), null)

const shown: ReadonlySet<string> = new Set(reasonCodes)

const isShown = (each: Evidence): each is Evidence & Reason => shown.has(each.code)

/** What speaks for it, the strongest first; at least one. */
export function reasonsOf(evidence: readonly Evidence[], model: Model = learnt): Reason[] {
  const weight = (each: Evidence) => model.weights[each.code] ?? 0
  const strongest = evidence.filter((each) => weight(each) > 0.1).sort((a, b) => weight(b) - weight(a))
  const reasons = strongest.filter(isShown).map(({ code, words }): Reason => ({ code, words }))
  return reasons.length > 0 ? reasons : [{ code: 'unlike the narration', words: null }]
}
