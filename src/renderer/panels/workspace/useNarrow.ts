import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { useSession } from '../../session.ts'

type PanelName = 'scenes' | 'inspector' | 'preview'

/** Narrower than this, in CSS pixels, a panel would leave the page too little room, and lies over it instead. */
const FLOATS_BELOW = { inspector: 1000, preview: 1000, scenes: 700 } satisfies Record<PanelName, number>

/** Closes the panels that a window has just become too narrow for; opened again, they lie over the page. */
export function useNarrow(): void {
  useClosedWhenNarrow('inspector')
  useClosedWhenNarrow('preview')
  useClosedWhenNarrow('scenes')
}

function useClosedWhenNarrow(name: PanelName): void {
  const session = useSession()
  const narrow = useMedia(`(width < ${FLOATS_BELOW[name]}px)`)
  const setOpen = useEffectEvent((open: boolean) => {
    const { [name]: panel } = session.settings.get()
    if (panel.open === open) return false
    session.changeSettings({ [name]: { ...panel, open } })
    return true
  })
  useEffect(() => {
    if (!narrow) return
    const wasOpen = setOpen(false)
    // Wide again, it stands beside the page as before.
    return () => {
      if (wasOpen) setOpen(true)
    }
  }, [narrow])
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}
