import { existsSync } from 'node:fs'
import { app, shell } from 'electron'
import type { MainCommandId, RoleCommandId } from '../contract/commands.ts'
import { type Settings, ZOOM } from '../contract/settings.ts'
import { historyPath, storyFolder } from '../storage/story-folder.ts'
import { type AppWindow, report } from './app-window.ts'
import { askForFolder, askForStories } from './dialogs.ts'
import { fileOf } from './held-story.ts'
import { openTogetherAndTell } from './open-together.ts'
import { type OpeningDoor, open } from './opening.ts'
import type { Wish } from './read-story.ts'
import { changeSettings, currentSettings } from './settings.ts'

type Run = (window: AppWindow | null, door: OpeningDoor) => void | Promise<void>

/** What main's commands do; `window` is the one they were given in. */
export const MAIN_RUNS: Readonly<Record<MainCommandId, Run>> = {
  'file.new': (window, door) => openAndTell(door, { kind: 'new' }, window),
  'file.open': async (window, door) =>
    openTogetherAndTell(door, await askForStories(window?.browser ?? null), window),
  'file.openFolder': async (window, door) => {
    const folder = await askForFolder(window?.browser ?? null)
    if (folder !== null) await openTogetherAndTell(door, [folder], window)
  },
  'file.reveal': (window) => {
    const file = window?.story && fileOf(window.story.keeping)
    if (file) shell.showItemInFolder(file.path)
  },
  'file.revealKept': (window, { room }) => {
    if (!window?.story) return
    const folder = storyFolder(room, window.story.keeping.place.path)
    const history = historyPath(folder)
    shell.showItemInFolder(existsSync(history) ? history : folder)
  },
  'file.close': (window) => window?.browser.close(),
  'file.quit': () => app.quit(),
  'view.themeSystem': () => changeSettings({ theme: 'system' }),
  'view.themeLight': () => changeSettings({ theme: 'light' }),
  'view.themeDark': () => changeSettings({ theme: 'dark' }),
  'view.zoomIn': () => setZoom(currentSettings().zoom + ZOOM.step),
  'view.zoomOut': () => setZoom(currentSettings().zoom - ZOOM.step),
  'view.zoomReset': () => setZoom(1),
  'view.fullScreen': (window) => window?.browser.setFullScreen(!window.browser.isFullScreen()),
}

/** What the system's own commands do in a window's focus, when they do not come by a menu. */
export const ROLE_RUNS: Readonly<Record<RoleCommandId, (window: AppWindow) => void>> = {
  'edit.cut': ({ browser }) => browser.webContents.cut(),
  'edit.copy': ({ browser }) => browser.webContents.copy(),
  'edit.paste': ({ browser }) => browser.webContents.paste(),
  'edit.pastePlain': ({ browser }) => browser.webContents.pasteAndMatchStyle(),
  'edit.selectAll': ({ browser }) => browser.webContents.selectAll(),
}

/** Opens a story where no call waits for the answer: what goes wrong is told to a window. */
export async function openAndTell(door: OpeningDoor, wish: Wish, window: AppWindow | null): Promise<void> {
  const opened = await open(door, wish, window)
  if (opened.kind === 'failed') report(window ?? door.newWindow(), opened.problem)
}

function setZoom(wanted: Settings['zoom']): void {
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, wanted))
  changeSettings({ zoom: Math.round(zoom * 100) / 100 })
}
