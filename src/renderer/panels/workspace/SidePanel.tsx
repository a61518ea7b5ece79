import { type ReactNode, useState } from 'react'
import { useSession, useValue } from '../../session.ts'
import { Splitter } from '../../ui/Splitter.tsx'

interface SidePanelProps {
  readonly name: 'scenes' | 'inspector' | 'preview'
  /** On which side of the page it stands. */
  readonly side: 'left' | 'right'
  readonly least: number
  readonly most: number
  /** The name of its edge. */
  readonly edge: string
  readonly children: ReactNode
}

/** A panel beside the page: shown or not, as wide as the author made it, both remembered. */
export function SidePanel({ name, side, least, most, edge, children }: SidePanelProps) {
  const session = useSession()
  const { [name]: setting } = useValue(session.settings)
  const [dragged, setDragged] = useState<number | null>(null)
  if (!setting.open) return null

  const width = dragged ?? setting.width
  const splitter = (
    <Splitter
      label={edge}
      width={width}
      least={least}
      most={most}
      panel={side}
      onResize={setDragged}
      onDone={(width) => {
        setDragged(null)
        session.changeSettings({ [name]: { ...session.settings.get()[name], width } })
      }}
    />
  )
  return (
    <>
      {side === 'right' && splitter}
      <div className="side" data-panel={name} data-side={side} style={{ width }}>
        {children}
      </div>
      {side === 'left' && splitter}
    </>
  )
}
