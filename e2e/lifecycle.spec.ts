import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { importStory } from '../src/import/index.ts'
import { printStory } from '../src/story/file.ts'
import { answerSave, choose, expect, firstPage, ROOT, test } from './app.ts'
import { untilKept } from './until-kept.ts'

const OLD = `Two Lamps
by Wren Alder <wren@example.org>

Disclaimer: Not mine.

The lamps were lit. She waited by the rail.

He came late.

***

Morning came over the weir.
`

async function oldStory(folder: string): Promise<string> {
  const path = join(folder, 'Two lamps.txt')
  await writeFile(path, OLD)
  return path
}

async function storyFile(folder: string, name: string): Promise<string> {
  const read = importStory(new TextEncoder().encode(OLD), { name })
  if (!read.ok) throw new Error(read.error.code)
  const path = join(folder, name)
  await writeFile(path, printStory({ doc: read.value.doc, report: null, original: null }))
  return path
}

const story = (page: Page) => page.getByRole('textbox', { name: 'Manuscript' })

/** Types at the very start of the text. */
async function type(page: Page, words: string): Promise<void> {
  await story(page).getByText('The lamps were lit').click()
  await page.keyboard.press('Home')
  await page.keyboard.type(words)
}

const ended = (app: ElectronApplication) => once(app.process(), 'exit')

test('a file given at the start is open in the window, and stays as it was', async ({ launch, folder }) => {
  const path = await oldStory(folder)
  const page = await firstPage(await launch(path))
  await expect(story(page)).toContainText('Morning came over the weir.')
  await type(page, 'Typed just now. ')
  await untilKept(page, 'Typed just now. ')
  expect(await readFile(path, 'utf8')).toBe(OLD)
})

test('a file that is not there is said so, with the start screen to go on from', async ({
  launch,
  folder,
}) => {
  const page = await firstPage(await launch(join(folder, 'gone.txt')))
  await expect(page.getByText('gone.txt is not there any more')).toBeVisible()
  await expect(page.getByRole('button', { name: /New story/ })).toBeVisible()
})

test('several stories open in a window each', async ({ launch, folder }) => {
  const app = await launch(await storyFile(folder, 'a.italica'), await storyFile(folder, 'b.italica'))
  await expect.poll(() => app.windows().length).toBe(2)
  for (const page of app.windows()) await expect(story(page)).toContainText('He came late.')
})

test('a second start hands its file over', async ({ launch, folder, home }) => {
  const app = await launch()
  const page = await firstPage(app)
  const path = await oldStory(folder)
  const program = process.env.ELECTRON_OVERRIDE_DIST_PATH
    ? join(process.env.ELECTRON_OVERRIDE_DIST_PATH, 'electron')
    : app.process().spawnfile
  const second = spawn(program, ['.', `--user-data-dir=${home}`, '--no-sandbox', path], {
    cwd: ROOT,
    stdio: 'ignore',
  })
  expect(await once(second, 'exit')).toEqual([0, null])
  await expect(story(page)).toContainText('He came late.')
  expect(app.windows()).toHaveLength(1)
})

test('a story that is open comes to the front instead of opening twice', async ({ launch, folder }) => {
  const app = await launch(await oldStory(folder))
  const page = await firstPage(app)
  await expect(story(page)).toBeVisible()
  const saved = join(folder, 'lamps.italica')
  await answerSave(app, saved)
  await choose(app, 'file.save')
  // In that very moment the save is not quite done.
  await expect.poll(() => readFile(saved, 'utf8').catch(() => '')).toContain('He came late.')
  const opened = await page.evaluate((path) => window.italica.call('story.openFiles', [path, path]), saved)
  expect(opened).toEqual([{ kind: 'here' }, { kind: 'here' }])
  expect(app.windows()).toHaveLength(1)
})

test('an old file whose story is open shows that story, changed and saved as it may be', async ({
  launch,
  folder,
}) => {
  const old = await oldStory(folder)
  const app = await launch(old)
  const page = await firstPage(app)
  await type(page, 'Typed just now. ')
  const open = () => page.evaluate((path) => window.italica.call('story.openFiles', [path]), old)
  expect(await open()).toEqual([{ kind: 'here' }])
  const saved = join(folder, 'lamps.italica')
  await answerSave(app, saved)
  await choose(app, 'file.save')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect(await open()).toEqual([{ kind: 'here' }])
  await expect(story(page)).toContainText('Typed just now. The lamps were lit.')
  expect(app.windows()).toHaveLength(1)
})

