import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import './menu.css'

export interface MenuItem {
  readonly label: string
  readonly run: () => void
  readonly disabled?: boolean
  /** For what is on or off, or one of several: whether it is. */
  readonly checked?: boolean
  /** Whether a rule parts it from the one before. */
  readonly apart?: boolean
  /** What stands at its end, such as its keys. */
  readonly end?: ReactNode
  /** A sign before its words. */
  readonly sign?: ReactNode
}

interface MenuProps {
  /** The button's name. */
  readonly label: string
  readonly className?: string
  /** What the button shows. */
  readonly children: ReactNode
  readonly items: readonly MenuItem[]
  readonly tabIndex?: number
}

/** A button with a menu below it: the platform's popover, so that Escape and a press elsewhere close it. */
export function Menu({ label, className, children, items, tabIndex }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation()
    const all = entries()
    const at = all.findIndex((each) => each.matches(':focus'))
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Tab') menu.current?.hidePopover()
    if (next === undefined) return
    event.preventDefault()
    all.at(next % all.length)?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className ?? 'button button-quiet button-icon'}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        popoverTarget={id}
        tabIndex={tabIndex}
      >
        {children}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="menu"
        role="menu"
        aria-label={label}
        onKeyDown={keys}
        onToggle={(event) => {
          if (event.newState === 'open') entries()[0]?.focus()
        }}
      >
        {items.map((each) => (
          <button
            key={each.label}
            type="button"
            {...roleOf(each)}
            className="menu-item"
            data-apart={each.apart}
            aria-disabled={each.disabled}
            tabIndex={-1}
            onClick={() => {
              if (each.disabled) return
              menu.current?.hidePopover()
              each.run()
            }}
          >
            {each.sign && <span className="menu-sign">{each.sign}</span>}
            <span className="menu-words">{each.label}</span>
            {each.end}
          </button>
        ))}
      </div>
    </>
  )
}

const roleOf = ({ checked }: MenuItem) =>
  checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked }
