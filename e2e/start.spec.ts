import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { p, sceneWith, story } from '../src/export/story-builder.arbitrary.ts'
import { printStory } from '../src/story/file.ts'
import { answerOpen, answerSave, choose, expect, firstPage, test } from './app.ts'
import { manuscript, samplePath, storyShown } from './sample.ts'

const list = (page: Page, name: string) => page.getByRole('region', { name })

/** Opens the sample and writes in it, so that it is a draft worth keeping. */
async function leaveDraft(launch: (...files: string[]) => Promise<ElectronApplication>): Promise<void> {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await manuscript(page).getByText('Maren waited').click()
  await page.keyboard.type('Once more. ')
  await expect(page.getByText('Draft, safe')).toBeVisible()
  await app.close()
}

test('the first start says what this is, and offers stories to try', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Italica' })).toBeVisible()
  await expect(page.getByText('put every thought back into italics')).toBeVisible()
  await expect(list(page, 'Recent')).toHaveCount(0)
  await list(page, 'Or try one of ours').getByRole('button').first().click()
  await storyShown(page)
})

test('a new story is an empty page', async ({ page }) => {
  await page.getByRole('button', { name: /^New story/ }).click()
  await storyShown(page)
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  await expect(page.getByText('0 words')).toBeVisible()
  await expect(page.getByText('min read')).toHaveCount(0)
})

test('an old story is chosen in a dialog', async ({ app, page }) => {
  await answerOpen(app, samplePath('plain'))
  await page.getByRole('button', { name: /^Open an old story/ }).click()
  await expect(manuscript(page)).toContainText('Maren waited until the lamps were lit')
})

test('what was never saved is listed, can be thrown away, and brought back', async ({ launch }) => {
  await leaveDraft(launch)
  const page = await firstPage(await launch())
  const drafts = list(page, 'Not saved yet')
  await expect(drafts.getByRole('button', { name: /^The Long Way Home/ })).toContainText('draft, safe')

  await drafts.getByRole('button', { name: 'Throw away The Long Way Home' }).click()
  await expect(drafts).toHaveCount(0)
  // The keyboard goes on from the list that is there.
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(':focus')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await drafts.getByRole('button', { name: /^The Long Way Home/ }).click()
  await expect(manuscript(page)).toContainText('Once more.')
})

test('two stories of one title are told apart by their files', async ({ launch, folder }) => {
  const doc = story({ title: 'Two Lamps' }, sceneWith({ id: 'a' }, p('One here.')))
  for (const name of ['old.italica', 'new.italica']) {
    await writeFile(join(folder, name), printStory({ doc, report: null, original: null }))
    const app = await launch(join(folder, name))
    await storyShown(await firstPage(app))
    await app.close()
  }
  const recent = list(await firstPage(await launch()), 'Recent')
  await expect(recent.getByRole('button', { name: /^Two Lamps new\.italica/ })).toBeVisible()
  await expect(recent.getByRole('button', { name: /^Two Lamps old\.italica/ })).toBeVisible()
})

test('saved stories are listed; one that is gone says so, and can be taken off', async ({
  launch,
  folder,
}) => {
  const saved = join(folder, 'home.italica')
  const first = await launch(samplePath('plain'))
  await storyShown(await firstPage(first))
  await answerSave(first, saved)
  await choose(first, 'file.save')
  await expect((await firstPage(first)).getByText('Saved', { exact: true })).toBeVisible()
  await first.close()

  const again = await launch()
  const recent = list(await firstPage(again), 'Recent').getByRole('button', { name: /^The Long Way Home/ })
  await expect(recent).toContainText('words')
  await expect(recent).toContainText('today')
  await again.close()
  await rm(saved)

  const page = await firstPage(await launch())
  const gone = list(page, 'Recent').getByRole('button', { name: /^The Long Way Home/ })
  await expect(gone).toContainText('not there any more')
  await gone.click()
  await expect(page.getByRole('alert')).toContainText('home.italica is not there any more')
  await page.getByRole('button', { name: 'Take The Long Way Home off this list' }).click()
  await expect(list(page, 'Recent')).toHaveCount(0)
})

test('the arrow keys walk the lists, and Enter opens', async ({ page }) => {
  const samples = list(page, 'Or try one of ours').getByRole('button')
  await samples.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(samples.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(samples.last()).toBeFocused()
  await page.keyboard.press('Enter')
  await storyShown(page)
})

test('a file dropped anywhere opens', async ({ page, folder }) => {
  const path = join(folder, 'dropped.txt')
  await writeFile(path, 'Dropped\n\nby Wren\n\nShe let go of the rail.\n')
  const input = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    input.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  await drag('dragEnter')
  await drag('dragOver')
  await expect(page.getByText('Let go to open')).toBeVisible()
  await drag('drop')
  await expect(manuscript(page)).toContainText('She let go of the rail.')
})

test('an empty file is refused in words, and the way on stays open', async ({ app, page, folder }) => {
  const path = join(folder, 'nothing.txt')
  await writeFile(path, '')
  await answerOpen(app, path)
  await page.getByRole('button', { name: /^Open an old story/ }).click()
  await expect(page.getByRole('alert')).toContainText('nothing.txt is empty')
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
