import type { Json } from '../story/json.ts'
import type { OpenProblem, SaveProblem } from './problems.ts'

/*
 * What somebody else wrote to an open story's file, or beside it, and how it comes onto the page: the window
 * asks main for the steps that bring it in and takes them as a change of its own, so that carets stay, undo
 * takes it back, and nothing typed meanwhile is lost.
 */

/** A place where both sides changed the same, each in its own way. Neither side is dropped. */
export type Conflict =
  /** Both stand in the merged scene: `ours` blocks from the one at `at` on (0-based), then `theirs` blocks. */
  | {
      readonly kind: 'text'
      readonly scene: string
      readonly at: number
      readonly ours: number
      readonly theirs: number
    }
  /** A detail (`of` null), or a field of a chapter or scene: ours stands in the document. */
  | {
      readonly kind: 'field'
      readonly of: string | null
      readonly name: string
      readonly ours: Json
      readonly theirs: Json
    }
  /** One side changed the chapter or scene that the other took away: it is there. */
  | { readonly kind: 'taken-away'; readonly of: string; readonly by: 'us' | 'them' }

/** Which of them: the file itself (`copy` null), or a sync tool's copy beside it, by its name. */
export interface Meeting {
  readonly id: string
  readonly copy: string | null
}

/** The answer to a window that wants to take in what somebody else wrote. */
export type Met =
  /** What to do to the document as it is at that version; then tell main by 'story.met'. */
  | {
      readonly kind: 'steps'
      readonly steps: readonly Json[]
      /** `theirs`: nothing of ours was unsaved, theirs takes its place. */
      readonly how: 'theirs' | 'merged'
      readonly conflicts: readonly Conflict[]
    }
  /** The file holds nothing new. */
  | { readonly kind: 'same' }
  | { readonly kind: 'resync' }
  | { readonly kind: 'reloaded' }
  /** Theirs cannot be read, or is not there: the author decides. */
  | { readonly kind: 'failed'; readonly problem: OpenProblem | SaveProblem }
