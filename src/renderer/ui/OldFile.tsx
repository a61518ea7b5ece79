import type { CSSProperties, ReactNode, RefObject, UIEventHandler } from 'react'
import { classes } from './classes.ts'
import './old-file.css'

interface OldFileProps {
  /** What it is called: for the ear. */
  readonly label: string
  readonly className: string
  /** How wide its lines were broken; null where they were not. */
  readonly columns: number | null
  readonly column: RefObject<HTMLDivElement | null>
  readonly onScroll?: UIEventHandler<HTMLElement>
  readonly children: ReactNode
}

/** Columns that letters of a good size have room for. */
const FEW = 50

/** What scrolls around the lines of an old text file, in letters so small that the lines need not break again. */
export function OldFile({ label, className, columns, column, onScroll, children }: OldFileProps) {
  return (
    <section
      ref={column}
      className={classes(className, 'old-file', columns !== null && 'is-broken')}
      // as: a property of the style sheet's own
      style={{ '--columns': Math.max(columns ?? FEW, FEW) } as CSSProperties}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
      tabIndex={0}
      onScroll={onScroll}
    >
      {children}
    </section>
  )
}
