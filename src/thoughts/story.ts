import type { Span } from '../language/span.ts'
import type { Reason } from './evidence.ts'

/** What a passage is already marked as; the finder leaves thoughts alone and takes stressed sentences as a hint. */
export interface Marked extends Span {
  readonly as: 'thought' | 'emphasis'
}

export interface Block {
  readonly text: string
  readonly kind: 'paragraph' | 'verse' | 'quote' | 'title'
  readonly marked: readonly Marked[]
}

export interface Scene {
  readonly id: string
  /** Whose point of view, as the author set it; null: not set. */
  readonly pov: string | null
  readonly blocks: readonly Block[]
}

/** A story as the finder reads it: from the editor's worker, the command line and tests alike. */
export interface Story {
  readonly scenes: readonly Scene[]
}

/** Calibrated: of a hundred that are `very likely`, at least 95 are thoughts. */
export type Confidence = 'very likely' | 'likely' | 'possible'

/** A passage that may be a character's direct thought; whole sentences or clauses, its tag left outside. */
export interface Proposal extends Span {
  readonly scene: string
  /** Index of the block in its scene. */
  readonly block: number
  /** Exactly as in the manuscript: `block.text.slice(from, to)`. */
  readonly text: string
  /** A name as the story writes it; null: nobody in particular could be told. */
  readonly thinker: string | null
  readonly confidence: Confidence
  /** What speaks for it, the strongest first; at least one. */
  readonly reasons: readonly Reason[]
}
