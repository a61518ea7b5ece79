import { spellPress } from '../menu/accelerator.ts'
import { post } from './host.ts'
import type { MenuBarView } from './menu-bar.ts'
import type { PopupView } from './popup.ts'

/** Keys of the browser around the page, which Electron does not have: swallowed. Editing keys stay. */
const BROWSER = [
  /^ctrl\+([defghjklnoprstuw0-9]|[-+=])$/,
  /^ctrl\+shift\+([abcdgijmnopqrtw]|delete|\+)$/,
  /^(f1|f3|f5|f6|f7|f11|f12|shift\+f5|shift\+escape|ctrl\+f[45])$/,
  /^alt\+(home|arrowleft|arrowright|[def])$/,
]

/** The keys of the menus: an open menu takes them first; otherwise the page does, and menus get what it leaves. */
export function listenToKeys(bar: MenuBarView, popup: PopupView): void {
  let altAlone = false
  let seen: KeyboardEvent | undefined

  const afterPage = (event: KeyboardEvent): void => {
    seen = event
    if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return
    const presses = spellPress(event)
    const entry = presses.map((press) => bar.keys.get(press)).find((each) => each?.enabled)
    if (entry) post({ kind: 'chosen', commandId: entry.commandId, byKey: true })
    else if (presses[0] === 'f10') bar.enter()
    else if (!(event.altKey && !event.ctrlKey && !event.metaKey && bar.openByMnemonic(presses))) {
      if (!presses.some((press) => BROWSER.some((pattern) => pattern.test(press)))) return
    }
    event.preventDefault()
  }

  addEventListener(
    'keydown',
    (event) => {
      altAlone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey
      if (popup.key(event) || bar.key(event)) {
        altAlone = false
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      // After the page's own listeners on window, which joined later.
      removeEventListener('keydown', afterPage)
      addEventListener('keydown', afterPage)
      // Electron's menus hear of a key even where a listener of the page has stopped it on its way up.
      setTimeout(() => seen !== event && afterPage(event))
    },
    { capture: true },
  )
  addEventListener(
    'keyup',
    (event) => {
      if (event.key !== 'Alt' || !altAlone) return
      altAlone = false
      event.preventDefault()
      if (bar.isActive) bar.leave()
      else bar.enter()
    },
    { capture: true },
  )
  addEventListener('mousedown', () => (altAlone = false), { capture: true })
}
