import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { type Session, useSession, useValue } from '../../session.ts'

/** A panel beside the page, as the settings name it. */
export type PanelName = 'scenes' | 'inspector' | 'preview' | 'original'

/**
 * In windows narrower than this, in CSS pixels, a panel would leave the page too little room, and lies over it
 * instead; workspace.css has the same widths.
 */
const FLOATS_BELOW = { scenes: 700, inspector: 1000, preview: 1000, original: 1000 } satisfies Record<
  PanelName,
  number
>

const narrowFor = (name: PanelName): MediaQueryList => window.matchMedia(`(width < ${FLOATS_BELOW[name]}px)`)

const AT_THE_RIGHT = ['inspector', 'preview', 'original'] as const

/** The review is of no use over the text it is about: it stands beside it as long as there is any room. */
const standsForReview = (session: Session) =>
  session.settings.get().inspector.tab === 'review' && !narrowFor('scenes').matches

/** Closes the panels that lie over the page, or just one of them. */
export function closeFloating(
  session: Session,
  names: readonly PanelName[] = ['scenes', ...AT_THE_RIGHT],
): void {
  for (const name of names) {
    const { [name]: panel } = session.settings.get()
    if (name === 'inspector' && standsForReview(session)) continue
    if (panel.open && narrowFor(name).matches) session.changeSettings({ [name]: { ...panel, open: false } })
  }
}

/** Closes the panels that a window has just become too narrow for; opened again, they lie over the page. */
export function useNarrow(): void {
  useClosedWhenNarrow('inspector')
  useClosedWhenNarrow('preview')
  useClosedWhenNarrow('original')
  useClosedWhenNarrow('scenes')
  useOneOverThePage()
}

/** Over a narrow page there is room for one of the panels at the right: the one opened last. */
function useOneOverThePage(): void {
  const session = useSession()
  const { preview, inspector, original } = useValue(session.settings)
  const closeOther = useEffectEvent((opened: PanelName) => {
    closeFloating(
      session,
      AT_THE_RIGHT.filter((each) => each !== opened),
    )
  })
  useEffect(() => {
    if (preview.open) closeOther('preview')
  }, [preview.open])
  useEffect(() => {
    if (inspector.open) closeOther('inspector')
  }, [inspector.open])
  useEffect(() => {
    if (original.open) closeOther('original')
  }, [original.open])
}

function useClosedWhenNarrow(name: PanelName): void {
  const session = useSession()
  const narrow = useMedia(narrowFor(name))
  const setOpen = useEffectEvent((open: boolean): boolean => {
    const { [name]: panel } = session.settings.get()
    if (panel.open === open || (name === 'inspector' && standsForReview(session))) return false
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

function useMedia(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => query.matches,
  )
}
