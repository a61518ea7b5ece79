import { type MenuBar, type MenuEntry, walk } from '../menu/entry.ts'
import { parseLabel } from '../menu/label.ts'
import { post } from './host.ts'
import { menuItemElement } from './menu-item-element.ts'
import { keepInDocument, menuRoot, rememberFocus } from './menu-root.ts'
import { STRIP_STYLE } from './menu-style.ts'
import { OpenMenus } from './open-menus.ts'

/** The application menu as a bar across the top of the window; the page begins below it. */
export class MenuBarView {
  /** Which entry a key press chooses. */
  readonly keys = new Map<string, MenuEntry>()
  readonly #bar = document.createElement('div')
  readonly #menus: OpenMenus
  readonly #strip = new CSSStyleSheet()
  #state: MenuBar = { entries: [], hidden: true }
  #items: { entry: MenuEntry; element: HTMLElement }[] = []
  #restoreFocus: (() => void) | undefined
  #openAt = -1

  constructor() {
    const { host, root } = menuRoot('electron-menu-bar')
    this.#strip.replaceSync(STRIP_STYLE)
    this.#bar.setAttribute('role', 'menubar')
    this.#bar.setAttribute('aria-label', 'Application menu')
    this.#bar.hidden = true
    root.append(this.#bar)
    this.#menus = new OpenMenus(root, (entry) => {
      this.leave()
      post({ kind: 'chosen', commandId: entry.commandId, byKey: false })
    })
    keepInDocument(host)
    addEventListener('mousedown', (event) => this.isActive && event.target !== host && this.leave(), {
      capture: true,
    })
    addEventListener('blur', () => this.leave())
    root.addEventListener('mousedown', (event) => event.preventDefault()) // focus moves by our hand only
  }
  /** Whether the keyboard is in the bar or its menus. */
  get isActive(): boolean {
    return this.#restoreFocus !== undefined
  }

  update(bar: MenuBar | null): void {
    this.#state = bar ?? { entries: [], hidden: true }
    this.keys.clear()
    for (const entry of walk(this.#state.entries))
      if (entry.keys !== null && !this.keys.get(entry.keys)?.enabled) this.keys.set(entry.keys, entry)
    if (!this.isActive) this.#draw()
  }
  #draw(): void {
    this.#items = this.#state.entries
      .filter((entry) => entry.visible && entry.type !== 'separator')
      .map((entry) => ({ entry, element: menuItemElement(entry, true) }))
    for (const [at, { element }] of this.#items.entries()) {
      element.addEventListener('mousedown', () =>
        this.#openAt === at ? this.leave() : this.#open(at, false),
      )
      element.addEventListener(
        'pointerenter',
        () => this.#menus.isOpen && this.#openAt !== at && this.#open(at, false),
      )
    }
    this.#bar.replaceChildren(...this.#items.map(({ element }) => element))
    const [first] = this.#items
    if (first) first.element.tabIndex = -1
    this.#showStrip()
  }
  #showStrip(): void {
    const pushed = this.#items.length > 0 && !this.#state.hidden
    this.#bar.hidden = !(pushed || (this.isActive && this.#items.length > 0))
    const others = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#strip)
    document.adoptedStyleSheets = pushed ? [...others, this.#strip] : others
  }

  /** The keyboard goes to the bar. */
  enter(): void {
    if (this.#items.length === 0 || this.isActive) return
    this.#activate()
    this.#bar.classList.add('mnemonics')
    this.#items[0]?.element.focus({ preventScroll: true })
  }
  #activate(): void {
    this.#restoreFocus ??= rememberFocus()
    this.#showStrip()
  }
  /** The keyboard goes back to where it was. */
  leave(): void {
    if (!this.#restoreFocus) return
    this.#closeMenu()
    this.#bar.classList.remove('mnemonics')
    const restore = this.#restoreFocus
    this.#restoreFocus = undefined
    restore()
    this.#draw()
  }
  /** Alt and a letter. @returns whether a menu has it for its mnemonic */
  openByMnemonic(presses: readonly string[]): boolean {
    const at = this.#items.findIndex(({ entry }) => {
      const { mnemonic } = parseLabel(entry.label)
      return mnemonic !== '' && presses.includes(`alt+${mnemonic}`)
    })
    if (at < 0) return false
    this.#open(at, true)
    return true
  }

  #open(at: number, byKey: boolean): void {
    const item = this.#items[at]
    if (!item) return
    this.#activate()
    this.#closeMenu()
    if (byKey) this.#bar.classList.add('mnemonics')
    if (item.entry.type !== 'submenu') {
      item.element.focus({ preventScroll: true })
      return
    }
    this.#openAt = at
    item.element.setAttribute('aria-expanded', 'true')
    const { left, right, bottom, top } = item.element.getBoundingClientRect()
    this.#menus.show(
      parseLabel(item.entry.label).text,
      item.entry.submenu,
      { x: left, x2: right, y: bottom + 3, y2: top },
      byKey,
    )
  }
  #closeMenu(): void {
    this.#items[this.#openAt]?.element.setAttribute('aria-expanded', 'false')
    this.#openAt = -1
    this.#menus.close()
  }

  /** Takes every key while the keyboard is here. @returns whether it is */
  key(event: KeyboardEvent): boolean {
    if (!this.isActive) return false
    if (event.key === 'Alt') return false // its release leaves
    if (this.#menus.key(event)) return true
    const wasOpen = this.#menus.isOpen
    const at = wasOpen ? this.#openAt : this.#focused()
    switch (event.key) {
      case 'ArrowRight':
        this.#go(at + 1, wasOpen)
        return true
      case 'ArrowLeft':
        this.#go(at - 1, wasOpen)
        return true
      case 'Home':
        this.#go(0, wasOpen)
        return true
      case 'End':
        this.#go(-1, wasOpen)
        return true
      case 'ArrowDown':
      case 'ArrowUp':
      case 'Enter':
      case ' ':
        this.#open(at, true)
        return true
      case 'Escape':
        if (!wasOpen) this.leave()
        else {
          this.#closeMenu()
          this.#items[at]?.element.focus({ preventScroll: true })
        }
        return true
      case 'Tab':
      case 'F10':
        this.leave()
        return true
      default:
        this.openByMnemonic([`alt+${event.key.toLowerCase()}`])
        return true
    }
  }
  #focused(): number {
    const active = (this.#bar.getRootNode() as ShadowRoot).activeElement
    return Math.max(
      0,
      this.#items.findIndex(({ element }) => element === active),
    )
  }
  #go(to: number, open: boolean): void {
    const at = (to + this.#items.length) % this.#items.length
    if (open) this.#open(at, true)
    else this.#items[at]?.element.focus({ preventScroll: true })
  }
}
