import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** How near the caret may come to the page's edges before the page scrolls, in CSS pixels. */
const NEAREST = { top: 24, bottom: 48 }
/** How far from there it stands then. */
const BROUGHT = { top: 48, bottom: 96 }

/**
 * Scrolls the page as far as the caret asks for; answers false where something else is selected. Only the
 * manuscript ever scrolls: ProseMirror's own way measures, and tries to scroll, every box around the caret at each key.
 */
export function showCaret(view: EditorView): boolean {
  const { selection } = view.state
  const scroller = view.dom.closest('.manuscript')
  if (!scroller || !(selection instanceof TextSelection)) return false
  const page = scroller.getBoundingClientRect()
  const caret = view.coordsAtPos(selection.head, 1)
  if (caret.top === caret.bottom) return false // not drawn: it cannot be brought by measure
  if (caret.top < page.top + NEAREST.top) scroller.scrollTop -= page.top + BROUGHT.top - caret.top
  else if (caret.bottom > page.bottom - NEAREST.bottom)
    scroller.scrollTop += caret.bottom - page.bottom + BROUGHT.bottom
  return true
}
