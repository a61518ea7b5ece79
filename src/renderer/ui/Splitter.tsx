import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import './splitter.css'

interface SplitterProps {
  /** What it makes wider or narrower. */
  readonly label: string
  /** The panel's width, in CSS pixels. */
  readonly width: number
  readonly least: number
  readonly most: number
  /** The side of the splitter on which the panel stands. */
  readonly panel: 'left' | 'right'
  /** Called all along the way. */
  readonly onResize: (width: number) => void
  /** Called once it is let go. */
  readonly onDone: (width: number) => void
}

/** The edge of the panel that it stands in, to be dragged, or moved with the arrow keys. */
export function Splitter({ label, width, least, most, panel, onResize, onDone }: SplitterProps) {
  const [grip, setGrip] = useState<{ x: number; width: number } | null>(null)
  const within = (wished: number) => Math.round(Math.min(most, Math.max(least, wished)))
  const sign = panel === 'left' ? 1 : -1

  const drag = (event: PointerEvent) => {
    if (grip) onResize(within(grip.width + sign * (event.clientX - grip.x)))
  }
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key]
    const next =
      event.key === 'Home'
        ? least
        : event.key === 'End'
          ? most
          : step === undefined
            ? null
            : shownWidth(event.currentTarget, width) + sign * step
    if (next === null) return
    event.preventDefault()
    onDone(within(next))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is a widget, and `hr` is none
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      data-panel={panel}
      data-dragging={grip !== null}
      onKeyDown={keys}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setGrip({ x: event.clientX, width: shownWidth(event.currentTarget, width) })
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        if (grip) onDone(width)
        setGrip(null)
      }}
      onPointerCancel={() => setGrip(null)}
    />
  )
}

/** How wide the panel is: where there is little room, less than it was made. */
const shownWidth = (edge: HTMLElement, made: number) => edge.parentElement?.offsetWidth ?? made