test('closing asks nothing, and a draft is there again', async ({ launch, folder }) => {
  const app = await launch(await oldStory(folder))
  const page = await firstPage(app)
  await type(page, 'Typed just now. ')
  const gone = ended(app)
  await choose(app, 'file.close')
  await gone

  const again = await firstPage(await launch())
  await again
    .getByRole('button', { name: /Two Lamps/ })
    .first()
    .click()
  await expect(story(again)).toContainText('Typed just now. The lamps were lit.')
})

test('what was typed right before the window closes is in the file', async ({ launch, folder }) => {
  const app = await launch(await oldStory(folder))
  const page = await firstPage(app)
  const saved = join(folder, 'lamps.italica')
  await answerSave(app, saved)
  await expect(story(page)).toBeVisible()
  await choose(app, 'file.save')
  await expect.poll(() => readFile(saved, 'utf8').catch(() => '')).toContain('He came late.')
  await type(page, 'Typed just now. ')
  const gone = ended(app)
  await choose(app, 'file.quit')
  await gone
  expect(await readFile(saved, 'utf8')).toContain('Typed just now. The lamps were lit.')
})

test('a story that was begun and never written in leaves no draft', async ({ launch }) => {
  const app = await launch()
  const page = await firstPage(app)
  await choose(app, 'file.new')
  await expect(story(page)).toBeVisible()
  const gone = ended(app)
  await choose(app, 'file.close')
  await gone
  const again = await firstPage(await launch())
  expect((await again.evaluate(() => window.italica.call('start.lists'))).drafts).toEqual([])
})

test('after the app was killed, everything typed is there', async ({ launch, folder }) => {
  const app = await launch(await oldStory(folder))
  const page = await firstPage(app)
  await type(page, 'Typed just now. ')
  await untilKept(page, 'Typed just now. ')
  const gone = ended(app)
  app.process().kill('SIGKILL')
  await gone

  const again = await firstPage(await launch())
  await again
    .getByRole('button', { name: /Two Lamps/ })
    .first()
    .click()
  await expect(story(again)).toContainText('Typed just now. The lamps were lit.')
})

test('a page that crashes comes back with its story', async ({ launch, folder }) => {
  const app = await launch(await oldStory(folder))
  const page = await firstPage(app)
  await type(page, 'Typed just now. ')
  await untilKept(page, 'Typed just now. ')
  await app.evaluate(({ BrowserWindow }) => {
    // The call ends with the page it is about.
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('chrome://crash')
      .catch(() => undefined)
  })
  // A page that crashed is lost to Playwright for good: main looks at the new one.
  const shown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript('document.body.innerText')
        .catch((error) => String(error)),
    )
  await expect.poll(shown).toContain('Typed just now. The lamps were lit.')
})

test('the theme is chosen in the menu, for every window, and remembered', async ({ launch }) => {
  const app = await launch()
  const page = await firstPage(app)
  const isDark = (each: Page) => each.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await choose(app, 'view.themeDark')
  await expect.poll(() => isDark(page)).toBe(true)
  await choose(app, 'view.themeLight')
  await expect.poll(() => isDark(page)).toBe(false)
  await choose(app, 'view.themeDark')
  await expect.poll(() => isDark(page)).toBe(true)
  await app.close()
  const again = await launch()
  await firstPage(again)
  expect(await again.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
})

test('what a window cannot do is grey in the menu', async ({ app, page }) => {
  const isGrey = (id: string) =>
    app.evaluate(
      ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled === false,
      id,
    )
  await expect.poll(() => isGrey('file.save')).toBe(true)
  expect(await isGrey('file.open')).toBe(false)
  await choose(app, 'file.new')
  await expect(story(page)).toBeVisible()
  await expect.poll(() => isGrey('file.save')).toBe(false)
  expect(await isGrey('edit.undo')).toBe(true)
  await story(page).click()
  await page.keyboard.type('Once.')
  await expect.poll(() => isGrey('edit.undo')).toBe(false)
})

test('a file given to the page is opened from where it lies', async ({ page, folder }) => {
  const path = await oldStory(folder)
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    document.body.append(input)
  })
  await page.locator('input[type=file]').setInputFiles(path)
  const found = await page.evaluate(() => {
    const [file] = document.querySelector<HTMLInputElement>('input[type=file]')?.files ?? []
    return file ? window.italica.pathOf(file) : ''
  })
  expect(found).toBe(path)
  await page.evaluate((dropped) => window.italica.call('story.openFiles', [dropped]), found)
  await expect(story(page)).toContainText('Morning came over the weir.')
})
