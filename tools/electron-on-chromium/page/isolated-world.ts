/** Runs in the preload's world: what `require('electron')` gives it, and what the host must hear of the page. */
import { CHANNEL_EVENT, type PageEnvironment, TO_PAGE, type ToPage } from '../ipc/messages.ts'
import { unsupportedModule } from '../unsupported.ts'
import { connect } from './bridge.ts'
import { post } from './host.ts'
import { ipcRenderer, receiveEvent, settle } from './ipc-renderer.ts'
import { listenToKeys } from './keyboard.ts'
import { MenuBarView } from './menu-bar.ts'
import { getPathForFile } from './path-for-file.ts'
import { PopupView } from './popup.ts'
import { reportPage } from './reports.ts'

type Preload = (
  require: (name: string) => unknown,
  module: object,
  exports: object,
  process: object,
  global: object,
) => void

/** Starts the host's part, then the app's preload. */
export function start(environment: PageEnvironment, preload: Preload): void {
  const channel = new EventTarget()
  const bridge = connect(channel, 'isolated', 'main')
  bridge.lend((url, frameName, features) => {
    post({ kind: 'open', url: String(url), frameName: String(frameName), features: String(features) })
  })
  window.dispatchEvent(new MouseEvent(CHANNEL_EVENT, { relatedTarget: channel }))

  const bar = new MenuBarView()
  const popup = new PopupView()
  Object.assign(globalThis, { [TO_PAGE]: (text: string) => receive(JSON.parse(text) as ToPage, bar, popup) })
  post({ kind: 'hello', url: location.href })
  listenToKeys(bar, popup)
  reportPage()
  bar.update(environment.menuBar)

  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key: string, value: unknown): void => void bridge.call(1, [key, value]),
    },
    webUtils: { getPathForFile },
    webFrame: unsupportedModule('webFrame'),
    crashReporter: unsupportedModule('crashReporter'),
    clipboard: unsupportedModule('clipboard'),
    nativeImage: unsupportedModule('nativeImage'),
  }
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports, environment.process, globalThis)
}

function receive(message: ToPage, bar: MenuBarView, popup: PopupView): void {
  switch (message.kind) {
    case 'event':
      receiveEvent(message.channel, message.args)
      break
    case 'reply':
    case 'failed':
      settle(message.id, message)
      break
    case 'menu-bar':
      bar.update(message.bar)
      break
    case 'popup':
      popup.show(message.entries, message.at)
      break
    case 'popup-close':
      popup.close()
      break
  }
}
