import type { Settings, SettingsChange } from '../../contract/settings.ts'
import { createStore, type Readable } from './store.ts'

/** A panel beside the page, as the settings name it. */
export type PanelName = 'scenes' | 'inspector' | 'preview' | 'original'

const AT_THE_RIGHT: readonly PanelName[] = ['inspector', 'preview', 'original']
const ALL: readonly PanelName[] = ['scenes', ...AT_THE_RIGHT]

/**
 * In windows narrower than this, in CSS pixels, a panel would leave the page too little room: it is hidden
 * there, and lies over the page when the author opens it; workspace.css has the same widths.
 */
const FLOATS_BELOW: Record<PanelName, number> = {
  scenes: 700,
  inspector: 1000,
  preview: 1000,
  original: 1000,
}

/** In windows narrower than this there is room for one of these two beside the page: the one opened last. */
const BOTH_BELOW = 1320
const OTHER = { preview: 'original', original: 'preview' } as const
const LIMITS = [...new Set([...Object.values(FLOATS_BELOW), BOTH_BELOW])]

/**
 * The review is of no use over the text it is about: it stands beside it as long as there is any room, and the
 * list of scenes makes that room.
 */
function floatsBelow(name: PanelName, { inspector }: Settings): number {
  const reviews = inspector.tab === 'review'
  if (name === 'inspector' && reviews) return FLOATS_BELOW.scenes
  if (name === 'scenes' && reviews && inspector.open) return FLOATS_BELOW.inspector
  return FLOATS_BELOW[name]
}

export interface Panels {
  /** Which panels are to be seen. */
  readonly shown: Readable<ReadonlySet<PanelName>>
  /** Opens or closes a panel: remembered where there is room for it, else for this window and now. */
  show(name: PanelName, open: boolean): void
  /** Closes what lies over the page: all of it, or one panel. */
  closeFloating(name?: PanelName): void
}

/** The panels of a window. What only lacks the room is never remembered as closed. */
export function createPanels(
  settings: Readable<Settings>,
  changeSettings: (change: SettingsChange) => void,
  narrowerThan: (width: number) => Pick<MediaQueryList, 'matches' | 'addEventListener'>,
): Panels {
  let floating: ReadonlySet<PanelName> = new Set()
  let last: keyof typeof OTHER = 'preview'
  const windows = new Map(LIMITS.map((limit) => [limit, narrowerThan(limit)]))
  const isNarrower = (limit: number) => windows.get(limit)?.matches ?? false
  const isNarrowFor = (name: PanelName) => isNarrower(floatsBelow(name, settings.get()))
  const gaveWay = (name: PanelName) =>
    name === OTHER[last] && settings.get()[last].open && isNarrower(BOTH_BELOW)
  const isOpen = (name: PanelName) =>
    isNarrowFor(name) ? floating.has(name) : settings.get()[name].open && !gaveWay(name)
  const shown = createStore<ReadonlySet<PanelName>>(new Set(ALL.filter(isOpen)))

  function look(): void {
    floating = new Set([...floating].filter(isNarrowFor))
    const now = ALL.filter(isOpen)
    const before = shown.get()
    if (now.length !== before.size || now.some((name) => !before.has(name))) shown.set(new Set(now))
  }
  function float(names: Iterable<PanelName>): void {
    floating = new Set(names)
    look()
  }
  settings.subscribe(() => {
    // Another tab than the review lies over the page, and is there all the same.
    const stays = shown.get().has('inspector') && settings.get().inspector.open
    if (stays && !isOpen('inspector')) float([...floating, 'inspector'])
    else look()
  })
  for (const width of windows.values()) width.addEventListener('change', look)

  return {
    shown,
    show(name, open) {
      if (!isNarrowFor(name)) {
        const { [name]: panel } = settings.get()
        if (open && name in OTHER) last = name as keyof typeof OTHER // as: one of the two
        if (panel.open !== open) changeSettings({ [name]: { ...panel, open } })
        look()
        return
      }
      // Over a narrow page there is room for one of the panels at the right, over a very narrow one for one at all.
      const isVeryNarrow = isNarrower(FLOATS_BELOW.scenes)
      const gives = (each: PanelName) =>
        isVeryNarrow || (AT_THE_RIGHT.includes(name) && AT_THE_RIGHT.includes(each))
      const stays = (each: PanelName) => each !== name && !(open && gives(each))
      float([...[...floating].filter(stays), ...(open ? [name] : [])])
    },
    closeFloating: (name) => float(name ? [...floating].filter((each) => each !== name) : []),
  }
}
