import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron'
import type { Settings } from '../contract/settings.ts'
import { type AppWindow, addWindow, allWindows, tellAll } from './app-window.ts'
import { PAGE } from './csp.ts'
import { currentSettings, followSettings } from './settings.ts'
import { SHUT_IN } from './web-preferences.ts'

const PRELOAD = join(import.meta.dirname, '../preload/index.cjs')
/** For systems that do not take it from the program's file. */
const ICON = join(import.meta.dirname, '../../resources/icons/italica.png')
const SIZE = { width: 1280, height: 860 }
const SMALLEST = { minWidth: 480, minHeight: 400 }
/** How far a further window stands from the one before. */
const STEP = 28
/** The desk's colours, so that a window does not flash while its page loads. */
const DESK = { light: '#f1eee8', dark: '#1b1a1d' }

const deskColour = () => (nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light)

/** Windows look as the settings say, and take the desk's colour with the theme. */
export function followLooks(): void {
  nativeTheme.themeSource = currentSettings().theme
  followSettings((settings, change) => {
    nativeTheme.themeSource = settings.theme
    if (change.zoom !== undefined)
      for (const { browser } of allWindows()) browser.webContents.setZoomFactor(settings.zoom)
    tellAll('settings.changed', settings)
  })
  nativeTheme.on('updated', () => {
    for (const { browser } of allWindows()) browser.setBackgroundColor(deskColour())
  })
}

/** A new window, at the start screen until it is given a story. */
export function createWindow(settings: Settings): AppWindow {
  const { place, maximized } = placeFor(settings)
  const browser = new BrowserWindow({
    ...place,
    ...SMALLEST,
    show: false,
    title: 'Italica',
    icon: ICON,
    backgroundColor: deskColour(),
    webPreferences: { ...SHUT_IN, preload: PRELOAD, zoomFactor: settings.zoom },
  })
  if (maximized) browser.maximize()
  browser.once('ready-to-show', () => browser.show())
  void browser.loadURL(PAGE)
  return addWindow(browser)
}

/** Where a window is, for the next one. */
export const placeOf = (browser: BrowserWindow): NonNullable<Settings['window']> => ({
  ...browser.getNormalBounds(),
  maximized: browser.isMaximized(),
})

interface Placed {
  readonly place: Partial<Rectangle>
  readonly maximized: boolean
}

function placeFor({ window }: Settings): Placed {
  const before = allWindows().at(-1)
  const { maximized, ...last } = before ? placeOf(before.browser) : (window ?? { ...SIZE, maximized: false })
  if (!('x' in last)) return { place: last, maximized }
  const step = before ? STEP : 0
  const place = { ...last, x: last.x + step, y: last.y + step }
  // A screen may have been taken away since: without x and y a window comes up in the middle.
  return isOnScreen(place)
    ? { place, maximized }
    : { place: { width: last.width, height: last.height }, maximized }
}

function isOnScreen({ x, y, width }: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height: 1 })
  const [left, right] = [Math.max(x, workArea.x), Math.min(x + width, workArea.x + workArea.width)]
  return right - left >= SMALLEST.minWidth / 2 && y >= workArea.y && y < workArea.y + workArea.height - STEP
}
