import type { EditorView } from '@tiptap/pm/view'
import type { Range } from '../../story/search.ts'

/** Scrolls so that a text is in the middle of the page; one higher than the page begins at a quarter of it. */
export function center(view: EditorView, { from, to }: Range): void {
  const scroller = view.dom.closest('.manuscript')
  if (!scroller) return
  const block = view.nodeDOM(view.state.doc.resolve(from).before())
  // What is far away has not been laid out: first near it, then to the very line.
  if (block instanceof HTMLElement) block.scrollIntoView({ block: 'center' })
  const window = scroller.getBoundingClientRect()
  const { top } = view.coordsAtPos(from, 1)
  const { bottom } = view.coordsAtPos(to, -1)
  const middle = bottom - top > window.height ? top + window.height / 4 : (top + bottom) / 2
  scroller.scrollTop += middle - (window.top + window.height / 2)
}
