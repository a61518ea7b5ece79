import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { answerOpen, choose, expect, firstPage, test } from './app.ts'
import { manuscript, samplePath, storyShown } from './sample.ts'

test.use({ asks: true })

const part = (number: number) =>
  `Title: The Tide (${number}/3)\nAuthor: Della Quill\n\nThis is what part ${number} says, and it says it at some length.\n\n"And then?" said Mira.\n`

/** A folder as an author has one: parts of a story, a folder within it, a file that is none. */
async function oldFolder(folder: string): Promise<string> {
  const old = join(folder, 'old stories')
  await mkdir(join(old, '1999'), { recursive: true })
  await writeFile(join(old, 'tide1.txt'), part(1))
  await writeFile(join(old, 'tide3.txt'), part(3))
  await writeFile(join(old, 'nothing.txt'), '')
  await copyFile(samplePath('plain'), join(old, '1999/home.txt'))
  await copyFile(samplePath('chapters'), join(old, 'gulls.txt'))
  return old
}

const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(title) })
const saveAll = (page: Page) => page.getByRole('button', { name: /^Save (all|the)/ })

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join()).join(' ')}`)
}

test('a folder is looked through, and all its stories are saved to another', async ({
  app,
  page,
  folder,
}) => {
  await answerOpen(app, await oldFolder(folder))
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(page.getByRole('heading', { name: 'old stories' })).toBeVisible()
  await expect(page.getByText(/· 3 stories ·/)).toBeVisible()
  await expect(row(page, 'The Tide')).toContainText('tide1.txt, tide3.txt')
  await expect(row(page, 'The Tide')).toContainText('Part 2 missing')
  await expect(row(page, 'The Long Way Home')).toContainText('by Wren Alder')
  await expect(row(page, 'The Long Way Home')).toContainText('1999/home.txt')
  await expect(page.getByText('nothing.txt is empty')).toBeVisible()
  expect(await faults(page)).toEqual([])

  const goal = join(folder, 'new')
  await mkdir(goal)
  await answerOpen(app, goal)
  await saveAll(page).click()
  await expect(page.getByRole('status')).toHaveText('All 3 stories are in new.')
  expect((await readdir(goal, { recursive: true })).sort()).toEqual([
    '1999',
    '1999/home.italica',
    'The Tide.italica',
    'gulls.italica',
  ])
  expect(await readFile(join(goal, 'The Tide.italica'), 'utf8')).toContain('This is what part 3 says')
  await expect(row(page, 'The Tide')).toContainText('Saved as The Tide.italica')
  expect(await faults(page)).toEqual([])

  const [opened] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: 'Open The Tide' }).click(),
  ])
  await expect(manuscript(opened)).toContainText('This is what part 3 says')
  await expect(opened.getByText('Saved', { exact: true })).toBeVisible()
})

test('parts can be kept apart, and each file can be looked at before', async ({ app, page, folder }) => {
  await answerOpen(app, await oldFolder(folder))
  await choose(app, 'file.openFolder')
  await page.getByRole('button', { name: 'Keep the parts of The Tide as stories of their own' }).click()
  await expect(row(page, 'The Tide')).toHaveCount(2)
  const [opened] = await Promise.all([
    app.waitForEvent('window'),
    row(page, 'tide3.txt').getByRole('button', { name: /^Open/ }).click(),
  ])
  await expect(opened.getByRole('region', { name: 'The file' })).toContainText('This is what part 3 says')
  await page
    .getByRole('button', { name: /^Join The Tide/ })
    .first()
    .click()
  await expect(row(page, 'The Tide')).toHaveCount(1)
})

test('files chosen together that are one story open as that story', async ({ launch, folder }) => {
  const old = await oldFolder(folder)
  const app = await launch(join(old, 'tide3.txt'), join(old, 'tide1.txt'))
  const page = await firstPage(app)
  await expect(page.getByRole('heading', { name: 'Several files' })).toBeVisible()
  await page.getByRole('button', { name: 'Open The Tide' }).click()
  await storyShown(page)
  await expect(manuscript(page).locator('section[data-chapter]')).toHaveCount(2)
  await expect(page.getByText('Draft, safe')).toBeVisible()
  expect(app.windows()).toHaveLength(1)
})

test('Escape goes back, and nothing is written', async ({ app, page, folder }) => {
  const old = await oldFolder(folder)
  await answerOpen(app, old)
  await choose(app, 'file.openFolder')
  await expect(saveAll(page)).toBeEnabled()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Open an old story/ })).toBeVisible()
  expect((await readdir(old)).sort()).toEqual(['1999', 'gulls.txt', 'nothing.txt', 'tide1.txt', 'tide3.txt'])
})

test('leaving while stories are saved leaves none half-written', async ({ app, page, folder }) => {
  const old = join(folder, 'many')
  const goal = join(folder, 'new')
  await mkdir(old)
  await mkdir(goal)
  for (let each = 0; each < 150; each += 1)
    await writeFile(join(old, `tale.${each}.txt`), `Tale ${each}\n\nby Wren\n\nShe let go of the rail.\n`)
  await answerOpen(app, old)
  await choose(app, 'file.openFolder')
  await expect(saveAll(page)).toBeEnabled()
  await answerOpen(app, goal)
  await saveAll(page).click()
  await expect.poll(async () => (await readdir(goal)).length).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Open an old story/ })).toBeVisible()
  for (const name of await readdir(goal)) expect(name).toMatch(/^[^.].*\.italica$/)
})

test('a folder without old files is refused in words', async ({ app, page, folder }) => {
  await answerOpen(app, folder)
  await choose(app, 'file.openFolder')
  await expect(page.getByRole('alert')).toContainText('There are no old files in')
})
