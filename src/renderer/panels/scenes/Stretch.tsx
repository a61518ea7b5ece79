import { type ReactNode, useEffect, useRef, useState } from 'react'
import { keyOf, type Row } from './tree.ts'

/** How many rows come and go together. */
const ROWS = 10
/** How many stretches are there at once, before anybody scrolls. */
const FIRST = 3
/** How near a stretch has to come, and the height of a row that was never there, in CSS pixels. */
const NEAR = '300px'
const ROW_HEIGHT = 48

export interface RowStretch {
  /** Its place in the list, from 0. */
  readonly at: number
  readonly rows: readonly Row[]
}

/** The rows in stretches, of which only those near the window are there: hundreds of rows would make typing dearer. */
export const stretchesOf = (rows: readonly Row[]): RowStretch[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) => ({
    at,
    rows: rows.slice(at * ROWS, (at + 1) * ROWS),
  }))

interface StretchProps {
  readonly stretch: RowStretch
  /** Rows that are there wherever the author looks: the ones the keyboard leads to. */
  readonly kept: readonly (string | null | undefined)[]
  readonly render: (row: Row) => ReactNode
}

/** Some rows of the list; while out of sight, the room that they take. */
export function Stretch({ stretch: { at, rows }, kept, render }: StretchProps) {
  const host = useRef<HTMLDivElement>(null)
  /** The height to keep while the rows are not there; null while they are. */
  const [height, setHeight] = useState(at < FIRST ? null : rows.length * ROW_HEIGHT)

  useEffect(() => {
    if (!host.current) return
    const watch = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1)
        if (last) setHeight(last.isIntersecting ? null : last.boundingClientRect.height)
      },
      { root: host.current.closest('.scenes'), rootMargin: NEAR },
    )
    watch.observe(host.current)
    return () => watch.disconnect()
  }, [])

  const isThere = height === null || rows.some((row) => kept.includes(keyOf(row)))
  return (
    <div ref={host} role="none" style={isThere ? undefined : { height }}>
      {isThere && rows.map(render)}
    </div>
  )
}
