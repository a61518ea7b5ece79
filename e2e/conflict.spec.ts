import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerSave, choose, expect, firstPage, test } from './app.ts'

const manuscript = (page: Page) => page.getByRole('textbox', { name: 'Manuscript' })
const read = (path: string) => readFile(path, 'utf8').catch(() => '')

/** A story of one line, saved to a file, with the line then changed and that file written by somebody else. */
async function inConflict(app: ElectronApplication, folder: string): Promise<{ page: Page; path: string }> {
  const page = await firstPage(app)
  const path = join(folder, 'tide.italica')
  await choose(app, 'file.new')
  await manuscript(page).click()
  await page.keyboard.type('The tide was out.')
  await answerSave(app, path)
  await choose(app, 'file.save')
  await expect.poll(() => read(path)).toContain('The tide was out.')
  const theirs = (await read(path)).replace('The tide was out.', 'The tide was theirs.')
  await manuscript(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' And so was she.')
  await writeFile(path, theirs) // before ours is saved: a story without changes would simply take theirs
  await expect(page.getByText('This file was changed somewhere else')).toBeVisible()
  return { page, path }
}

test('keep both: ours goes on beside theirs', async ({ app, folder }) => {
  const { page, path } = await inConflict(app, folder)
  await page.getByRole('button', { name: 'Keep both' }).click()
  await expect(page.getByText('This file was changed somewhere else')).toBeHidden()
  expect(await read(path)).toContain('The tide was theirs.')
  expect((await readdir(folder)).toSorted()).toEqual(['tide (2).italica', 'tide.italica'])
  expect(await read(join(folder, 'tide (2).italica'))).toContain('The tide was out. And so was she.')
})

test('reload: theirs is on the page, ours is a draft', async ({ app, folder }) => {
  const { page } = await inConflict(app, folder)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(manuscript(page)).toContainText('The tide was theirs.')
  const { drafts } = await page.evaluate(() => window.italica.call('start.lists'))
  expect(drafts).toHaveLength(1)
})

test('replace: ours is the file', async ({ app, folder, home }) => {
  const { page, path } = await inConflict(app, folder)
  await page.getByRole('button', { name: 'Replace' }).click()
  await expect.poll(() => read(path)).toContain('The tide was out. And so was she.')
  const kept = join(home, 'stories/kept')
  const [copy = ''] = await readdir(kept)
  expect(await read(join(kept, copy))).toContain('The tide was theirs.')
})
