import { once } from 'node:events'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerOpen, choose, expect, firstPage, ROOT, test } from './app.ts'
import { picture } from './picture.ts'
import { manuscript, samplePath, storyShown } from './sample.ts'

test('start: the first time, with stories, with something wrong', async ({ launch, folder }) => {
  const first = await launch()
  const fresh = await firstPage(first)
  await expect(fresh.getByRole('region', { name: 'Or try one of ours' })).toBeVisible()
  await picture(first, fresh, 'start-first')
  await first.close()

  const draft = await launch(samplePath('plain'))
  await manuscript(await firstPage(draft)).click()
  await (await firstPage(draft)).keyboard.type('More. ')
  await expect((await firstPage(draft)).getByText('Draft, safe')).toBeVisible()
  await draft.close()

  const again = await launch()
  const page = await firstPage(again)
  const empty = join(folder, 'nothing.txt')
  await writeFile(empty, '')
  await answerOpen(again, empty)
  await page.getByRole('button', { name: /^Open an old story/ }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await picture(again, page, 'start')
})

test('workspace: a story with chapters', async ({ launch }) => {
  const app = await launch(samplePath('chapters'))
  const page = await firstPage(app)
  await storyShown(page)
  await page.getByRole('treeitem', { name: /^It was worse at night/ }).click()
  await picture(app, page, 'workspace')
})

test('workspace: scenes and chapter, a new story, a long one', async ({ launch, folder }) => {
  const path = join(folder, 'long.txt')
  const scenes = Array.from(
    { length: 200 },
    (_, at) => `Scene number ${at + 1} began, as they all did, at the weir.`,
  )
  await writeFile(
    path,
    `${'A title that is longer than any title should be '.repeat(3)}\nby Wren\n\n${scenes.join('\n\n***\n\n')}\n`,
  )
  const app = await launch(path)
  const page = await firstPage(app)
  await storyShown(page)
  await page.getByRole('tab', { name: 'Scene' }).click()
  await picture(app, page, 'workspace-long', [1360])
  await page.getByRole('tab', { name: 'Details' }).click()
  await choose(app, 'file.new')
  await expect.poll(() => app.windows().length).toBe(2)
  const empty = app.windows()[1]
  if (!empty) throw new Error('No second window')
  await storyShown(empty)
  await picture(app, empty, 'workspace-empty', [1360])
})

test('find: the bar, replacing, each replacement', async ({ launch }) => {
  const app = await launch(samplePath('chapters'))
  const page = await firstPage(app)
  await storyShown(page)
  await choose(app, 'edit.find')
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('gull')
  await expect(page.locator('.hit-current')).toBeVisible()
  await picture(app, page, 'find')
  await choose(app, 'edit.replace')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('tern')
  await picture(app, page, 'find-replace')
  await page.getByRole('button', { name: 'Look at each…' }).click()
  await page.getByRole('dialog').getByRole('checkbox').nth(2).uncheck()
  await picture(app, page, 'find-each', [1360, 640])
})

test('review: the queue, who thinks, what to see, in the text, the end', async ({ launch }) => {
  test.slow()
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await expect(page.getByRole('button', { name: 'Review them' })).toBeVisible()
  await picture(app, page, 'review-found', [1360])
  await choose(app, 'review.show')
  const current = page.locator('article[aria-current]')
  await expect(current).toBeFocused()
  const thought = page.getByRole('article', { name: /^Thought, Tobin/ }).first()
  await thought.click()
  await picture(app, page, 'review', [1360, 900])
  await choose(app, 'review.thinker')
  await expect(page.getByRole('form', { name: 'Who thinks this?' })).toBeVisible()
  await picture(app, page, 'review-thinker', [1360])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Order and sureness' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.screenshot({ path: join(ROOT, 'test-results/screens/review-filters.png') })
  await page.keyboard.press('Escape')
  await page.locator('.proposal').first().click()
  await expect(page.locator('.proposal-tip')).toBeVisible()
  await page.screenshot({ path: join(ROOT, 'test-results/screens/review-in-the-text.png') })
  await page.keyboard.press('Escape')
  await choose(app, 'review.show')
  const end = page.getByRole('heading', { name: 'Nothing left to look at' })
  while (!(await end.isVisible())) {
    const before = await page.locator('.review-sum').textContent()
    await page.keyboard.press('Enter')
    await expect(page.locator('.review-sum')).not.toHaveText(before ?? '')
    await expect(page.locator('.review [data-current]')).toBeFocused()
  }
  await picture(app, page, 'review-end', [1360])
})

test('history: the list, what changed, the old file, what a crash left', async ({ launch }) => {
  test.slow()
  const app = await launch(samplePath('chapters'))
  const page = await firstPage(app)
  await storyShown(page)
  await choose(app, 'history.show')
  await expect(page.getByRole('button', { name: /^More about/ }).first()).toBeVisible()
  await picture(app, page, 'history-first', [1360])
  await choose(app, 'history.keep')
  await page.getByRole('textbox', { name: 'Name' }).fill('Before the new ending')
  await picture(app, page, 'history-name', [1360])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await manuscript(page).getByText('It was worse at night').click()
  await page.keyboard.press('Home')
  await page.keyboard.type('Nobody slept. ')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+i')
  await page.getByRole('button', { name: /^\d.*Before the new ending/ }).click()
  await expect(page.locator('.compared ins').first()).toBeVisible()
  await picture(app, page, 'history-compared', [1360, 900])
  await page.getByRole('button', { name: 'Back to the page' }).click()
  await choose(app, 'view.original')
  await expect(page.locator('.original-lines')).toContainText('Perrin')
  await picture(app, page, 'history-original', [1360, 900])
  await choose(app, 'file.backups')
  await picture(app, page, 'backups-none', [1360])
  await page.keyboard.press('Escape')
  await choose(app, 'file.archive')
  await picture(app, page, 'archive', [1360])
  const gone = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await gone

  const later = await launch()
  const again = await firstPage(later)
  await again.getByRole('region', { name: 'Not saved yet' }).getByRole('button').first().click()
  await expect(manuscript(again)).toContainText('Nobody slept.')
  await picture(later, again, 'history-after-crash', [1360])
})

test('what lies over a story or stands beside it', async ({ launch }) => {
  test.slow()
  const app = await launch(samplePath('chapters'))
  const page = await firstPage(app)
  await storyShown(page)
  for (const [name, command] of [
    ['palette', 'help.palette'],
    ['shortcuts', 'help.keys'],
    ['about', 'help.about'],
    ['export', 'file.export'],
  ] as const) {
    await choose(app, command)
    await expect(page.getByRole('dialog')).toBeVisible()
    if (name === 'export') await exportedPageShown(page)
    await picture(app, page, name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await choose(app, 'view.preview')
  await exportedPageShown(page)
  await picture(app, page, 'preview', [1360])
})

const exportedPageShown = (page: Page) =>
  expect(page.locator('iframe').first().contentFrame().getByRole('heading', { level: 1 })).toBeVisible()

test('at 200 %', async ({ launch }) => {
  const app = await launch(samplePath('chapters'))
  const page = await firstPage(app)
  await storyShown(page)
  for (let step = 0; step < 10; step += 1) await choose(app, 'view.zoomIn')
  await expect(page.getByRole('button', { name: 'Size and theme: 200%' })).toBeVisible()
  await page.screenshot({ path: join(ROOT, 'test-results/screens/zoom-200.png') })
})

test('many files at once', async ({ launch, folder }) => {
  const old = join(folder, 'Old stories')
  await mkdir(old)
  const part = (number: number) =>
    `Title: The Tide (${number}/4)\nAuthor: Della Quill\n\nThis is what part ${number} says, at some length.\n`
  for (const number of [1, 2, 4]) await writeFile(join(old, `tide${number}.txt`), part(number))
  for (const name of ['plain', 'chapters'] as const)
    await copyFile(samplePath(name), join(old, `${name}.txt`))
  await writeFile(join(old, 'untold.txt'), 'Nobody had said who wrote it, and nobody would ever ask.\n')
  await writeFile(join(old, 'empty.txt'), '')
  const app = await launch(old)
  const page = await firstPage(app)
  await expect(page.getByRole('button', { name: /^Save all/ })).toBeEnabled()
  await picture(app, page, 'collection')
})
