import { atRest } from '../session/rest.ts'
import type { Readable } from '../session.ts'
import type { StoryEditor } from './story-editor.ts'

/** How long the page rests before it is noted what stands where, in milliseconds. */
const REST = 150

/** A block of text, and how far below the window's top it stands, in CSS pixels. */
interface Place {
  readonly block: Element
  readonly top: number
}

/**
 * Keeps what the author looks at where it stands when the page becomes narrower or wider, as when a panel
 * opens (`panels` changes): lines break anew then, and all would move. Until the answered function is called.
 */
export function keepPlace(
  scroller: HTMLElement,
  { editor }: StoryEditor,
  panels: Readable<unknown>,
): () => void {
  let place: Place | null = null
  let width = scroller.clientWidth

  const look = () => {
    place = placeIn(scroller, editor.view.dom)
  }
  const note = atRest(REST, look)
  const watch = new ResizeObserver(() => {
    if (scroller.clientWidth === width) return
    width = scroller.clientWidth
    if (place?.block.isConnected) scroller.scrollTop += topOf(place.block, scroller) - place.top
    note.again()
  })
  watch.observe(scroller)
  scroller.addEventListener('scroll', note.again, { passive: true })
  editor.on('transaction', note.again)
  const stop = panels.subscribe(look)
  note.again()
  return () => {
    stop()
    note.end()
    watch.disconnect()
    scroller.removeEventListener('scroll', note.again)
    editor.off('transaction', note.again)
  }
}

/** The block with the caret where that is in sight, else the first one that is; null where there is none. */
function placeIn(scroller: HTMLElement, page: HTMLElement): Place | null {
  const { top, bottom, left, width } = scroller.getBoundingClientRect()
  const caret = getSelection()?.focusNode
  const atCaret = caret && page.contains(caret) ? blockOf(caret) : null
  const isInSight = ({ y }: DOMRect) => y >= top && y < bottom
  const block =
    atCaret && isInSight(atCaret.getBoundingClientRect())
      ? atCaret
      : blockOf(document.elementFromPoint(left + width / 2, top + 8))
  return block && page.contains(block) ? { block, top: topOf(block, scroller) } : null
}

const blockOf = (node: Node | null): Element | null =>
  (node instanceof Element ? node : (node?.parentElement ?? null))?.closest('p, h2') ?? null

const topOf = (block: Element, scroller: HTMLElement): number =>
  block.getBoundingClientRect().top - scroller.getBoundingClientRect().top
