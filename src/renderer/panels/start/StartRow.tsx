import type { ReactNode } from 'react'
import { IconButton } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'

interface StartRowProps {
  readonly title: string
  /** Beside the title: how it is with this story. */
  readonly badge?: ReactNode
  readonly when: string
  readonly words: string
  readonly faded?: boolean
  /** What takes it away, by a button and the Delete key. */
  readonly removal: { readonly label: string; readonly run: () => void }
  readonly onOpen: () => void
}

/** A story to open. */
export function StartRow({ title, badge, when, words, faded = false, removal, onOpen }: StartRowProps) {
  return (
    <li className={classes('start-row', faded && 'is-faded')}>
      <button
        type="button"
        className="start-row-open"
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key === 'Delete') removal.run()
        }}
      >
        <span className="start-row-title" title={title}>
          {title}
        </span>
        {badge}
        <span className="start-row-when">{when}</span>
        <span className="start-row-words">{words}</span>
      </button>
      <IconButton label={removal.label} className="start-row-remove" onClick={removal.run}>
        <Icon name="close" />
      </IconButton>
    </li>
  )
}
