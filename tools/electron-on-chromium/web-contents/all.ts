import { throwByName } from '../unsupported.ts'
import { BrowserWindow } from '../window/browser-window.ts'
import { openWindows } from '../window/open-windows.ts'
import type { WebContents } from './web-contents.ts'

/** Electron's `webContents` module: every page there is. */
export const webContents = {
  getAllWebContents: (): WebContents[] => [...openWindows].map((window) => window.webContents),
  getFocusedWebContents: (): WebContents | null => BrowserWindow.getFocusedWindow()?.webContents ?? null,
  fromId: (id: number): WebContents | undefined => BrowserWindow.fromId(id)?.webContents,
  /** Playwright finds a page's window by this. */
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    webContents.getAllWebContents().find(({ page }) => page?.targetId === targetId),
}
throwByName('webContents', webContents)
