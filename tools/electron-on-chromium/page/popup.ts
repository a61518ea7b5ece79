import type { MenuEntry } from '../menu/entry.ts'
import { post } from './host.ts'
import { keepInDocument, menuRoot, rememberFocus } from './menu-root.ts'
import { OpenMenus } from './open-menus.ts'

/** A context menu. */
export class PopupView {
  readonly #menus: OpenMenus
  readonly #host: HTMLElement
  #pointer = { x: 0, y: 0 }
  #restoreFocus: (() => void) | undefined

  constructor() {
    const { host, root } = menuRoot('electron-popup-menu')
    this.#host = host
    this.#menus = new OpenMenus(root, (entry) => this.#end(entry.commandId))
    root.addEventListener('mousedown', (event) => event.preventDefault())
    addEventListener('mousedown', (event) => this.#menus.isOpen && event.target !== host && this.close(), {
      capture: true,
    })
    addEventListener('blur', () => this.close())
    addEventListener('contextmenu', ({ clientX: x, clientY: y }) => (this.#pointer = { x, y }), {
      capture: true,
    })
  }

  /** Shows the menu at a point of the page, or where the pointer last asked for one. */
  show(entries: readonly MenuEntry[], at: { x: number; y: number } | null): void {
    this.close()
    keepInDocument(this.#host)
    this.#restoreFocus = rememberFocus()
    const { x, y } = at ?? this.#pointer
    this.#menus.show('Context menu', entries, { x, y, x2: x, y2: y }, false)
  }
  close(): void {
    if (this.#menus.isOpen) this.#end(null)
  }
  #end(commandId: number | null): void {
    this.#menus.close()
    this.#restoreFocus?.()
    this.#host.remove()
    post({ kind: 'popup-closed', commandId })
  }

  /** Takes every key while the menu is open. @returns whether it is */
  key(event: KeyboardEvent): boolean {
    if (!this.#menus.isOpen) return false
    if (!this.#menus.key(event) && (event.key === 'Escape' || event.key === 'Tab')) this.close()
    return true
  }
}
