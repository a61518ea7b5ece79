import type { Look } from '../import/index.ts'
import type { OpenProblem, SaveProblem } from './problems.ts'

/** Files that were chosen together, or with their folder, about to become stories. */
export interface FileCollection {
  /** New for every opening. */
  readonly id: string
  /** The folder's name; null where files were chosen one by one. */
  readonly name: string | null
}

/** What a window reads from `collectionAddress`, anew with each notice 'collection.changed'. */
export interface CollectionBody {
  /** Only what is `ready` or `saved` can be changed or saved. */
  readonly phase: 'reading' | 'ready' | 'saving' | 'saved'
  readonly files: number
  /** How many of the files have been looked at. */
  readonly read: number
  readonly stories: readonly CollectionRow[]
  readonly refused: readonly RefusedFile[]
  /** The name of the folder that stories are saved to; null before. */
  readonly folder: string | null
  /** Why saving ended early; null where it did not. */
  readonly problem: SaveProblem | null
}

/** A story that a file is, or several are parts of. */
export interface CollectionRow {
  /** The number of its first file, among all. */
  readonly id: number
  /** '' where none was found; the same for the author. */
  readonly title: string
  readonly author: string
  readonly words: number
  readonly scenes: number
  /** The files' names with their folders below the one chosen, in the story's order. */
  readonly files: readonly string[]
  /** Numbers of parts that none of the files is, and that more than one is. */
  readonly missing: readonly number[]
  readonly doubled: readonly number[]
  readonly look: readonly Look[]
  /** What its file is a part of, by number: one story with others, or kept apart from them; null for neither. */
  readonly group: number | null
  /** The story file it was saved as; null before. */
  readonly saved: string | null
}

export interface RefusedFile {
  readonly file: string
  readonly problem: OpenProblem
}

/** Where a window reads the files that it looks through (GET). Relative to the window. */
export const collectionAddress = (id: string): string => `collection/${id}`
