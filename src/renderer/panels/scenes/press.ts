export interface Point {
  readonly x: number
  readonly y: number
}

interface Press extends Point {
  /** The pointer's id. */
  readonly pointer: number
}

/** How a drag goes on. */
export interface DragSteps {
  /** The pointer has moved: what was a press is a drag. */
  readonly begin: (at: Point) => void
  /** With each frame from then on, whether the pointer moves or rests, and once more when it is let go. */
  readonly over: (at: Point) => void
  /** `let go`: where it was last `over`. `given up`: by Escape, or because something else took the pointer. */
  readonly end: (how: 'let go' | 'given up') => void
}

/** How far the pointer moves before a press is a drag, in CSS pixels. */
const SLACK = 4

/**
 * Follows the pointer from a press on `list`; answers what gives it up. The pointer stays the list's until it is
 * let go, over frames and outside the window too: the click after a drag is about no row.
 */
export function followPress(list: HTMLElement, press: Press, { begin, over, end }: DragSteps): () => void {
  const listening = new AbortController()
  let at: Point = press
  /** null: still a press. */
  let frame: number | null = null

  const eachFrame = () => {
    over(at)
    frame = requestAnimationFrame(eachFrame)
  }
  const stop = (how: 'let go' | 'given up') => {
    if (listening.signal.aborted) return
    listening.abort()
    if (frame === null) return
    cancelAnimationFrame(frame)
    end(how)
  }
  const giveUp = () => stop('given up')
  const hear = <E extends keyof WindowEventMap>(type: E, hearing: (event: WindowEventMap[E]) => void) =>
    window.addEventListener(type, hearing, { capture: true, signal: listening.signal })

  hear('pointermove', (event) => {
    if (event.pointerId !== press.pointer) return
    if (event.buttons === 0) return giveUp()
    at = { x: event.clientX, y: event.clientY }
    if (frame !== null || Math.hypot(at.x - press.x, at.y - press.y) < SLACK) return
    list.setPointerCapture(press.pointer)
    begin(at)
    eachFrame()
  })
  hear('pointerup', (event) => {
    if (event.pointerId !== press.pointer) return
    at = { x: event.clientX, y: event.clientY }
    if (frame !== null) over(at)
    stop('let go')
  })
  hear('pointercancel', giveUp)
  hear('lostpointercapture', giveUp)
  hear('keydown', (event) => {
    if (event.key !== 'Escape' || frame === null) return
    event.preventDefault()
    event.stopPropagation()
    giveUp()
  })
  return giveUp
}
