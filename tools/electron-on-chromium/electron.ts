/** What `require('electron')` gives the main process. Whatever is not offered throws by name. */
import { unsupportedModule } from './unsupported.ts'

export { app } from './app/app.ts'
export { ClipboardItem, clipboard } from './clipboard.ts'
export { dialog } from './dialog/dialog.ts'
export { ipcMain } from './ipc/ipc-main.ts'
export { Menu } from './menu/menu.ts'
export { MenuItem } from './menu/menu-item.ts'
export { nativeImage } from './native-image.ts'
export { nativeTheme } from './native-theme.ts'
export { protocol } from './protocol/protocol.ts'
export { screen } from './screen.ts'
export { session } from './session.ts'
export { shell } from './shell.ts'
export { webContents } from './web-contents/all.ts'
export { BrowserWindow } from './window/browser-window.ts'

export const autoUpdater = unsupportedModule('autoUpdater')
export const BaseWindow = unsupportedModule('BaseWindow')
export const BrowserView = unsupportedModule('BrowserView')
export const contentTracing = unsupportedModule('contentTracing')
export const crashReporter = unsupportedModule('crashReporter')
export const desktopCapturer = unsupportedModule('desktopCapturer')
export const globalShortcut = unsupportedModule('globalShortcut')
export const ImageView = unsupportedModule('ImageView')
export const inAppPurchase = unsupportedModule('inAppPurchase')
export const MessageChannelMain = unsupportedModule('MessageChannelMain')
export const net = unsupportedModule('net')
export const netLog = unsupportedModule('netLog')
export const Notification = unsupportedModule('Notification')
export const powerMonitor = unsupportedModule('powerMonitor')
export const powerSaveBlocker = unsupportedModule('powerSaveBlocker')
export const pushNotifications = unsupportedModule('pushNotifications')
export const safeStorage = unsupportedModule('safeStorage')
export const ServiceWorkerMain = unsupportedModule('ServiceWorkerMain')
export const ShareMenu = unsupportedModule('ShareMenu')
export const systemPreferences = unsupportedModule('systemPreferences')
export const TouchBar = unsupportedModule('TouchBar')
export const Tray = unsupportedModule('Tray')
export const utilityProcess = unsupportedModule('utilityProcess')
export const View = unsupportedModule('View')
export const WebContentsView = unsupportedModule('WebContentsView')
export const webFrameMain = unsupportedModule('webFrameMain')
