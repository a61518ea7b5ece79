import type { MenuItemConstructorOptions } from 'electron'
import { app } from '../app/app.ts'
import type { BrowserWindow } from '../window/browser-window.ts'

export interface Role {
  readonly label: string
  readonly accelerator?: string
  /** False where Chromium itself acts on the key: editing commands. */
  readonly registerAccelerator?: false
  /** What choosing it does; roles that need no window get null where there is none. */
  readonly act?: (window: BrowserWindow | null) => void
  readonly submenu?: () => MenuItemConstructorOptions[]
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }
const ZOOM_STEP = 0.5

/** Labels, keys and actions of Electron's roles, as on Linux. Keys in lower case: Electron reads roles so. */
export const ROLES: Readonly<Record<string, Role>> = {
  undo: editing('Undo', (win) => win.webContents.undo(), 'CmdOrCtrl+Z'),
  redo: editing('Redo', (win) => win.webContents.redo(), 'Shift+CmdOrCtrl+Z'),
  cut: editing('Cut', (win) => win.webContents.cut(), 'CmdOrCtrl+X'),
  copy: editing('Copy', (win) => win.webContents.copy(), 'CmdOrCtrl+C'),
  paste: editing('Paste', (win) => win.webContents.paste(), 'CmdOrCtrl+V'),
  pasteandmatchstyle: editing(
    'Paste and Match Style',
    (win) => win.webContents.pasteAndMatchStyle(),
    'Shift+CmdOrCtrl+V',
  ),
  delete: editing('Delete', (win) => win.webContents.delete()),
  selectall: editing('Select All', (win) => win.webContents.selectAll(), 'CmdOrCtrl+A'),
  reload: inWindow('Reload', (win) => win.webContents.reload(), 'CmdOrCtrl+R'),
  forcereload: inWindow('Force Reload', (win) => win.webContents.reloadIgnoringCache(), 'Shift+CmdOrCtrl+R'),
  toggledevtools: inWindow(
    'Toggle Developer Tools',
    (win) => win.webContents.toggleDevTools(),
    'CmdOrCtrl+Shift+I',
  ),
  resetzoom: inWindow('Actual Size', (win) => win.webContents.setZoomLevel(0), 'CmdOrCtrl+0'),
  zoomin: inWindow('Zoom In', (win) => zoomBy(win, ZOOM_STEP), 'CmdOrCtrl+Plus'),
  zoomout: inWindow('Zoom Out', (win) => zoomBy(win, -ZOOM_STEP), 'CmdOrCtrl+-'),
  togglefullscreen: inWindow('Toggle Full Screen', (win) => win.setFullScreen(!win.isFullScreen()), 'F11'),
  minimize: inWindow('Minimize', (win) => win.minimize(), 'CmdOrCtrl+M'),
  zoom: inWindow('Zoom', (win) => (win.isMaximized() ? win.unmaximize() : win.maximize())),
  close: inWindow('Close Window', (win) => win.close(), 'CmdOrCtrl+W'),
  quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', act: () => app.quit() },
  about: { label: 'About', act: () => app.showAboutPanel() },
  help: { label: 'Help', submenu: () => [] },
  window: { label: 'Window', submenu: () => [] },
  filemenu: { label: '&File', submenu: () => [{ role: 'quit' }] },
  editmenu: {
    label: '&Edit',
    submenu: () => [
      { role: 'undo' },
      { role: 'redo' },
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'delete' },
      SEPARATOR,
      { role: 'selectAll' },
    ],
  },
  viewmenu: {
    label: '&View',
    submenu: () => [
      { role: 'reload' },
      { role: 'forceReload' },
      SEPARATOR,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      SEPARATOR,
      { role: 'togglefullscreen' },
    ],
  },
  windowmenu: {
    label: '&Window',
    submenu: () => [{ role: 'minimize' }, { role: 'zoom' }, { role: 'close' }],
  },
}

function inWindow(label: string, act: (window: BrowserWindow) => void, accelerator?: string): Role {
  const role: Role = { label, act: (window) => (window ? act(window) : undefined) }
  return accelerator === undefined ? role : { ...role, accelerator }
}

function editing(label: string, act: (window: BrowserWindow) => void, accelerator?: string): Role {
  return { ...inWindow(label, act, accelerator), registerAccelerator: false }
}

function zoomBy(window: BrowserWindow, step: number): void {
  window.webContents.setZoomLevel(window.webContents.getZoomLevel() + step)
}
