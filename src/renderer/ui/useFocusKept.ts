import { useEffect, useEffectEvent } from 'react'

/**
 * What has the focus may go: a bar that is closed, a panel, a row. `take` gives it to something else then, so that
 * what is typed next is not lost; at once after a press, else with the next key. In a panel that stays, the focus
 * stays: what was meant for it is not for the page.
 */
export function useFocusKept(take: () => void): void {
  const takeNow = useEffectEvent(take)
  useEffect(() => {
    let last: Element | null = null
    let panel: HTMLElement | null = null
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null
      panel = last?.closest<HTMLElement>('[data-panel]') ?? null
    }
    const look = () => {
      const lost = last !== null && !last.isConnected && document.activeElement === document.body
      if (!lost) return
      if (panel?.isConnected) panel.focus({ preventScroll: true })
      else takeNow()
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
