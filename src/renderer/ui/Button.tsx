import type { ComponentProps } from 'react'
import './button.css'
import { classes } from './classes.ts'

type NativeButton = Omit<ComponentProps<'button'>, 'type'>

/** `main`: the one thing to do here; `outlined`: one among others; `quiet`: in toolbars and rows. */
type Look = 'main' | 'outlined' | 'quiet'

interface ButtonProps extends NativeButton {
  readonly look?: Look
  /** What it does is being done: it waits, and keeps the focus. */
  readonly busy?: boolean
}

export function Button({ look = 'outlined', busy = false, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classes('button', `button-${look}`, className)}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      {...rest}
    />
  )
}

/** A button that shows an icon only: `label` is its name, for the ear and as a tip. */
export function IconButton({
  label,
  className,
  title,
  ...rest
}: Omit<NativeButton, 'aria-label'> & { label: string }) {
  return (
    <button
      type="button"
      className={classes('button button-quiet button-icon', className)}
      aria-label={label}
      title={title ?? label}
      {...rest}
    />
  )
}
