import { CONFIDENCES, type Confidence, type FindingKind, type QueueItem } from '../../../findings/index.ts'
import type { Rejection } from '../../../story/schema/doc.ts'
import type { Told } from '../findings/source.ts'

/** In which order proposals are looked at, and which of them. */
export interface ReviewChoices {
  readonly order: 'story' | 'confidence'
  /** What is less sure is left out. */
  readonly least: Confidence
  /** Kinds that are left out. */
  readonly without: ReadonlySet<FindingKind>
}

export const ALL_OF_IT: ReviewChoices = { order: 'story', least: 'possible', without: new Set() }

/** What the author did last. */
export type Decision =
  | { readonly did: 'accepted'; readonly kind: FindingKind }
  | { readonly did: 'rejected'; readonly kind: FindingKind }
  | { readonly did: 'accepted-all'; readonly count: number }
  | { readonly did: 'took-back' }
  /** A word is the author's own now. */
  | { readonly did: 'learnt'; readonly word: string }
  /** It does not fit the text any more, or there is nothing to accept. */
  | { readonly did: 'failed' }

/** The review as the panel shows it. */
export interface ReviewView {
  /** The story is being read for the first time. */
  readonly reading: boolean
  /** Something is being looked at again: there may be more in a moment. */
  readonly busy: boolean
  /** What the author chose to see of what is to be decided on, in the order to look at it. */
  readonly items: readonly QueueItem[]
  /** All there is to be decided on, whatever the author chose to see. */
  readonly pending: number
  /** How many there are of each kind, whatever the author chose to see. */
  readonly kinds: ReadonlyMap<FindingKind, number>
  /** Decided on since the story was opened, of what the author chose to see. */
  readonly reviewed: number
  /** What is shown and very likely. */
  readonly veryLikely: number
  /** What is looked at; null: nothing. */
  readonly current: QueueItem | null
  /** How far the author moved its bounds: the words as they would be marked; null: not at all. */
  readonly bounds: { readonly from: number; readonly to: number } | null
  readonly choices: ReviewChoices
  readonly told: Told
  /** Null: nothing yet. */
  readonly decision: Decision | null
  readonly rejections: readonly Rejection[]
}

/** What was decided on, as far as counting it needs. */
export type Decided = ReadonlyMap<string, Pick<QueueItem, 'confidence'> & { readonly kind: FindingKind }>

/** The items that the author chose to see, in the order to look at them. */
export function chosen(items: readonly QueueItem[], choices: ReviewChoices): readonly QueueItem[] {
  const seen = items.filter(({ first, confidence }) => isChosen(first.finding.kind, confidence, choices))
  if (choices.order === 'story') return seen
  const sureness = ({ confidence }: QueueItem) => CONFIDENCES.indexOf(confidence)
  return seen.toSorted((a, b) => sureness(a) - sureness(b))
}

function isChosen(kind: FindingKind, confidence: Confidence, { least, without }: ReviewChoices): boolean {
  return !without.has(kind) && CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least)
}

/** How much was decided on, without what an undo brought back. */
export function reviewedOf(decided: Decided, pending: readonly QueueItem[], choices: ReviewChoices): number {
  if (decided.size === 0) return 0
  const back = new Set(pending.flatMap(({ key }) => (decided.has(key) ? [key] : [])))
  let count = 0
  for (const [key, { kind, confidence }] of decided)
    if (!back.has(key) && isChosen(kind, confidence, choices)) count += 1
  return count
}

export function countKinds(items: readonly QueueItem[]): ReadonlyMap<FindingKind, number> {
  const counts = new Map<FindingKind, number>()
  for (const { first } of items) counts.set(first.finding.kind, (counts.get(first.finding.kind) ?? 0) + 1)
  return counts
}
