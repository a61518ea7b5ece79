import { type ReactNode, useEffect, useId, useRef } from 'react'
import { text } from '../../../resources/text/en.ts'
import { IconButton } from './Button.tsx'
import { classes } from './classes.ts'
import './dialog.css'
import { Icon } from './Icon.tsx'

interface DialogProps {
  readonly title: string
  /** Whether the title is shown as well as read out. */
  readonly titleShown?: boolean
  readonly onClose: () => void
  readonly className?: string
  readonly children: ReactNode
  readonly foot?: ReactNode
}

/**
 * A question or a sheet over everything, for as long as it is rendered. The browser keeps the focus inside,
 * closes it on Escape and gives the focus back; a press beside it closes it as well. What is marked `data-first`
 * has the focus first.
 */
export function Dialog({ title, titleShown = true, onClose, className, children, foot }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, by `cancel`
    <dialog
      ref={dialog}
      className={classes('dialog', className)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="dialog-sheet">
        <header className={classes('dialog-head', !titleShown && 'unseen')}>
          <h2 id={id}>{title}</h2>
          {titleShown && (
            <IconButton label={text.controls.close} onClick={onClose}>
              <Icon name="close" />
            </IconButton>
          )}
        </header>
        {children}
        {foot && <footer className="dialog-foot">{foot}</footer>}
      </div>
    </dialog>
  )
}
