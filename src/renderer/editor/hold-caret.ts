import type { EditorView } from '@tiptap/pm/view'
import { drawAround } from './draw-around.ts'
import { showCaret } from './show-caret.ts'

/** The line with the caret stays where it is on the screen, however `change` moves the text around. */
export function holdCaret(view: EditorView, change: () => void): void {
  const top = () => view.coordsAtPos(view.state.selection.head, 1).top
  // The page may have been scrolled away from it.
  showCaret(view)
  const before = top()
  change()
  // What was moved is drawn anew: until it is laid out it is as high as its words make likely.
  drawAround(view, view.state.selection.head, { above: 1, below: 1 })
  const scroller = view.dom.closest('.manuscript')
  if (scroller) scroller.scrollTop += top() - before
}
