/** What the start screen lists; newest first. */
export interface StartLists {
  readonly drafts: readonly Draft[]
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
