import type { Span } from '../language/span.ts'

/** A remark of Harper's on one text, as plain data. */
export interface Lint extends Span {
  /** The name of its rule, as Harper has it. */
  readonly rule: string
  /** What could stand in place of the span, best first; none: a remark only. */
  readonly texts: readonly string[]
}

/** A word that no dictionary has. */
export interface Unknown extends Span {
  /** As it stands, with a straight apostrophe. */
  readonly word: string
  /** Words that look like it, Harper's best first. */
  readonly suggestions: readonly string[]
  /** Right in another country (*colour*); made of words that are known (*hoofbeats*, *unsureness*); null: neither. */
  readonly explained: 'abroad' | 'made' | null
}

/** What Harper read in one text. The same text is always read alike: no story, no author's words come in here. */
export interface Reading {
  readonly lints: readonly Lint[]
  readonly unknown: readonly Unknown[]
}

export const NOTHING_READ: Reading = { lints: [], unknown: [] }
