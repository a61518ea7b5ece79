import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron'
import { screen } from '../screen.ts'
import { notSupported } from '../unsupported.ts'
import type { Limits } from './frame.ts'

/** Options that are acted upon, or that change nothing on Linux. */
const KNOWN = new Set([
  'width',
  'height',
  'x',
  'y',
  'center',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'show',
  'title',
  'icon',
  'backgroundColor',
  'autoHideMenuBar',
  'fullscreen',
  'webPreferences',
  'paintWhenInitiallyHidden',
  'darkTheme',
  'tabbingIdentifier',
  'acceptFirstMouse',
  'vibrancy',
  'visualEffectState',
  'trafficLightPosition',
  'useContentSize',
]) // prettier-ignore

const KNOWN_PREFERENCES = new Set([
  'preload',
  'additionalArguments',
  'devTools',
  'spellcheck',
  'backgroundThrottling',
  'v8CacheOptions',
  'navigateOnDragDrop',
  'enableWebSQL',
  'webviewTag',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'webSecurity',
  'zoomFactor',
])

/** The one way pages run here; an app that asks for less safety is refused. */
const REQUIRED: Partial<WebPreferences> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
}

/** @throws Error by name for options the host cannot honour */
export function checkOptions(options: BrowserWindowConstructorOptions): void {
  for (const name of Object.keys(options))
    if (!KNOWN.has(name)) notSupported(`the BrowserWindow option ${name}`)
  const preferences = options.webPreferences ?? {}
  for (const name of Object.keys(preferences))
    if (!KNOWN_PREFERENCES.has(name)) notSupported(`the web preference ${name}`)
  for (const [name, value] of Object.entries(REQUIRED)) {
    const given = preferences[name as keyof WebPreferences]
    if (given !== undefined && given !== value) notSupported(`the web preference ${name}: ${String(given)}`)
  }
}

export function limitsOf(options: BrowserWindowConstructorOptions): Limits {
  const { minWidth = 0, minHeight = 0, maxWidth = 0, maxHeight = 0 } = options
  return { minWidth, minHeight, maxWidth, maxHeight }
}

/** Where a new window goes: in the middle of the screen unless the app says where. Electron's default size is 800 by 600. */
export function boundsOf({ width = 800, height = 600, x, y }: BrowserWindowConstructorOptions): Rectangle {
  const { workArea } = screen.getPrimaryDisplay()
  return {
    width,
    height,
    x: x ?? Math.max(workArea.x, workArea.x + (workArea.width - width) / 2),
    y: y ?? Math.max(workArea.y, workArea.y + (workArea.height - height) / 2),
  }
}
