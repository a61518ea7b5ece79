import { useCallback, useEffect, useRef, useState } from 'react'

/** How long what was typed waits before it is a change of the story, in milliseconds; the journal has it 150 later. */
const WAIT = 20
/** How long an author rests before what is typed next is another thing to undo. */
const PAUSE = 500

const waiting = new Set<() => void>()

/** Makes changes of the story from all that was typed into fields and waits: before an undo, a save, a close. */
export function settleFields(): void {
  for (const commit of [...waiting]) commit()
}

let stretches = 0
let stretchInHand: string | null = null

/** The stretch of typing that the change being made is part of; null where it is no typing into a field. */
export const typingStretch = (): string | null => stretchInHand

export interface Field {
  readonly text: string
  /** What the author typed. */
  change(text: string): void
  /** At once, without the pause: when the field is left. */
  commit(): void
}

/**
 * A text field: what is typed shows at once and is handed to `commit` soon, again and again while the author goes
 * on, and is one stretch that one undo takes back; `at` a pause, or only at the end: when the field is left or settled.
 * `value` is what the story says; when it changes from elsewhere (undo, reload), the field shows that.
 */
export function useField(value: string, commit: (text: string) => void, at?: 'pause' | 'end'): Field {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef<{ typed: string | null; handed: string | null; commit: (text: string) => void }>({
    typed,
    handed: null,
    commit,
  })
  latest.current.commit = commit
  const stretch = useRef<string>(null)
  const soon = useRef<number>(undefined)
  const pause = useRef<number>(undefined)

  const hand = useCallback(() => {
    clearTimeout(soon.current)
    soon.current = undefined
    const { typed, handed, commit } = latest.current
    if (typed === null || typed === handed) return
    latest.current.handed = typed
    stretchInHand = stretch.current
    try {
      commit(typed)
    } finally {
      stretchInHand = null
    }
  }, [])

  const settle = useCallback(() => {
    clearTimeout(pause.current)
    waiting.delete(settle)
    hand()
    latest.current.typed = null
    latest.current.handed = null
    stretch.current = null
    setTyped(null)
  }, [hand])

  const change = useCallback(
    (text: string) => {
      latest.current.typed = text
      setTyped(text)
      waiting.add(settle)
      stretch.current ??= `field ${++stretches}`
      if (at === undefined) soon.current ??= window.setTimeout(hand, WAIT)
      clearTimeout(pause.current)
      if (at !== 'end') pause.current = window.setTimeout(settle, PAUSE)
    },
    [settle, hand, at],
  )

  // A field that goes away hands over what it has.
  useEffect(() => settle, [settle])
  return { text: typed ?? value, change, commit: settle }
}
