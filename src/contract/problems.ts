/**
 * What can go wrong between an author and a file, with the values its sentence needs.
 * The words are in the catalogue, one entry a code; the compiler asks for both.
 * `name` is a file's own name, without its folder.
 */
export type OpenProblem =
  | { readonly code: 'not-found'; readonly name: string }
  | { readonly code: 'not-readable'; readonly name: string }
  /** A folder, or a kind of file that no importer reads. */
  | { readonly code: 'not-a-story'; readonly name: string }
  | { readonly code: 'empty'; readonly name: string }
  | { readonly code: 'binary'; readonly name: string }
  | { readonly code: 'too-large'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'too-many-lines'; readonly name: string; readonly limit: number }
  /** A folder with more files in it than anybody has written. */
  | { readonly code: 'too-many-files'; readonly name: string; readonly limit: number }
  /** A folder with nothing in it that could be a story. */
  | { readonly code: 'nothing-inside'; readonly name: string }
  /** An .italica whose text is cut off or whose structure is broken. */
  | { readonly code: 'damaged'; readonly name: string }
  /** An .italica of a later Italica. */
  | { readonly code: 'newer-version'; readonly name: string }
  /** A draft that has been saved or thrown away since the list was shown. */
  | { readonly code: 'draft-gone' }
  | OrphanProblem

export type SaveProblem =
  | { readonly code: 'disk-full'; readonly name: string }
  | { readonly code: 'no-permission'; readonly name: string }
  | { readonly code: 'read-only'; readonly name: string }
  | { readonly code: 'folder-gone'; readonly name: string }
  /** There is a folder of the file’s name. */
  | { readonly code: 'in-the-way'; readonly name: string }
  /** What is not foreseen; `reason` is the system's own code, such as EIO. */
  | { readonly code: 'not-written'; readonly name: string; readonly reason: string }

export type ExportProblem =
  | SaveProblem
  /** Export again, or show, of a story that was never exported. */
  | { readonly code: 'never-exported' }
  /** Show or open of an exported page that is no longer there. */
  | { readonly code: 'export-gone'; readonly name: string }

/** `reason` is the system's own code, such as EIO. */
export type HistoryProblem =
  | { readonly code: 'history-not-read'; readonly reason: string }
  | { readonly code: 'history-not-kept'; readonly reason: string }
  /** The version has been let go, or its part of the history is damaged. */
  | { readonly code: 'version-unreadable' }

/** A damaged file is open as far as it could be read; a copy of it as it was is kept under `keptAs`. */
export type DamageProblem = {
  readonly code: 'opened-damaged'
  readonly name: string
  /** Lines of the file that could not be understood. */
  readonly lines: number
  readonly isCutShort: boolean
  readonly keptAs: string
}

/** What was left of a story whose file is gone builds on something that is not kept any more. */
export type OrphanProblem = { readonly code: 'orphan-lost'; readonly name: string }

export type ArchiveProblem = SaveProblem | { readonly code: 'archive-too-large'; readonly name: string }

/** The settings' file could not be understood; it was kept beside, under `keptAs`. */
export type SettingsProblem = { readonly code: 'settings-damaged'; readonly keptAs: string }

/** Steps cannot be kept on disk just now: the work is in memory only. */
export type JournalProblem = { readonly code: 'journal-not-written'; readonly reason: string }

/** The page of this window ended and was started again, with all that was in the journal. */
export type WindowProblem = { readonly code: 'window-restarted' }

export type Problem =
  | OpenProblem
  | SaveProblem
  | ExportProblem
  | HistoryProblem
  | ArchiveProblem
  | SettingsProblem
  | DamageProblem
  | OrphanProblem
  | JournalProblem
  | WindowProblem
export type ProblemCode = Problem['code']
