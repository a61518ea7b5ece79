import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { p, scene, story } from '../src/export/story-builder.arbitrary.ts'
import { answerSave, choose, expect, firstPage, test } from './app.ts'
import { openStory } from './manuscript.ts'
import { manuscript, samplePath, storyShown } from './sample.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export as a web page' })

test('a story becomes a web page, with the details the author chose', async ({ launch, folder }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  const path = join(folder, 'home.html')
  await answerSave(app, path)
  await page.getByRole('button', { name: 'Export…' }).click()
  await dialog(page)
    .getByRole('radio', { name: /^Plain page/ })
    .check()
  await dialog(page).getByRole('checkbox', { name: 'Feedback' }).uncheck()
  await dialog(page).getByRole('button', { name: 'Choose where…' }).click()
  await expect(page.getByText('Exported as home.html.')).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)

  const html = await readFile(path, 'utf8')
  expect(html).toContain('I only borrowed the coat.')
  expect(html).not.toContain('wren@example.org')
  expect(html).not.toContain('<style')
})

test('the small page in the dialog shows what is chosen', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await page.getByRole('button', { name: 'Export…' }).click()
  const small = dialog(page).locator('iframe').contentFrame()
  await expect(small.getByText('I only borrowed the coat.')).toBeVisible()
  await dialog(page).getByRole('checkbox', { name: 'Disclaimer' }).uncheck()
  await expect(small.getByText('Set after the second winter')).toBeVisible()
  await expect(small.getByText('I only borrowed the coat.')).toHaveCount(0)
})

test('export again is one key, with what changed since', async ({ launch, folder }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  const path = join(folder, 'home.html')
  await answerSave(app, path)
  await page.getByRole('button', { name: 'Export…' }).click()
  await dialog(page).getByRole('button', { name: 'Choose where…' }).click()
  const done = page.getByText('Exported as home.html.')
  await expect(done).toBeVisible()
  await page.getByRole('status').filter({ has: done }).getByRole('button', { name: 'Close' }).click()

  await manuscript(page)
    .getByText('Maren waited')
    .click({ position: { x: 2, y: 10 } })
  await page.keyboard.type('It was late. ')
  await page.keyboard.press('Control+Shift+E')
  await expect(done).toBeVisible()
  expect(await readFile(path, 'utf8')).toContain('It was late. Maren waited')
})

test('a page says which language its story is in, as the author chose it by name', async ({
  launch,
  folder,
}) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  const panel = page.getByRole('complementary', { name: 'Details and notes' })
  await panel.getByText('Spoilers, warnings, series and more').click()
  await panel.getByLabel('Language').selectOption('German')
  const path = join(folder, 'home.html')
  await answerSave(app, path)
  await page.getByRole('button', { name: 'Export…' }).click()
  await dialog(page).getByRole('button', { name: 'Choose where…' }).click()
  await expect(page.getByText('Exported as home.html.')).toBeVisible()
  expect(await readFile(path, 'utf8')).toContain('<html lang="de">')
})

test('export again asks how and where in a story that never was exported', async ({ launch, folder }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await storyShown(page)
  await answerSave(app, join(folder, 'home.html'))
  await page.keyboard.press('Control+Shift+E')
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await choose(app, 'file.exportAgain')
  await dialog(page).getByRole('button', { name: 'Choose where…' }).click()
  await expect(page.getByText('Exported as home.html.')).toBeVisible()
  await choose(app, 'file.exportAgain')
  await expect(dialog(page)).toHaveCount(0)
})

test('the author who closes the question is back in the dialog, and Escape leaves it', async ({ launch }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await answerSave(app, null)
  await page.getByRole('button', { name: 'Export…' }).click()
  await dialog(page).getByRole('button', { name: 'Choose where…' }).click()
  await expect(dialog(page).getByRole('button', { name: 'Choose where…' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export…' })).toBeFocused()
})

test('a page that cannot be written is said so where it was asked for', async ({ launch, folder }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await answerSave(app, join(folder, 'no such folder', 'home.html'))
  await page.getByRole('button', { name: 'Export…' }).click()
  await dialog(page).getByRole('button', { name: 'Choose where…' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('home.html')
  await expect(dialog(page).getByRole('button', { name: 'Choose where…' })).toBeEnabled()
})

test('the preview stands beside the page and follows what is written', async ({ launch }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await storyShown(page)
  await choose(app, 'view.preview')
  const shown = page.locator('.preview-page[data-waiting="false"]').contentFrame()
  await expect(shown.getByText('Maren waited until the lamps')).toBeVisible()
  await manuscript(page)
    .getByText('Maren waited')
    .click({ position: { x: 2, y: 10 } })
  await page.keyboard.type('It was late. ')
  await expect(shown.getByText('It was late. Maren waited')).toBeVisible()
  await page.getByRole('button', { name: 'Close the preview' }).click()
  await expect(page.locator('.preview-page')).toHaveCount(0)
})

test('a page without a style stands on white in the preview, as in a browser', async ({ launch }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await storyShown(page)
  await choose(app, 'view.themeLight')
  await choose(app, 'view.preview')
  await expect(page.locator('.preview-page').first()).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

test('where the author is stays where it is when the preview opens and closes', async ({
  launch,
  folder,
}) => {
  const long = (number: number) => p(`${number}: ${'She counted the lamps along the far shore. '.repeat(12)}`)
  const doc = story({ title: 'T' }, scene(...Array.from({ length: 60 }, (_, at) => long(at))))
  const { app, page } = await openStory(launch, folder, doc)
  const here = manuscript(page).getByText(/^40: /)
  await here.evaluate((block) => block.scrollIntoView({ block: 'center' }))
  await here.click({ position: { x: 2, y: 10 } })
  await page.keyboard.type('Here. ')
  const block = manuscript(page).getByText('Here. 40:')
  const top = () => block.evaluate((each) => Math.round(each.getBoundingClientRect().top))
  const before = await top()
  await choose(app, 'view.preview')
  await expect(page.locator('.preview-page').first()).toBeVisible()
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(4)
  await page.getByRole('button', { name: 'Close the preview' }).click()
  await expect(page.locator('.preview-page')).toHaveCount(0)
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(4)
})
