import { type AppWindow, report } from './app-window.ts'
import { PAGE } from './csp.ts'
import { log } from './log.ts'

/** A page that ends more often than this, in ms, is not helped by starting it again. */
const TOO_OFTEN = 10_000

/** Starts a window's page again when its process ends: the story is in main, and loads from there. */
export function bringBack(window: AppWindow): void {
  const contents = window.browser.webContents
  let last = Number.NEGATIVE_INFINITY
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log(`A window's page ended: ${reason}`)
    const now = performance.now()
    if (now - last < TOO_OFTEN) return
    last = now
    window.unheard = []
    report(window, { code: 'window-restarted' })
    void window.browser.loadURL(PAGE)
  })
}
