import type { HistoryProblem } from './problems.ts'

/** What a version was kept for. */
export const REASONS = [
  'opened',
  'closed',
  'half-hour',
  'named',
  'imported',
  'posted',
  'before-replace-all',
  'before-accept-all',
  'before-restore',
  'before-merge',
  'before-reload',
  /** As the file held it, before what a crash had cut off was done again. */
  'before-recovery',
] as const
export type Reason = (typeof REASONS)[number]

/** What a window asks a version for: the author's wish, or something large that is about to be done. */
export const ASKED = [
  'named',
  'before-replace-all',
  'before-accept-all',
  'before-restore',
] as const satisfies readonly Reason[]
export type Asked = (typeof ASKED)[number]

/** A version of a story, without its text. */
export interface Version {
  readonly id: string
  /** When it was kept (ISO 8601, UTC). */
  readonly at: string
  readonly reason: Reason
  /** The author's; null where it was kept without being asked. */
  readonly name: string | null
  readonly words: number
}

/** The longest name of a version, in UTF-16 units. */
export const LONGEST_NAME = 120

/** The answer to a wish to see the history; newest first. */
export type Listed =
  | { readonly kind: 'listed'; readonly versions: readonly Version[] }
  | { readonly kind: 'failed'; readonly problem: HistoryProblem }

/** The answer to a wish to keep a version. */
export type Kept =
  /** `id` is the newest version, which holds the story as it is. */
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'failed'; readonly problem: HistoryProblem }

/** Where a window reads a version (GET): its `.italica` text. Relative to the window. */
export const versionAddress = (story: string, version: string): string => `version/${story}/${version}`

/** One side of a comparison: a version's id, or the story as it is now. */
export type Side = string | 'now'

/** Where a window reads what changed from one version to another (GET): a `Comparison` as JSON. */
export const comparisonAddress = (story: string, before: string, after: Side): string =>
  `comparison/${story}/${before}/${after}`

/** Where a window reads the file that a story was imported from (GET): its decoded text, '' where it is none. */
export const originalAddress = (story: string): string => `original/${story}`
