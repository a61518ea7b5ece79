import type { ArchiveProblem } from './problems.ts'

/** What a story file held at some time, kept in the app's own folder. */
export interface Backup {
  /** Among those of its file. */
  readonly id: string
  /** Where the file was, and may be still. */
  readonly path: string
  /** The file's name, with its ending. */
  readonly name: string
  /** When it was kept (ISO 8601, UTC). */
  readonly at: string
}

/** The answer to a wish to have all work in one file. */
export type Archived =
  | { readonly kind: 'archived'; readonly name: string }
  /** The author closed the dialog. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: ArchiveProblem }
