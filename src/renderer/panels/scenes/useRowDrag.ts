import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Move, nearestTo, type Shown, type Spot, shownAt, spotsFor } from './landing.ts'
import { followPress, type Point } from './press.ts'
import type { Row } from './tree.ts'

/** How near the list's edges it scrolls, and how fast at the very edge, in CSS pixels and those in a second. */
const EDGE = 36
const FASTEST = 1800

/** Where a dragged row would land, as the list shows it: in CSS pixels from the top of all that it scrolls. */
export interface Landing {
  readonly top: number
  readonly height: number
  readonly at: Spot['at']
  readonly level: 1 | 2
}

export interface RowDrag {
  /** The dragged row's key; null while none is. */
  readonly dragged: string | null
  /** null: nowhere, or where it stands already. */
  readonly landing: Landing | null
  /** Goes along with the pointer. */
  readonly label: RefObject<HTMLDivElement | null>
  /** A press on a row, which becomes a drag when the pointer moves. */
  readonly press: (key: string, event: PointerEvent<HTMLElement>) => void
}

/** Lets rows be dragged within the list that scrolls them. Rows know nothing of it: all is measured as they lie. */
export function useRowDrag(rows: readonly Row[], drop: (move: Move) => void): RowDrag {
  const [dragged, setDragged] = useState<string | null>(null)
  const [landing, setLanding] = useState<Landing | null>(null)
  const label = useRef<HTMLDivElement>(null)
  const latest = useRef({ rows, drop })
  const giveUp = useRef<(() => void) | null>(null)
  useLayoutEffect(() => {
    latest.current = { rows, drop }
  })
  useEffect(() => () => giveUp.current?.(), [])

  const press = (key: string, event: PointerEvent<HTMLElement>) => {
    const { currentTarget: list, target, pointerId } = event
    const isField = target instanceof HTMLInputElement
    // A finger scrolls the list; with Ctrl, a press asks for the menu on a Mac.
    if (event.button !== 0 || event.ctrlKey || event.pointerType === 'touch' || isField) return
    const scroller = list.closest<HTMLElement>('.scenes')
    if (!scroller) return
    const focused = document.activeElement
    const spots = spotsWhile(key)
    const scroll = scrolling(scroller)
    let move: Move | null = null

    giveUp.current?.()
    giveUp.current = followPress(
      list,
      { pointer: pointerId, x: event.clientX, y: event.clientY },
      {
        begin: () => setDragged(key),
        over(at) {
          label.current?.style.setProperty('translate', `${at.x}px ${at.y}px`)
          scroll(at)
          const shown = isOver(scroller, at) ? shownIn(scroller, spots(latest.current.rows)) : []
          const nearest = nearestTo(at.y, shown)
          move = nearest?.spot.move ?? null
          const next = nearest && move ? landingAt(scroller, nearest) : null
          setLanding((before) => (isSame(before, next) ? before : next))
        },
        end(how) {
          setDragged(null)
          setLanding(null)
          if (how === 'let go' && move) latest.current.drop(move)
          else if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
        },
      },
    )
  }
  return { dragged, landing, label, press }
}

/** Where a row can land, looked up anew only when other rows are there. */
function spotsWhile(key: string): (rows: readonly Row[]) => readonly Spot[] {
  let known: { rows: readonly Row[]; spots: readonly Spot[] } | null = null
  return (rows) => {
    if (known?.rows !== rows) known = { rows, spots: spotsFor(rows, key) }
    return known.spots
  }
}

/** Scrolls a list while the pointer is near its upper or lower edge, the nearer the faster. */
function scrolling(scroller: HTMLElement): (at: Point) => void {
  let last = performance.now()
  return (at) => {
    const now = performance.now()
    const seconds = Math.min(now - last, 50) / 1000
    last = now
    if (!isOver(scroller, at)) return
    const { top, bottom } = scroller.getBoundingClientRect()
    const up = Math.max(0, top + EDGE - at.y) / EDGE
    const down = Math.max(0, at.y - (bottom - EDGE)) / EDGE
    const by = (down ** 2 - up ** 2) * FASTEST * seconds
    // Less than a pixel would be lost.
    if (by !== 0) scroller.scrollTop += Math.sign(by) * Math.ceil(Math.abs(by))
  }
}

function isOver(element: HTMLElement, { x, y }: Point): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return x >= left && x <= right && y >= top && y <= bottom
}

/** The spots that are in view: nothing lands where nobody sees it. */
function shownIn(scroller: HTMLElement, spots: readonly Spot[]): Shown[] {
  const view = scroller.getBoundingClientRect()
  const places = new Map<string | undefined, DOMRect>()
  for (const row of scroller.querySelectorAll<HTMLElement>('[data-row]'))
    places.set(row.dataset.row, row.getBoundingClientRect())
  return spots.flatMap((spot) => {
    const place = places.get(spot.row)
    const shown = place && shownAt(spot, place)
    return shown && shown.bottom >= view.top && shown.top <= view.bottom ? [shown] : []
  })
}

function landingAt(scroller: HTMLElement, { spot: { at, level }, top, bottom }: Shown): Landing {
  const scrolled = scroller.scrollTop - scroller.getBoundingClientRect().top
  return { top: top + scrolled, height: bottom - top, at, level }
}

const isSame = (a: Landing | null, b: Landing | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.top === b.top &&
    a.height === b.height &&
    a.at === b.at &&
    a.level === b.level)
