import { type ReactNode, useId, useRef, useState } from 'react'
import { focusFirst, type MenuItem, MenuItems } from './MenuItems.tsx'

interface MenuProps {
  /** The button's name. */
  readonly label: string
  readonly className?: string
  readonly disabled?: boolean
  /** What the button shows. */
  readonly children: ReactNode
  readonly items: readonly MenuItem[]
}

/** A button with a menu: the platform's popover, so that Escape and a press elsewhere close it. */
export function Menu({
  label,
  className = 'button button-quiet button-icon',
  disabled,
  children,
  items,
}: MenuProps) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  // A long list has a menu in each row: its items are made when it opens.
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        popoverTarget={id}
        disabled={disabled}
      >
        {children}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="menu"
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true)
        }}
        onToggle={(event) => {
          if (event.newState === 'open') focusFirst(menu.current)
          else setOpen(false)
        }}
      >
        {isOpen && <MenuItems label={label} items={items} onClose={() => menu.current?.hidePopover()} />}
      </div>
    </>
  )
}
