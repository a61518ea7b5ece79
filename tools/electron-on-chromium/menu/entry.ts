/** A menu as it travels to a page, which draws it and presses its keys. */
export interface MenuEntry {
  readonly commandId: number
  readonly type: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio'
  /** With its mnemonic: `&File`. */
  readonly label: string
  readonly enabled: boolean
  readonly visible: boolean
  readonly checked: boolean
  /** As printed beside the label, or the empty string. */
  readonly accelerator: string
  /** The press that chooses it (`ctrl+shift+d`), or null where no key does. */
  readonly keys: string | null
  readonly submenu: readonly MenuEntry[]
}

/** Height of the menu bar in CSS pixels. */
export const BAR_HEIGHT = 28

/** The menu bar of one window. */
export interface MenuBar {
  readonly entries: readonly MenuEntry[]
  /** Hidden until Alt is pressed: in full screen, or where the app asked for it. */
  readonly hidden: boolean
}

/** The entry and all below it. */
export function* walk(entries: readonly MenuEntry[]): Generator<MenuEntry> {
  for (const entry of entries) {
    yield entry
    yield* walk(entry.submenu)
  }
}
