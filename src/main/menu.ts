import { BrowserWindow, Menu, type MenuItem } from 'electron'
import { text } from '../../resources/text/en.ts'
import { COMMANDS, type Command, isEnabled, type MainCommandId } from '../contract/commands.ts'
import type { Settings } from '../contract/settings.ts'
import type { Platform } from '../contract/shortcut.ts'
import { type AppWindow, asAppWindow, tell } from './app-window.ts'
import { itemOf, type MenuActions, type MenuFacts, menuModel } from './menu-model.ts'

export const PLATFORM: Platform = process.platform === 'darwin' ? 'mac' : 'other'

/** What the menus need from the rest of main. */
export interface MenuDoor {
  readonly settings: () => Settings
  readonly recent: () => MenuFacts['recent']
  /** A command of main's; the window is null where none is in front. */
  readonly runInMain: (id: MainCommandId, window: AppWindow | null) => void
  readonly openRecent: (path: string, window: AppWindow | null) => void
}

/** Sets the menu bar: at the start, and when the list of recent files has changed. */
export function setMenu(door: MenuDoor): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuModel(factsOf(door), actionsOf(door))))
}

/** Greys and ticks the menu's items anew: a window came to the front, or something in it changed. */
export function refreshMenu(door: MenuDoor): void {
  const { conditions, settings } = factsOf(door)
  for (const command of COMMANDS) {
    const item: MenuItem | null = Menu.getApplicationMenu()?.getMenuItemById(command.id) ?? null
    if (!item) continue
    item.enabled = isEnabled(command, conditions)
    const isOn = command.on?.(settings) ?? false
    // Electron ticks a radio item whatever it is set to; the others lose their tick by it.
    if (isOn || item.type === 'checkbox') item.checked = isOn
  }
}

/** What a right click offers: cut, copy and paste where one can write, copying elsewhere. */
export function offerContextMenu(door: MenuDoor, window: AppWindow): void {
  const contents = window.browser.webContents
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const offered = isEditable ? WRITING : selectionText === '' ? [] : READING
    if (offered.length === 0) return
    const facts = { ...factsOf(door), conditions: window.conditions }
    const groups = offered.map((group) =>
      COMMANDS.filter(({ id }) => group.includes(id)).map((each) => ({
        ...itemOf(each, facts, actionsOf(door)),
        id: `context.${each.id}`,
      })),
    )
    const items = groups.flatMap((each, at) => (at === 0 ? each : [{ type: 'separator' as const }, ...each]))
    Menu.buildFromTemplate(items).popup({ window: window.browser })
  })
}

type Groups = readonly (readonly Command['id'][])[]
const READING: Groups = [['edit.copy', 'edit.selectAll']]
const WRITING: Groups = [
  ['text.thought', 'text.emphasis'],
  ['edit.cut', 'edit.copy', 'edit.paste', 'edit.pastePlain'],
  ['edit.selectAll'],
]

function factsOf(door: MenuDoor): MenuFacts {
  return {
    platform: PLATFORM,
    text,
    settings: door.settings(),
    conditions: lastInFront()?.conditions ?? new Set(),
    recent: door.recent(),
  }
}

const actionsOf = (door: MenuDoor): MenuActions => ({
  run(command, base) {
    const window = asAppWindow(base)
    if (command.runs === 'main') door.runInMain(command.id, window)
    else if (command.runs === 'renderer' && window) tell(window, 'command.run', command.id)
  },
  openRecent: (path, base) => door.openRecent(path, asAppWindow(base)),
})

let last: BrowserWindow | null = null

/** The window whose state the menus show: while a menu is open, some systems say that none has the focus. */
function lastInFront(): AppWindow | null {
  last = BrowserWindow.getFocusedWindow() ?? last
  return asAppWindow(last)
}
