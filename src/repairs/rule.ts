import type { Replacement } from '../edit/replace.ts'
import type { Confidence } from '../findings/finding.ts'
import type { Span } from '../language/span.ts'
import type { Passage } from './passage.ts'
import type { Profile } from './profile.ts'

/** The rules by name, in the order in which they are listed for people. */
export const REPAIR_CODES = [
  'lost-quote',
  'quote-space',
  'lost-character',
  'damaged-character',
  'wrapped-paragraph',
  'mail-mark',
  'letter-scene',
  'punctuation',
  'doubled-word',
  'then-than',
  'its',
  'your',
  'their',
  'lose',
  'have-of',
  'mixed-up',
  'dash',
  'straight-quotes',
  'doubled-space',
] as const
export type RepairCode = (typeof REPAIR_CODES)[number]

/** Why a rule proposes something. */
export type RepairReason =
  | 'never-opens'
  | 'never-closes'
  | 'no-space-before-quote'
  | 'no-space-after-quote'
  | 'space-within-quote'
  | 'was-an-apostrophe'
  | 'was-an-accent'
  | 'was-a-quote'
  | 'was-a-dash'
  | 'breaks-off'
  | 'is-no-question'
  | 'read-in-the-wrong-encoding'
  | 'stops-mid-sentence'
  | 'quoted-as-in-mail'
  | 'speaks-to-somebody'
  | 'letter-named-before'
  | 'greets'
  | 'signs'
  | 'space-before-mark'
  | 'no-space-after-mark'
  | 'mark-twice'
  | 'two-marks'
  | 'word-twice'
  | 'compares'
  | 'follows-in-time'
  | 'belongs-to-it'
  | 'it-is'
  | 'belongs-to-you'
  | 'you-are'
  | 'belongs-to-them'
  | 'there'
  | 'fails-to-keep'
  | 'have-done'
  | 'sounds-alike'
  | 'two-hyphens'
  | 'straight'
  | 'spaces'

/** What a rule proposes in one block. */
export interface Repair extends Span {
  /** In order, within the span; at least one change, unless blocks or scenes are joined instead. */
  readonly texts: readonly Replacement[]
  readonly confidence: Confidence
  readonly reason: RepairReason
  /** The words that show it; null: its own. */
  readonly words?: string
  /** The block is joined with the next one, with this between; then `texts` is empty. */
  readonly joins?: string
}

/** A rule looks at one block at a time. */
export interface Rule {
  readonly code: RepairCode
  /** Its findings are all looked at and accepted as one. */
  readonly whole?: true
  /** Knows English only. */
  readonly english?: true
  /** Looks at verse and titles too; else at paragraphs only. */
  readonly everywhere?: true
  /** Says nothing of a block in which quotation marks are damaged: it would misread the rest. */
  readonly needsQuotes?: true
  /** What it finds, in order, never overlapping. Linear in the block's length. */
  find(passage: Passage, profile: Profile): readonly Repair[]
}

/** A repair that puts `text` in place of its whole span. */
export const swap = (
  { from, to }: Span,
  text: string,
  reason: RepairReason,
  confidence: Confidence,
  words?: string,
): Repair => ({
  from,
  to,
  texts: [{ from, to, text }],
  confidence,
  reason,
  ...(words === undefined ? {} : { words }),
})
