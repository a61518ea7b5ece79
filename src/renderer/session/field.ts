import { useCallback, useEffect, useRef, useState } from 'react'

/** How long an author rests before what was typed into a field becomes a change of the story. */
const PAUSE = 500

const waiting = new Set<() => void>()

/** Makes changes of the story from all that was typed into fields and waits: before an undo, a save, a close. */
export function settleFields(): void {
  for (const commit of [...waiting]) commit()
}

export interface Field {
  readonly text: string
  /** What the author typed. */
  change(text: string): void
  /** At once, without the pause: when the field is left. */
  commit(): void
}

/**
 * A text field of the story: what is typed shows at once and is handed to `commit` at a pause, so that one
 * undo takes back a stretch of typing. `value` is what the story says; when it changes from elsewhere
 * (undo, reload), the field shows that.
 */
export function useField(value: string, commit: (text: string) => void): Field {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef({ typed, commit })
  latest.current.commit = commit
  const timer = useRef<number>(undefined)

  const settle = useCallback(() => {
    clearTimeout(timer.current)
    waiting.delete(settle)
    const { typed, commit } = latest.current
    latest.current.typed = null
    setTyped(null)
    if (typed !== null) commit(typed)
  }, [])

  const change = useCallback(
    (text: string) => {
      latest.current.typed = text
      setTyped(text)
      waiting.add(settle)
      clearTimeout(timer.current)
      timer.current = window.setTimeout(settle, PAUSE)
    },
    [settle],
  )

  // A field that goes away hands over what it has.
  useEffect(() => settle, [settle])
  return { text: typed ?? value, change, commit: settle }
}
