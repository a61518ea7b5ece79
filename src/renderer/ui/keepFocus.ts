import type { MouseEvent } from 'react'

/** For a press on buttons that act on what has the focus: it stays there, and so does the selection. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault()
