import type { EditorView } from '@tiptap/pm/view'
import { drawAround, NEAR } from './draw-around.ts'

/** How far down the page the caret stands then, of its height. */
const DOWN = 0.3

/** Scrolls so that the caret is in the upper third of the page, with what comes before it in sight. */
export function raiseCaret(view: EditorView): void {
  const scroller = view.dom.closest('.manuscript')
  if (!scroller) return
  const { head } = view.state.selection
  drawAround(view, head, { above: NEAR + 1, below: 1 })
  const top = view.coordsAtPos(head, 1).top - scroller.getBoundingClientRect().top
  scroller.scrollTop += top - DOWN * scroller.clientHeight
}
