import type { Conflict } from '../contract/outside.ts'
import type { DiskFault } from './disk.ts'
import type { WriteError } from './story-file.ts'

/** Where a story is kept. A draft is a file of ours, until the author saves it somewhere. */
export type Place =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'draft'; readonly path: string; readonly id: string }

/** How a story and its file stand to each other. Times are in ms since 1970. */
export type KeepingState =
  /** Nothing was changed since it was opened. */
  | { readonly is: 'clean' }
  | { readonly is: 'changed' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: number }
  /** Not saved, and why; where the disk is at fault it is tried again, else the author decides. */
  | { readonly is: 'refused'; readonly why: WriteError }

/** What became of a batch: `inJournal` is false where it is in memory only. */
export interface Applied {
  readonly version: number
  readonly inJournal: boolean
}

/** What an open story tells those who listen. */
export type KeepingEvent =
  | { readonly kind: 'state'; readonly state: KeepingState }
  /** The journal cannot be written (`fault`), or can again (null): what is typed is in memory only. */
  | { readonly kind: 'journal'; readonly fault: DiskFault | null }
  | { readonly kind: 'place'; readonly place: Place }
  /** The document is another one now; the window loads it anew. */
  | { readonly kind: 'reloaded'; readonly version: number }

/** What was done again on opening, since it had not come into the file. */
export interface Recovered {
  /** Steps. */
  readonly changes: number
  /** When the first and the last of them were made, in ms since 1970. */
  readonly from: number
  readonly to: number
  /** Where what could not be done again is kept; null where nothing is missing. */
  readonly rest: string | null
  /** Where somebody else wrote the file meanwhile and both changed the same: both stand in the document. */
  readonly conflicts: readonly Conflict[]
}
