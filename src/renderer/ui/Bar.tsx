import type { ReactNode } from 'react'
import './bar.css'
import { Icon } from './Icon.tsx'

interface BarProps {
  /** `news` waits for a pause of the screen reader; `alarm` speaks at once. */
  readonly tone: 'news' | 'alarm'
  readonly title: string
  readonly text?: string
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** Something the author should know, and the way on: in the flow of the page, never over the text. */
export function Bar({ tone, title, text, children }: BarProps) {
  return (
    <div className={`bar bar-${tone}`} role={tone === 'alarm' ? 'alert' : 'status'}>
      {tone === 'alarm' ? <Icon name="warning" /> : <Icon name="info" />}
      <div className="bar-words">
        <strong>{title}</strong> {text}
      </div>
      {children && <div className="bar-ways">{children}</div>}
    </div>
  )
}
