import type { MenuItem as ElectronMenuItem, KeyboardEvent, MenuItemConstructorOptions } from 'electron'
import { notSupported, throwByName } from '../unsupported.ts'
import type { BrowserWindow } from '../window/browser-window.ts'
import { showAccelerator, spellAccelerator } from './accelerator.ts'
import { menuChanged } from './changes.ts'
import type { MenuEntry } from './entry.ts'
import { Menu } from './menu.ts'
import { ROLES, type Role } from './roles.ts'

let serial = 0

type Click = (event?: KeyboardEvent, window?: BrowserWindow | null) => void

/** One entry of a menu. Label, enabled, visible and checked may change at any time; open pages follow. */
export class MenuItem
  implements
    Pick<
      ElectronMenuItem,
      'accelerator' | 'checked' | 'commandId' | 'enabled' | 'label' | 'registerAccelerator'
    >
{
  readonly commandId = ++serial
  readonly id: string
  readonly type: MenuEntry['type']
  readonly role: string | undefined
  readonly accelerator: string | null
  readonly registerAccelerator: boolean
  readonly submenu: Menu | null
  readonly sublabel: string
  readonly toolTip: string
  readonly click: Click
  menu: Menu | null = null
  #label: string
  #enabled: boolean
  #visible: boolean
  #checked: boolean

  constructor(options: MenuItemConstructorOptions) {
    const role = roleOf(options)
    this.role = options.role
    this.id = options.id ?? ''
    this.#label = options.label ?? role?.label ?? ''
    this.#enabled = options.enabled ?? true
    this.#visible = options.visible ?? true
    this.#checked = options.checked ?? false
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.accelerator = options.accelerator ?? role?.accelerator ?? null
    this.registerAccelerator = options.registerAccelerator ?? role?.registerAccelerator ?? true
    const submenu = options.submenu ?? role?.submenu?.()
    this.submenu =
      submenu === undefined
        ? null
        : Array.isArray(submenu)
          ? Menu.buildFromTemplate(submenu)
          : (submenu as unknown as Menu)
    this.type = typeOf(options, this.submenu)
    // An own property, as in Electron: apps and tests replace and call it.
    this.click = (event, window) => {
      if (this.type === 'checkbox' || this.type === 'radio')
        this.checked = this.type === 'radio' || !this.checked
      if (role?.act) role.act(window ?? null)
      else
        options.click?.(
          this as unknown as ElectronMenuItem,
          (window ?? undefined) as Parameters<NonNullable<typeof options.click>>[1],
          event ?? {},
        )
    }
  }

  get label(): string {
    return this.#label
  }
  set label(label: string) {
    this.#label = label
    menuChanged()
  }
  get enabled(): boolean {
    return this.#enabled
  }
  set enabled(enabled: boolean) {
    this.#enabled = enabled
    menuChanged()
  }
  get visible(): boolean {
    return this.#visible
  }
  set visible(visible: boolean) {
    this.#visible = visible
    menuChanged()
  }
  get checked(): boolean {
    return this.#checked
  }
  /** Checking a radio item clears the others of its group: its neighbours up to a separator. */
  set checked(checked: boolean) {
    if (checked && this.type === 'radio')
      for (const other of this.menu?.radioGroup(this) ?? []) if (other !== this) other.#checked = false
    this.#checked = checked
    menuChanged()
  }

  describe(): MenuEntry {
    const { accelerator, registerAccelerator } = this
    return {
      commandId: this.commandId,
      type: this.type,
      label: this.#label,
      enabled: this.#enabled,
      visible: this.#visible,
      checked: this.#checked,
      accelerator: accelerator === null ? '' : showAccelerator(accelerator),
      keys:
        accelerator === null || !registerAccelerator || this.submenu ? null : spellAccelerator(accelerator),
      submenu: this.submenu?.describe() ?? [],
    }
  }
}
throwByName('menuItem', MenuItem.prototype, ['icon', 'badge', 'accessibilityLabel'])

function roleOf({ role }: MenuItemConstructorOptions): Role | undefined {
  if (role === undefined) return undefined
  return ROLES[role.toLowerCase()] ?? notSupported(`the menu role '${role}'`)
}

function typeOf({ type }: MenuItemConstructorOptions, submenu: Menu | null): MenuEntry['type'] {
  if (type === 'header' || type === 'palette') return notSupported(`the menu item type '${type}'`)
  return type ?? (submenu ? 'submenu' : 'normal')
}
