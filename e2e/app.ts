import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { ItalicaBridge } from '../src/contract/api.ts'
import type { CommandId } from '../src/contract/commands.ts'

export { expect } from '@playwright/test'

declare global {
  interface Window {
    readonly italica: ItalicaBridge
  }
}

export const ROOT = join(import.meta.dirname, '..')

interface Options {
  /** Whether a text file shows the opening screen first, as it does for a new author; else it opens as a story. */
  readonly asks: boolean
}

interface Fixtures {
  /** The app's own folder: new for each test, the same for each start in it. */
  readonly home: string
  /** A folder for the author's files. */
  readonly folder: string
  /** Starts the app, with files to open. */
  readonly launch: (...files: readonly string[]) => Promise<ElectronApplication>
  /** The app, started without files. */
  readonly app: ElectronApplication
  /** Its first window, with something on it. */
  readonly page: Page
}

export const test = base.extend<Options & Fixtures>({
  asks: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first argument
  home: ({}, use) => inNewFolder('home', use),
  // biome-ignore lint/correctness/noEmptyPattern: the same
  folder: ({}, use) => inNewFolder('files', use),
  launch: async ({ home, asks }, use) => {
    if (!asks) await setWithoutAsking(home)
    const started: ElectronApplication[] = []
    await use(async (...files) => {
      const args = ['.', `--user-data-dir=${home}`, ...files]
      const app = await _electron.launch({ args, cwd: ROOT, colorScheme: null })
      started.push(app)
      return app
    })
    for (const app of started) await app.close()
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => use(await firstPage(app)),
})

async function inNewFolder(name: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `italica-${name}-`))
  await use(folder)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** As an author has it who has ticked “Open such files without asking”. */
async function setWithoutAsking(home: string): Promise<void> {
  await mkdir(join(home, 'stories'))
  await writeFile(join(home, 'stories/settings.json'), JSON.stringify({ openWithoutAsking: true }))
}

/** The first window of an app, once there is something on it: a new window starts blank. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.locator('#root > *').first().waitFor()
  return page
}

/** Chooses a command in the menu, as for the window that is in front. */
export function choose(app: ElectronApplication, id: CommandId): Promise<void> {
  return app.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (!item?.enabled) throw new Error(`${wanted} cannot be chosen`)
    item.click({}, BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])
  }, id)
}

/** Answers the next dialogs that ask for files to open; none: as if the author closed them. */
export function answerOpen(app: ElectronApplication, ...filePaths: string[]): Promise<void> {
  return app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths })
  }, filePaths)
}

/** Answers the next dialogs that ask where to save; null: as if the author closed them. */
export function answerSave(app: ElectronApplication, filePath: string | null): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' })
  }, filePath)
}
