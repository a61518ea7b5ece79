import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { type PanelName, useSession, useStory, useValue } from '../../session.ts'
import { Splitter } from '../../ui/Splitter.tsx'

interface SidePanelProps {
  readonly name: PanelName
  /** The landmark that it is, and its name. */
  readonly as: 'nav' | 'aside' | 'section'
  readonly label: string
  /** On which side of the page it stands. */
  readonly side: 'left' | 'right'
  /** How narrow and how wide it can be made, in CSS pixels. */
  readonly least: number
  readonly most: number
  /** The name of its edge. */
  readonly edge: string
  /** How Escape goes back to the page, where it is not just the focus that goes. */
  readonly onLeave?: () => void
  readonly children: ReactNode
}

/** A panel beside the page: shown or not, as wide as the author made it, both remembered. */
export function SidePanel(props: SidePanelProps) {
  const { name, as: Landmark, label, side, least, most, edge, onLeave, children } = props
  const session = useSession()
  const story = useStory()
  const { [name]: setting } = useValue(session.settings)
  const [dragged, setDragged] = useState<number | null>(null)
  const shown = useValue(session.panels.shown)
  if (!shown.has(name)) return null

  const width = dragged ?? setting.width
  const keep = (width: number) => {
    setDragged(null)
    session.changeSettings({ [name]: { ...session.settings.get()[name], width } })
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // The comparison over the page goes first.
    if (story.history.compared.get() !== null) return
    session.panels.closeFloating(name)
    if (onLeave) onLeave()
    else story.focusPage()
  }
  return (
    <Landmark
      className="side"
      aria-label={label}
      data-panel={name}
      data-region
      data-side={side}
      tabIndex={-1}
      style={{ width }}
      onKeyDown={leave}
    >
      {children}
      <Splitter
        label={edge}
        width={width}
        least={least}
        most={most}
        panel={side}
        onResize={setDragged}
        onDone={keep}
      />
    </Landmark>
  )
}
