import { type Command, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { drawAround, NEAR } from './draw-around.ts'
import { showCaret } from './show-caret.ts'

/** How much of a page stays in sight when it is turned, in CSS pixels: two lines. */
const KEPT = 60
/** How far within the story the middle of its first and last line is at least. */
const EDGE = { top: 12, bottom: 28 }

/**
 * A page on (1) or back (-1), the caret as far down the page and across it as it was. The browser's own way there goes
 * by how high scenes are thought to be that it has yet to lay out, and loses the caret where they turn out otherwise.
 */
export function turnPage(way: 1 | -1, extend: boolean): Command {
  return ({ doc, selection, tr }, dispatch, view) => {
    const scroller = view?.dom.closest('.manuscript')
    if (!view || !scroller) return false
    if (!dispatch) return true
    const { head, $anchor } = selection
    drawAround(view, head, { above: way < 0 ? NEAR + 2 : NEAR, below: 2 })
    // From where the caret is, also if the page was scrolled away from it.
    showCaret(view)

    const caret = view.coordsAtPos(head, 1)
    const last = turned.get(view)
    const x = last?.doc === doc && last.head === head ? last.x : caret.left
    const from = scroller.scrollTop
    const by = way * Math.max(scroller.clientHeight - KEPT, KEPT)
    scroller.scrollTop += by
    const rest = by - (scroller.scrollTop - from)
    const y = onLine(view, x, (caret.top + caret.bottom) / 2 + rest)
    const place = view.posAtCoords({ left: x, top: y })
    if (!place) return true

    const $head = TextSelection.near(doc.resolve(place.pos), way).$head
    turned.set(view, { doc, head: $head.pos, x })
    dispatch(tr.setSelection(TextSelection.between(extend ? $anchor : $head, $head)).scrollIntoView())
    return true
  }
}

/** How far across the page the caret was when the first of several pages was turned: short lines do not change it. */
const turned = new WeakMap<EditorView, { readonly doc: unknown; readonly head: number; readonly x: number }>()

/**
 * The nearest line, or the first or last where the page could not be scrolled further: above and below them there is
 * no place, and between paragraphs and scenes one that is not across the page where it should be.
 */
function onLine({ dom }: EditorView, x: number, y: number): number {
  const { top, bottom } = dom.getBoundingClientRect()
  const inside = Math.min(Math.max(y, top + EDGE.top), bottom - EDGE.bottom)
  const isOnLine = (y: number) => {
    const block = document.elementFromPoint(x, y)?.closest('p, h2')
    return block && dom.contains(block)
  }
  return [0, 10, -10, 20, -20, 40, -40].map((by) => inside + by).find(isOnLine) ?? inside
}
