import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import './menu.css'

export interface MenuItem {
  readonly label: string
  readonly run: () => void
  readonly disabled?: boolean
  /** For what is on or off, or one of several: whether it is. */
  readonly checked?: boolean
  /** Whether a rule parts it from the one before. */
  readonly apart?: boolean
  /** A sign before its words. */
  readonly sign?: ReactNode
  /** What stands at its end, such as its keys. */
  readonly end?: ReactNode
}

interface MenuItemsProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** Called before an item is run, and on Tab. */
  readonly onClose: () => void
}

/** What a menu lists: arrows, Home and End go through it. */
export function MenuItems({ label, items, onClose }: MenuItemsProps) {
  const menu = useRef<HTMLDivElement>(null)
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Tab') onClose()
    // What the menu is in has keys of its own; Escape closes the menu by itself.
    event.stopPropagation()
    const all = [...(menu.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])]
    const at = all.findIndex((each) => each.matches(':focus'))
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    all.at(next % all.length)?.focus()
  }
  return (
    <div ref={menu} role="menu" aria-label={label} onKeyDown={keys}>
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
            onClose()
            each.run()
          }}
        >
          {each.sign && <span className="menu-sign">{each.sign}</span>}
          <span className="menu-words">{each.label}</span>
          {each.end}
        </button>
      ))}
    </div>
  )
}

const roleOf = ({ checked }: MenuItem) =>
  checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked }

/** Puts the focus on the first item of a menu that has just opened. */
export const focusFirst = (menu: HTMLElement | null): void =>
  menu?.querySelector<HTMLElement>('.menu-item')?.focus()
