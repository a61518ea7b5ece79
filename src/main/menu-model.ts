import type { BaseWindow, MenuItemConstructorOptions } from 'electron'
import type { Text } from '../../resources/text/en.ts'
import {
  COMMANDS,
  type Command,
  type CommandId,
  type Condition,
  isEnabled,
  keysOf,
  MENUS,
  type MenuId,
  type RoleCommandId,
} from '../contract/commands.ts'
import type { Settings } from '../contract/settings.ts'
import { accelerator, type Platform } from '../contract/shortcut.ts'

/** What the menus show. */
export interface MenuFacts {
  readonly platform: Platform
  readonly text: Text
  readonly settings: Settings
  /** Of the window in front. */
  readonly conditions: ReadonlySet<Condition>
  /** Files opened lately, newest first. */
  readonly recent: readonly { readonly path: string; readonly name: string }[]
}

/** What the menus do; `window` is the one in front, null where there is none. */
export interface MenuActions {
  readonly run: (command: Command, window: BaseWindow | null) => void
  readonly openRecent: (path: string, window: BaseWindow | null) => void
}

type Item = MenuItemConstructorOptions

export const ROLES: Readonly<Record<RoleCommandId, NonNullable<Item['role']>>> = {
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
  'edit.pastePlain': 'pasteAndMatchStyle',
  'edit.selectAll': 'selectAll',
}

/** What a Mac keeps in the menu with the app's name. */
const IN_APP_MENU: ReadonlySet<CommandId> = new Set(['help.about', 'file.quit'])

/** The menu bar, built from the table of commands. */
export function menuModel(facts: MenuFacts, actions: MenuActions): Item[] {
  const menus = MENUS.map(
    (id): Item => ({ id, label: menuLabel(id, facts), submenu: menuOf(id, facts, actions) }),
  )
  return facts.platform === 'mac' ? [appMenu(facts, actions), ...menus, { role: 'windowMenu' }] : menus
}

/** Alt and a menu's first letter open it, but on a Mac. */
const menuLabel = (menu: MenuId, { platform, text }: MenuFacts) =>
  platform === 'mac' ? text.menus[menu] : `&${text.menus[menu]}`

function menuOf(menu: MenuId, facts: MenuFacts, actions: MenuActions): Item[] {
  const here = COMMANDS.filter((each) => each.menu[0] === menu && !isElsewhere(each, facts))
  const groups = [...new Set(here.map((each) => each.menu[1]))].toSorted((a, b) => a - b)
  const items = groups.map((group) =>
    here.filter((each) => each.menu[1] === group).flatMap((each) => itemsOf(each, facts, actions)),
  )
  if (menu === 'file') items[0]?.push(recentMenu(facts, actions))
  return items.flatMap((group, at): Item[] => (at === 0 ? group : [{ type: 'separator' }, ...group]))
}

const isElsewhere = (command: Command, { platform }: MenuFacts) =>
  platform === 'mac' && IN_APP_MENU.has(command.id)

/** A command, and what gives main's further keys their meaning; a page sees to its own. */
function itemsOf(command: Command, facts: MenuFacts, actions: MenuActions): Item[] {
  const item = itemOf(command, facts, actions)
  const further = command.runs === 'main' ? keysOf(command, facts.platform).slice(1) : []
  const hidden = further.map(
    (keys): Item => ({
      ...item,
      id: `${command.id} ${keys}`,
      accelerator: accelerator(keys),
      visible: false,
    }),
  )
  return [item, ...hidden]
}

/** One command as a menu item. */
export function itemOf(command: Command, facts: MenuFacts, actions: Pick<MenuActions, 'run'>): Item {
  const [keys] = keysOf(command, facts.platform)
  const item: Item = {
    id: command.id,
    label: facts.text.commands[command.id],
    enabled: isEnabled(command, facts.conditions),
    ...(keys && { accelerator: accelerator(keys) }),
  }
  if (command.runs === 'role') return { ...item, role: ROLES[command.id] }
  const click: Item['click'] = (_item, window) => actions.run(command, window ?? null)
  if (!command.on) return { ...item, click }
  const type = command.id.startsWith('view.theme') ? 'radio' : 'checkbox'
  return { ...item, type, checked: command.on(facts.settings), click }
}

function recentMenu({ text, recent }: MenuFacts, actions: MenuActions): Item {
  const files = recent.map(
    ({ path, name }): Item => ({
      label: name.replaceAll('&', '&&'), // one would underline the letter after it
      toolTip: path,
      click: (_item, window) => actions.openRecent(path, window ?? null),
    }),
  )
  const submenu = files.length > 0 ? files : [{ label: text.openRecent.none, enabled: false }]
  return { id: 'openRecent', label: text.openRecent.title, submenu }
}

function appMenu(facts: MenuFacts, actions: MenuActions): Item {
  const named = (id: CommandId) =>
    COMMANDS.filter((each) => each.id === id).map((each) => itemOf(each, facts, actions))
  const rule: Item = { type: 'separator' }
  const submenu: Item[] = [
    ...named('help.about'),
    rule,
    { role: 'services' },
    rule,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    rule,
    ...named('file.quit'),
  ]
  return { id: 'app', label: facts.text.start.name, submenu }
}
