import { app } from 'electron'
import type { MainCommandId, RoleCommandId } from '../../contract/commands.ts'
import { startHearing } from '../app-window.ts'
import type { Handlers } from '../calls.ts'
import { openLink } from '../guard.ts'
import type { OpeningDoor } from '../opening.ts'
import { MAIN_RUNS, ROLE_RUNS } from '../run-command.ts'
import { changeSettings, currentSettings } from '../settings.ts'
import { stateOf } from '../window-state.ts'

type Mine =
  | 'window.state'
  | 'window.conditions'
  | 'command.run'
  | 'link.open'
  | 'app.about'
  | 'settings.read'
  | 'settings.change'

/** A window's own state, and what all windows share. */
export const windowHandlers = (door: OpeningDoor, menuChanged: () => void): Pick<Handlers, Mine> => ({
  'window.state': async (window) => {
    await window.expected
    startHearing(window)
    return stateOf(window)
  },
  'window.conditions': (window, conditions) => {
    window.conditions = new Set(conditions)
    menuChanged()
  },
  'command.run': (window, id) => (isRole(id) ? ROLE_RUNS[id](window) : MAIN_RUNS[id](window, door)),
  'link.open': (_window, address) => openLink(address),
  'app.about': () => ({
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    chromium: process.versions.chrome ?? '',
  }),
  'settings.read': () => currentSettings(),
  'settings.change': (_window, change) => changeSettings(change),
})

const isRole = (id: MainCommandId | RoleCommandId): id is RoleCommandId => id in ROLE_RUNS
