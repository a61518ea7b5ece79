import type { Reading } from '../../grammar/index.ts'

/** Texts to be read, each a block's. */
export interface ToGrammar {
  readonly id: number
  readonly texts: readonly string[]
}

/** What was read in them, in their order; or that it cannot be: a fault of the program, in its words. */
export type FromGrammar =
  | { readonly kind: 'read'; readonly id: number; readonly readings: readonly Reading[] }
  | { readonly kind: 'failed'; readonly id: number; readonly fault: string; readonly loaded: boolean }
