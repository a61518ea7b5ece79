import type { EditorView } from '@tiptap/pm/view'
import { internalsOf } from './view-internals.ts'

/** From how far away browsers lay out what comes near, in heights of the window. */
export const NEAR = 1.5

/** What the browser lays out or skips as a whole, see page.css; and titles of chapters, always laid out. */
const PARTS = 'section[data-long] > *, section[data-scene]:not([data-long]), h2'
/** What holds parts. */
const HOLDERS = '[data-chapter], [data-long]'

/**
 * Has the text around a position laid out now, so far above and below it, in heights of the window: what is measured
 * there is true and stays so. The browser lays out what comes near only a frame later, which moves what is below.
 */
export function drawAround(
  view: EditorView,
  pos: number,
  { above, below }: { readonly above: number; readonly below: number },
): void {
  const { node } = view.domAtPos(pos)
  const first = (node instanceof Element ? node : node.parentElement)?.closest(PARTS)
  const height = view.dom.closest('.manuscript')?.clientHeight
  if (!first || height === undefined) return
  const line = () => view.coordsAtPos(pos, 1).top
  const drawn = drawing(view)
  // ProseMirror would take the mark on a paragraph for a change to the text.
  const { domObserver } = internalsOf(view)
  domObserver.stop()
  for (let part: Element | null = first; part; part = nextTo(part, 'previous', view.dom)) {
    draw(part, drawn)
    if (line() - part.getBoundingClientRect().top > above * height) break
  }
  for (let part: Element | null = first; part; part = nextTo(part, 'next', view.dom)) {
    draw(part, drawn)
    if (part.getBoundingClientRect().bottom - line() > below * height) break
  }
  domObserver.start()
}

function draw(part: Element, drawn: Set<Element>): void {
  for (const each of [part.closest('section[data-long]'), part]) {
    if (!each) continue
    drawn.add(each)
    each.setAttribute('data-drawn', '')
  }
}

/** What is drawn by force, and the next frame of the wait until that ends. */
interface Drawing {
  readonly drawn: Set<Element>
  frame: number
}

const drawings = new WeakMap<EditorView, Drawing>()

/** Until the browser has drawn it, and noted how high it is for when it is out of sight: in two frames. */
function drawing(view: EditorView): Set<Element> {
  const { drawn, frame } = drawings.get(view) ?? { drawn: new Set<Element>(), frame: 0 }
  cancelAnimationFrame(frame)
  const next: Drawing = {
    drawn,
    frame: requestAnimationFrame(() => {
      next.frame = requestAnimationFrame(() => {
        drawings.delete(view)
        if (view.isDestroyed) return
        const { domObserver } = internalsOf(view)
        domObserver.stop()
        for (const each of drawn) each.removeAttribute('data-drawn')
        domObserver.start()
        // For the browser nothing has changed; for who follows what is drawn (near-window.ts), much may have come.
        for (const each of drawn) each.dispatchEvent(cameNear())
      })
    }),
  }
  drawings.set(view, next)
  return drawn
}

const cameNear = () =>
  new ContentVisibilityAutoStateChangeEvent('contentvisibilityautostatechange', {
    skipped: false,
    bubbles: true,
  })

function nextTo(part: Element, way: 'previous' | 'next', root: Element): Element | null {
  const beside = (element: Element) =>
    way === 'next' ? element.nextElementSibling : element.previousElementSibling
  let at: Element | null = part
  while (at && at !== root && !beside(at)) at = at.parentElement
  if (!at || at === root) return null
  at = beside(at)
  while (at?.matches(HOLDERS)) at = way === 'next' ? at.firstElementChild : at.lastElementChild
  return at
}
