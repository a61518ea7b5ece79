import type { MenuEntry } from '../menu/entry.ts'
import { parseLabel } from '../menu/label.ts'
import { menuItemElement } from './menu-item-element.ts'

/** Where a menu opens: under a bar's item, beside a submenu's item, or at a point. */
export interface Anchor {
  readonly x: number
  readonly y: number
  /** The other edge, used where there is no room. */
  readonly x2: number
  readonly y2: number
}
interface OpenMenu {
  readonly element: HTMLElement
  readonly items: readonly { entry: MenuEntry; element: HTMLElement }[]
  /** The item whose submenu this is; null for the first. */
  readonly parent: HTMLElement | null
}
const EDGE = 4

/** A menu and the submenus open below it. It draws into a popover, so that nothing of the page lies above. */
export class OpenMenus {
  readonly #layer: HTMLElement
  readonly #choose: (entry: MenuEntry) => void
  #open: OpenMenu[] = []

  constructor(root: ShadowRoot, choose: (entry: MenuEntry) => void) {
    this.#choose = choose
    this.#layer = document.createElement('div')
    this.#layer.popover = 'manual'
    root.append(this.#layer)
  }
  get isOpen(): boolean {
    return this.#open.length > 0
  }

  show(label: string, entries: readonly MenuEntry[], anchor: Anchor, byKey: boolean): void {
    this.close()
    this.#layer.showPopover()
    this.#layer.classList.toggle('mnemonics', byKey)
    this.#add(label, entries, anchor, null, byKey)
  }
  close(): void {
    for (const { element } of this.#open) element.remove()
    this.#open = []
    if (this.#layer.matches(':popover-open')) this.#layer.hidePopover()
  }

  #add(
    label: string,
    entries: readonly MenuEntry[],
    anchor: Anchor,
    parent: HTMLElement | null,
    byKey: boolean,
  ): void {
    const element = document.createElement('div')
    element.setAttribute('role', 'menu')
    element.setAttribute('aria-label', label)
    element.tabIndex = -1
    const shown = entries.filter((entry) => entry.visible)
    const drawn = shown.map((entry) => ({ entry, element: menuItemElement(entry, false) }))
    element.append(...drawn.map((each) => each.element))
    const items = drawn.filter(({ entry }) => entry.type !== 'separator')
    const menu: OpenMenu = { element, items, parent }
    for (const item of items) {
      item.element.addEventListener('pointerenter', () => this.#hover(menu, item))
      item.element.addEventListener('click', () => this.#press(item, false))
    }
    this.#open.push(menu)
    this.#layer.append(element)
    place(element, anchor)
    const [first] = items
    if (byKey && first) first.element.focus({ preventScroll: true })
    else element.focus({ preventScroll: true })
  }

  #hover(menu: OpenMenu, item: OpenMenu['items'][number]): void {
    while (this.#open.at(-1) !== menu && this.#open.length > 1) {
      if (this.#open.at(-1)?.parent === item.element) return
      this.#closeLast()
    }
    item.element.focus({ preventScroll: true })
    if (item.entry.type === 'submenu' && item.entry.enabled) this.#press(item, false)
  }
  #press({ entry, element }: OpenMenu['items'][number], byKey: boolean): void {
    if (!entry.enabled) return
    if (entry.type !== 'submenu') {
      this.#choose(entry)
      return
    }
    if (this.#open.some(({ parent }) => parent === element)) return
    element.setAttribute('aria-expanded', 'true')
    const { left, right, top } = element.getBoundingClientRect()
    this.#add(
      parseLabel(entry.label).text,
      entry.submenu,
      { x: right, x2: left, y: top - 6, y2: top + 32 },
      element,
      byKey,
    )
    if (!byKey) element.focus({ preventScroll: true })
  }
  #closeLast(): void {
    const last = this.#open.pop()
    last?.element.remove()
    last?.parent?.setAttribute('aria-expanded', 'false')
    last?.parent?.focus({ preventScroll: true })
  }

  /** @returns whether the menus had use for the key; arrows to the side that they leave are the bar's */
  key(event: KeyboardEvent): boolean {
    const menu = this.#open.at(-1)
    if (!menu) return false
    const { items } = menu
    const active = (menu.element.getRootNode() as ShadowRoot).activeElement
    const at = items.findIndex(({ element }) => element === active)
    const current = items[at]
    const focus = (index: number): true => {
      items.at(index % items.length)?.element.focus({ preventScroll: false })
      return true
    }
    switch (event.key) {
      case 'ArrowDown':
        return focus(at + 1)
      case 'ArrowUp':
        return focus(at < 0 ? -1 : at - 1)
      case 'Home':
        return focus(0)
      case 'End':
        return focus(-1)
      case 'Enter':
      case ' ':
        if (current) this.#press(current, true)
        return true
      case 'ArrowRight':
        if (current?.entry.type !== 'submenu' || !current.entry.enabled) return false
        this.#press(current, true)
        return true
      case 'ArrowLeft':
      case 'Escape':
        if (this.#open.length < 2) return false
        this.#closeLast()
        return true
      default:
        return this.#letter(menu, at, event)
    }
  }
  /** A letter presses the item with that mnemonic, or goes to the next one that begins with it. */
  #letter({ items }: OpenMenu, at: number, { key }: KeyboardEvent): boolean {
    if (key.length !== 1) return false
    const letter = key.toLowerCase()
    const byMnemonic = items.find(({ entry }) => parseLabel(entry.label).mnemonic === letter)
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)]
    const byStart = after.find(({ entry }) => parseLabel(entry.label).text.toLowerCase().startsWith(letter))
    const found = byMnemonic ?? byStart
    found?.element.focus({ preventScroll: false })
    if (byMnemonic) this.#press(byMnemonic, true)
    return true
  }
}

/** Puts a menu where it fits: at the anchor, or on its other side. */
function place(menu: HTMLElement, { x, y, x2, y2 }: Anchor): void {
  const { width, height } = menu.getBoundingClientRect()
  const left = x + width + EDGE <= innerWidth ? x : Math.max(EDGE, x2 - width)
  const top =
    y + height + EDGE <= innerHeight ? y : Math.max(EDGE, Math.min(y2 - height, innerHeight - height - EDGE))
  menu.style.left = `${left}px`
  menu.style.top = `${top}px`
}
