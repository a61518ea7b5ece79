import type { EditorView } from '@tiptap/pm/view'
import type { Range } from '../../story/search.ts'

/** How many frames it may take until all around a place is laid out. */
const PATIENCE = 5

/**
 * Scrolls so that a text is in the middle of the page; one higher than the page begins at a quarter of it. What
 * was far away is laid out only when it comes near, and moves what is below it: so the next frames see to it that
 * the text stays where it was brought.
 */
export function center(view: EditorView, text: Range): void {
  const { doc } = view.state
  const block = view.nodeDOM(doc.resolve(text.from).before())
  if (block instanceof HTMLElement) block.scrollIntoView({ block: 'center' })
  let left = PATIENCE
  const settle = () => {
    if (view.isDestroyed || view.state.doc !== doc) return
    bring(view, text)
    left -= 1
    if (left > 0) settling.set(view, requestAnimationFrame(settle))
  }
  cancelAnimationFrame(settling.get(view) ?? 0)
  settle()
}

/** The next frame of the last text that was brought: who looks further wants that no more. */
const settling = new WeakMap<EditorView, number>()

function bring(view: EditorView, { from, to }: Range): void {
  const scroller = view.dom.closest('.manuscript')
  if (!scroller) return
  const window = scroller.getBoundingClientRect()
  const { top } = view.coordsAtPos(from, 1)
  const { bottom } = view.coordsAtPos(to, -1)
  const middle = bottom - top > window.height ? top + window.height / 4 : (top + bottom) / 2
  scroller.scrollTop += middle - (window.top + window.height / 2)
}
