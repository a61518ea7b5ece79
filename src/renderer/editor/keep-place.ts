import { atRest } from '../session/rest.ts'
import type { Readable } from '../session.ts'
import type { StoryEditor } from './story-editor.ts'

/** How long the page rests before it is noted what stands where, in milliseconds. */
const REST = 150
/** How many frames it may take until all around a place is laid out anew. */
const PATIENCE = 8
/** How far from the page's edges a line with the caret stays, in CSS pixels. */
const EDGE = { top: 24, bottom: 80 }

/** A place in the text, and how far below the window's top it stands, in CSS pixels. */
interface Place {
  readonly node: Node
  readonly offset: number
  readonly top: number
  readonly isCaret: boolean
}

/**
 * Keeps what the author looks at where it stands when the page becomes narrower or wider, as when a panel
 * opens (`panels` changes), the window is another size or is zoomed: lines break anew then, and all would move. What
 * is above is laid out anew only frames later. The same when the find bar comes above the page, or goes. Until the
 * answered function is called.
 */
export function keepPlace(
  scroller: HTMLElement,
  { editor }: StoryEditor,
  panels: Readable<unknown>,
): () => void {
  let place: Place | null = null
  let width = scroller.clientWidth
  let above = scroller.offsetTop
  let frame = 0

  const look = () => {
    // Lines may have been broken anew already, and the place not yet been kept: as when a window too narrow for a
    // panel closes it.
    if (scroller.clientWidth === width && frame === 0) place = placeIn(scroller, editor.view.dom)
  }
  const note = atRest(REST, look)

  const keep = () => {
    const top = place && topOf(place, scroller)
    if (!place || top === null) return
    const { clientHeight } = scroller
    const lowest = Math.max(clientHeight - EDGE.bottom, EDGE.top)
    scroller.scrollTop += top - (place.isCaret ? Math.min(place.top, lowest) : place.top)
  }
  /** For some frames, unless the page is scrolled by somebody else. */
  const hold = (left: number) => {
    keep()
    const { scrollTop } = scroller
    frame = requestAnimationFrame(() => {
      frame = 0
      const isEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
      if (left > 0 && (scroller.scrollTop === scrollTop || isEnd)) hold(left - 1)
      else note.again()
    })
  }
  const watch = new ResizeObserver(() => {
    // The find bar came or went, or became another height: the text stays behind it.
    const { offsetTop } = scroller
    if (offsetTop !== above) scroller.scrollTop += offsetTop - above
    above = offsetTop
    if (scroller.clientWidth === width) return
    width = scroller.clientWidth
    cancelAnimationFrame(frame)
    hold(PATIENCE)
  })
  watch.observe(scroller)
  scroller.addEventListener('scroll', note.again, { passive: true })
  editor.on('transaction', note.again)
  const stop = panels.subscribe(look)
  note.again()
  return () => {
    stop()
    note.end()
    cancelAnimationFrame(frame)
    watch.disconnect()
    scroller.removeEventListener('scroll', note.again)
    editor.off('transaction', note.again)
  }
}

/** The caret where that is in sight, else the first text that is; null where there is none. */
function placeIn(scroller: HTMLElement, page: HTMLElement): Place | null {
  const { focusNode, focusOffset } = getSelection() ?? {}
  if (focusNode && focusOffset !== undefined && page.contains(focusNode)) {
    const top = topOf({ node: focusNode, offset: focusOffset }, scroller)
    if (top !== null && top >= 0 && top < scroller.clientHeight)
      return { node: focusNode, offset: focusOffset, top, isCaret: true }
  }
  const { left, top, width } = scroller.getBoundingClientRect()
  const first = document.caretPositionFromPoint(left + width / 2, top + 8)
  if (!first || !page.contains(first.offsetNode)) return null
  const place = { node: first.offsetNode, offset: first.offset }
  const at = topOf(place, scroller)
  return at === null ? null : { ...place, top: at, isCaret: false }
}

/** Null where it is no longer. */
function topOf({ node, offset }: Pick<Place, 'node' | 'offset'>, scroller: HTMLElement): number | null {
  if (!node.isConnected) return null
  return boxOf(node, offset).top - scroller.getBoundingClientRect().top
}

/** The letter at a place: a place itself may be measured at the end of the line before. */
function boxOf(node: Node, offset: number): DOMRect {
  const letter = new Range()
  if (node instanceof Text && node.length > 0) {
    const from = Math.min(offset, node.length - 1)
    letter.setStart(node, from)
    letter.setEnd(node, from + 1)
  } else letter.selectNode(node.childNodes[offset] ?? node)
  return letter.getBoundingClientRect()
}
