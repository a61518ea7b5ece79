import { EventEmitter } from 'node:events'
import type { Session as ElectronSession } from 'electron'
import { app } from './app/app.ts'
import { chromium } from './chromium/chromium.ts'
import { throwByName } from './unsupported.ts'

/** What a page may ask for, by CDP's names. Writing to the clipboard on a click needs no permission and stays. */
const PERMISSIONS = [
  'accelerometer',
  'background-sync',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'idle-detection',
  'keyboard-lock',
  'local-fonts',
  'microphone',
  'midi',
  'nfc',
  'notifications',
  'payment-handler',
  'persistent-storage',
  'pointer-lock',
  'screen-wake-lock',
  'storage-access',
  'top-level-storage-access',
  'window-management',
]

type RequestHandler = Parameters<ElectronSession['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<ElectronSession['setPermissionCheckHandler']>[0]

/**
 * Permissions: once the app has set either handler, every one is denied in Chromium itself, and the handlers are not
 * asked. An app that grants some would meet a denial here, never a grant it did not mean.
 */
class Session
  extends EventEmitter
  implements Pick<ElectronSession, 'setPermissionCheckHandler' | 'setPermissionRequestHandler'>
{
  #denied = false

  setPermissionRequestHandler(handler: RequestHandler): void {
    if (handler) this.#denyAll()
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    if (handler) this.#denyAll()
  }
  #denyAll(): void {
    if (this.#denied) return
    this.#denied = true
    void app.whenReady().then(() => {
      for (const name of PERMISSIONS)
        chromium.root.tell('Browser.setPermission', { permission: { name }, setting: 'denied' })
    })
  }
}
throwByName('session', Session.prototype)

const defaultSession = new Session()
export const session = { defaultSession }
throwByName('session', session)
