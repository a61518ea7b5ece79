import type { Splice } from '../../story/difference.ts'
import type { Piece } from '../../story/pieces.ts'
import type { Told } from '../session/findings/source.ts'
import type { PartFound } from './reading.ts'

/** What the page tells the worker that reads for thoughts and repairs; never more than has changed. */
export type ToReader =
  /** The story as it was first, bit by bit. `isAnew`: something was found in it before, which may be there no more. */
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[]; readonly isAnew: boolean }
  /** What changed since the message before; `revision` counts them from 1. */
  | { readonly kind: 'splices'; readonly revision: number; readonly splices: readonly Splice[] }
  | { readonly kind: 'rest' }

/** What the worker says, about the story after so many changes. */
export type FromReader =
  | { readonly kind: 'found'; readonly revision: number; readonly parts: readonly PartFound[] }
  | { readonly kind: 'ready'; readonly revision: number; readonly told: Told }
