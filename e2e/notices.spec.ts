import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerSave, choose, expect, firstPage, test } from './app.ts'
import { manuscript, samplePath, storyShown } from './sample.ts'
import { untilKept } from './until-kept.ts'

const alarm = (page: Page) => page.getByRole('alert')

async function write(page: Page, words: string): Promise<void> {
  await manuscript(page)
    .getByText('Maren waited')
    .click({ position: { x: 2, y: 10 } })
  await page.keyboard.type(words)
}

test('a file that is gone is said so, and can be written again', async ({ launch, folder }) => {
  const path = join(folder, 'home.italica')
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await storyShown(page)
  await answerSave(app, path)
  await choose(app, 'file.save')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await rm(path)
  await write(page, 'It was late. ')
  await expect(alarm(page)).toContainText('This file is not where it was')
  await expect(page.getByText('Not saved')).toBeVisible()
  await alarm(page).getByRole('button', { name: 'Put it back' }).click()
  await expect(alarm(page)).toHaveCount(0)
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('It was late.')
})

test('what a crash left is brought back with a bar that says so, until it is read', async ({ launch }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await write(page, 'It was late. ')
  await untilKept(page, 'It was late. Maren waited')
  const gone = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await gone

  const again = await firstPage(await launch())
  await again
    .getByRole('region', { name: 'Not saved yet' })
    .getByRole('button', { name: /^The Long Way Home/ })
    .click()
  await expect(manuscript(again)).toContainText('It was late. Maren waited')
  const news = again.getByRole('status').filter({ hasText: 'brought back' })
  await expect(news).toBeVisible()
  await news.getByRole('button', { name: 'Keep' }).click()
  await expect(news).toHaveCount(0)
})

test('what is typed after a bar or a panel was closed goes where the author was', async ({ launch }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await write(page, 'It was late. ')
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(manuscript(page)).toBeFocused()
  await page.keyboard.type('And cold. ')
  await expect(manuscript(page)).toContainText('It was late. And cold. Maren waited')
  await choose(app, 'view.preview')
  await page.getByRole('button', { name: 'Close the preview' }).click()
  await expect(manuscript(page)).toBeFocused()
  await page.keyboard.type('And dark. ')
  await expect(manuscript(page)).toContainText('And cold. And dark. Maren waited')
})
