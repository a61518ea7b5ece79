import { chromium } from '../chromium/chromium.ts'
import { forgiveGone } from '../chromium/connection.ts'
import { onMenuChange } from '../menu/changes.ts'
import { nativeTheme } from '../native-theme.ts'
import { openWindows } from './open-windows.ts'

/** Keeps open windows in step with what belongs to all of them: the application menu, the theme, Chromium's pages. */
export function followAll(): void {
  chromium.on('page-gone', (targetId) => {
    for (const window of openWindows) if (window.webContents.page?.targetId === targetId) window.gone()
  })
  onMenuChange(() => {
    for (const window of openWindows) window.showMenuBar()
  })
  nativeTheme.on('updated', () => {
    for (const { webContents } of openWindows) webContents.page?.applyTheme().catch(forgiveGone)
  })
}
