/** Runs first in the page's own world: takes the shared channel, and puts on window what the preload exposes. */
import { CHANNEL_EVENT } from '../ipc/messages.ts'
import { connect } from './bridge.ts'
import { loadOwnSchemes } from './own-schemes.ts'

export function start(schemes: readonly string[]): void {
  loadOwnSchemes(schemes)
  window.addEventListener(
    CHANNEL_EVENT,
    (event) => {
      event.stopImmediatePropagation()
      const channel = (event as MouseEvent).relatedTarget
      if (!channel) return
      const bridge = connect(channel, 'main', 'isolated')
      bridge.lend((key, value) => {
        Object.defineProperty(window, String(key), { value: deepFreeze(value), enumerable: true })
      })
      // Asked for here, a window need not be opened before it can be refused.
      window.open = (url, frameName = '', features = '') => {
        bridge.call(1, [new URL(String(url ?? 'about:blank'), location.href).href, frameName, features])
        return null
      }
    },
    { once: true, capture: true },
  )
}

function deepFreeze(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const entry of Object.values(value)) deepFreeze(entry)
    Object.freeze(value)
  }
  return value
}
