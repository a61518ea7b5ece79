import type { PartFingerprint } from '../story/fingerprint.ts'
import type { Json } from '../story/json.ts'
import type { Caret } from './caret.ts'
import type { FileCollection } from './collection.ts'
import type { OpeningFile } from './opening.ts'
import type { Conflict } from './outside.ts'
import type { OpenProblem, SaveProblem } from './problems.ts'

/** What a window shows: the start screen, one file or many that are being opened, or one story. */
export type WindowState =
  | { readonly at: 'start' }
  | { readonly at: 'collection'; readonly collection: FileCollection }
  | { readonly at: 'file'; readonly file: OpeningFile }
  | { readonly at: 'story'; readonly story: OpenStory }

/** A story in a window, without its document. */
export interface OpenStory {
  /** New for every opening: when it changes, fetch the document again. */
  readonly id: string
  /** The count of steps that its document held when it was given this id: the first batch goes on from it. */
  readonly version: number
  /** Its .italica file; null for a draft that was never saved. */
  readonly file: StoryFile | null
  /** The name of the file it was imported from; null where it was not. */
  readonly source: string | null
  readonly saved: SavedState
  /** What was brought back after a crash; null where nothing was missing. */
  readonly recovered: Recovery | null
  /** Where the author was in it, as the window said last, today or when it was open before; null at its start. */
  readonly caret: Caret | null
  /** The computer on which it is open as well ('': this one): it can only be read here. null: it can be written. */
  readonly readOnly: string | null
  /** Names of what sync tools left beside the file where two computers wrote it: to be put together with it. */
  readonly copies: readonly string[]
  /** What two sides changed and stands in the document twice since it was opened after a crash. */
  readonly conflicts: readonly Conflict[]
  /** Whether this story was exported before, so that "again" means something. */
  readonly exported: boolean
}

export interface StoryFile {
  readonly path: string
  /** Its name with its ending, as the author knows it. */
  readonly name: string
}

export interface Recovery {
  /** How many changes were replayed. */
  readonly changes: number
  /** When the first of them was made (ISO 8601, UTC). */
  readonly since: string
  /** The file that keeps what could not be replayed; null where nothing is missing. */
  readonly rest: string | null
}

/** How safe the work is. Whatever it says, each change is in the journal within 250 ms. */
export type SavedState =
  /** No file yet; kept as a draft. */
  | { readonly kind: 'draft' }
  /** The file holds all of it; since when (ISO 8601, UTC), null where nothing was changed since it was opened. */
  | { readonly kind: 'saved'; readonly at: string | null }
  /** The file will hold it in a moment. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** The file is not what was last read or written there: "keep both / reload / replace". */
  | { readonly kind: 'conflict'; readonly why: 'changed' | 'gone' }
  | { readonly kind: 'failed'; readonly problem: SaveProblem }

/** The answer to a wish to open something. */
export type Opened =
  /** This window's state has changed; the notice 'window.state' is on its way. */
  | { readonly kind: 'here' }
  /** In another window, which is now in front. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: OpenProblem }

/** What is left to do when a file is not what it was. */
export const CONFLICT_CHOICES = ['keep-both', 'reload', 'replace'] as const
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number]

/** The answer to a save, and to the choice in a conflict. */
export type Saved =
  | { readonly kind: 'saved'; readonly file: StoryFile }
  /** The author closed the dialog. */
  | { readonly kind: 'cancelled' }
  /** Send the document whole, then ask again. */
  | { readonly kind: 'resync' }
  | { readonly kind: 'conflict'; readonly why: 'changed' | 'gone' }
  /** The document is another one now, as 'reload' asks for: the notice 'window.state' brings it. */
  | { readonly kind: 'reloaded' }
  /** A file that was to be reloaded may be one that cannot be read. */
  | { readonly kind: 'failed'; readonly problem: SaveProblem | OpenProblem }

/** The answer to a batch of steps. */
export type StepsKept =
  /** In the journal; `version` counts all steps since the document was fetched. */
  | { readonly kind: 'kept'; readonly version: number }
  /** The steps do not fit what main holds: send the document whole. */
  | { readonly kind: 'resync' }
  /** They are for a document that was replaced by another: 'window.state' is on its way. */
  | { readonly kind: 'reloaded' }

/** Where the window stands: sent with a save, so that what is saved is what the author sees. */
export interface Proof {
  /** The count of all steps since the document was fetched. */
  readonly version: number
  readonly fingerprints: readonly PartFingerprint[]
}

/** What a window posts to `storyAddress` when it is asked for the document whole. */
export interface Resync {
  /** The window's count of steps at this document: it goes on from there. */
  readonly version: number
  readonly doc: Json
}

/**
 * Where a window reads its story (GET: the text of an `.italica` file, without the original), and sends it
 * whole when asked to (POST). Relative to the window.
 */
export const storyAddress = (id: string): string => `story/${id}`
