/** What the start screen lists; newest first. */
export interface StartLists {
  readonly drafts: readonly Draft[]
  readonly orphans: readonly Orphan[]
  readonly recent: readonly Recent[]
  readonly samples: readonly Sample[]
}

/** A story that was never saved, and is safe all the same. */
export interface Draft {
  readonly id: string
  /** '' where it has none yet. */
  readonly title: string
  /** When it was last changed (ISO 8601, UTC). */
  readonly changed: string
  readonly words: number
  /** Whether a window shows it at this moment. */
  readonly open: boolean
}

/** Work that was not saved to a file which is no longer where it was. */
export interface Orphan {
  /** By which it is opened. */
  readonly id: string
  /** The file's name. */
  readonly name: string
  /** When the work began (ISO 8601, UTC). */
  readonly at: string
}

export interface Recent {
  readonly path: string
  /** The file's name, with its ending. */
  readonly name: string
  /** '' where it has none. */
  readonly title: string
  /** When it was last open (ISO 8601, UTC). */
  readonly opened: string
  readonly words: number
  /** Whether the file is gone from where it was. */
  readonly missing: boolean
}

export interface Sample {
  /** Its file's name in resources/samples. */
  readonly name: string
  readonly title: string
}
