import type { Json } from '../../story/json.ts'

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
