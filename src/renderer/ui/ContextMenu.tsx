import { useLayoutEffect, useRef } from 'react'
import { focusFirst, type MenuItem, MenuItems } from './MenuItems.tsx'

interface ContextMenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** In CSS pixels from the window's top left. */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

/** A menu where the author pressed, for as long as it is rendered; it gives the focus back. */
export function ContextMenu({ label, items, at, onClose }: ContextMenuProps) {
  const menu = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = menu.current
    if (!element) return
    element.showPopover()
    const { width, height } = element.getBoundingClientRect()
    element.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - width - 4))}px`
    element.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - height - 4))}px`
    focusFirst(element)
  }, [at])

  return (
    <div
      ref={menu}
      popover="auto"
      className="menu menu-free"
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
    >
      <MenuItems label={label} items={items} onClose={() => menu.current?.hidePopover()} />
    </div>
  )
}
