import { EventEmitter } from 'node:events'
import type { Menu as ElectronMenu, KeyboardEvent, MenuItemConstructorOptions } from 'electron'
import { throwByName } from '../unsupported.ts'
import type { BrowserWindow } from '../window/browser-window.ts'
import { focusedWindow } from '../window/open-windows.ts'
import { menuChanged } from './changes.ts'
import type { MenuEntry } from './entry.ts'
import { MenuItem } from './menu-item.ts'

/** Electron's own default, shown by apps that never call `Menu.setApplicationMenu`. */
const DEFAULT = ['fileMenu', 'editMenu', 'viewMenu', 'windowMenu'] as const
let applicationMenu: Menu | null | undefined

interface PopupOptions {
  window?: BrowserWindow
  x?: number
  y?: number
  callback?: () => void
}

export class Menu extends EventEmitter implements Pick<ElectronMenu, 'closePopup'> {
  readonly items: MenuItem[] = []
  #popup: { window: BrowserWindow; callback: (() => void) | undefined } | undefined

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }
  /** Shows `menu` as the menu bar of every window; null takes the bar away. */
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    menuChanged()
  }
  static getApplicationMenu(): Menu | null {
    if (applicationMenu === undefined)
      applicationMenu = Menu.buildFromTemplate(DEFAULT.map((role) => ({ role })))
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item)
  }
  insert(position: number, item: MenuItem): void {
    item.menu = this
    this.items.splice(position, 0, item)
    menuChanged()
  }
  /** The first item with this id, here or in a submenu; null where there is none. */
  getMenuItemById(id: string): MenuItem | null {
    return this.find((item) => item.id === id)
  }
  find(wanted: (item: MenuItem) => boolean): MenuItem | null {
    for (const item of this.items) {
      const found = wanted(item) ? item : item.submenu?.find(wanted)
      if (found) return found
    }
    return null
  }
  /** The radio items beside `item`, up to the next item that is none. */
  radioGroup(item: MenuItem): MenuItem[] {
    const at = this.items.indexOf(item)
    let from = at
    let to = at
    while (this.items[from - 1]?.type === 'radio') from--
    while (this.items[to + 1]?.type === 'radio') to++
    return this.items.slice(from, to + 1)
  }
  describe(): MenuEntry[] {
    return this.items.map((item) => item.describe())
  }

  /** Shows this as a context menu, at the pointer unless told where. */
  popup({ window = focusedWindow() ?? undefined, x, y, callback }: PopupOptions = {}): void {
    if (!window) throw new TypeError('Cannot open Menu without a BrowserWindow present')
    this.#popup = { window, callback }
    this.emit('menu-will-show', {})
    window.webContents.showPopup(this, x === undefined || y === undefined ? null : { x, y })
  }
  closePopup(): void {
    this.#popup?.window.webContents.showPopup(null, null)
  }
  /** The context menu has gone; `commandId` is the item chosen, or null. */
  popupClosed(commandId: number | null): void {
    const popup = this.#popup
    this.#popup = undefined
    this.emit('menu-will-close', {})
    popup?.callback?.()
    if (popup && commandId !== null) this.choose(commandId, popup.window, {})
  }
  /** Does what choosing an item does; one that is disabled by now does nothing. */
  choose(commandId: number, window: BrowserWindow, event: KeyboardEvent): void {
    const item = this.find((each) => each.commandId === commandId)
    if (item?.enabled) item.click(event, window)
  }
}
throwByName('menu', Menu.prototype)
