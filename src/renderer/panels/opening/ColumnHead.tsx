interface ColumnHeadProps {
  readonly title: string
  /** What is to be known of it at a glance. */
  readonly note?: string | null
  /** Whether a change of it is said aloud. */
  readonly live?: boolean
}

/** What stands over a column of the opening screen. */
export function ColumnHead({ title, note = null, live = false }: ColumnHeadProps) {
  return (
    <h2>
      <span>{title}</span>
      {note !== null && <span aria-live={live ? 'polite' : undefined}>{note}</span>}
    </h2>
  )
}
