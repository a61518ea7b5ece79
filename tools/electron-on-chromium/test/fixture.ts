import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export { expect } from '@playwright/test'

/** What the fixture app notes down for the specs. */
interface Seen {
  menu: string[]
  second: { argv: string[]; cwd: string; data: unknown } | null
  outside: string[]
  navigations: [isMainFrame: boolean, url: string][]
  closes: number
  /** Paths asked of the app's scheme. */
  asked: string[]
}
declare global {
  var seen: Seen
  interface Window {
    api: {
      platform: string
      add(a: number, b: number): number
      echo<T>(value: T): Promise<T>
      sender(): Promise<{ id: number; url: string; main: boolean }>
      fail(): Promise<never>
      setDirty(dirty: boolean): void
      pathOf(file: File): string
    }
  }
}

export const APP = join(import.meta.dirname, 'app')
export const PROGRAM = join(import.meta.dirname, '../../../out/electron-on-chromium/electron')

interface Fixtures {
  /** A user-data folder of this test's own. */
  userData: string
  launch: (...args: string[]) => Promise<ElectronApplication>
  app: ElectronApplication
  page: Page
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off its parameter
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'electron-on-chromium-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ userData }, use) => {
    const started: ElectronApplication[] = []
    await use(async (...args) => {
      const app = await _electron.launch({
        args: [APP, `--user-data-dir=${userData}`, ...args],
        colorScheme: null,
      })
      started.push(app)
      return app
    })
    for (const app of started) {
      // A window that refuses to close would hang the end; an app that has ended needs none.
      await app
        .evaluate(({ BrowserWindow }) => {
          for (const window of BrowserWindow.getAllWindows()) window.destroy()
        })
        .catch(() => undefined)
      await app.close().catch(() => undefined)
    }
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await ready(page)
    await use(page)
  },
})

/** The page is there and its preload has run. A second window starts blank, here and in Electron. */
export async function ready(page: Page): Promise<void> {
  await page.locator('#log', { hasText: 'ready' }).waitFor()
}
