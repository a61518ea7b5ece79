import { useEffect, useEffectEvent } from 'react'

/**
 * What has the focus may go: a bar that is closed, a panel, a row. `take` gives it to something else then, so that
 * what is typed next is not lost; at once after a press, else with the next key.
 */
export function useFocusKept(take: () => void): void {
  const takeNow = useEffectEvent(take)
  useEffect(() => {
    let last: Node | null = null
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Node ? target : null
    }
    const look = () => {
      const lost = last !== null && !last.isConnected && document.activeElement === document.body
      if (lost) takeNow()
    }
    // No frame is asked for: each key that is typed would be painted twice.
    const lookSoon = () => setTimeout(look)
    window.addEventListener('focusin', remember)
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keyup', lookSoon)
    window.addEventListener('click', lookSoon)
    return () => {
      window.removeEventListener('focusin', remember)
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keyup', lookSoon)
      window.removeEventListener('click', lookSoon)
    }
  }, [])
}
