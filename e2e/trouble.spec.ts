import { once } from 'node:events'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { printStory } from '../src/story/file.ts'
import { node, schema } from '../src/story/schema/index.ts'
import { faults } from './accessibility.ts'
import { expect, firstPage, test } from './app.ts'
import { openStory, put } from './manuscript.ts'
import { picture } from './picture.ts'
import { untilKept } from './until-kept.ts'

const paragraph = (text: string) => node('paragraph').create(null, schema.text(text))
const doc = node('doc').createChecked({ title: 'Tide' }, [
  node('scene').create({ id: 's1' }, [
    paragraph('The lamp had gone out before anybody thought to look for her. It was a Tuesday.'),
    paragraph('The tide was out.'),
    paragraph('She stood on the sand, and nobody came.'),
  ]),
  node('scene').create({ id: 's2' }, paragraph('In the morning there was nothing to be seen of either.')),
])

/** Nothing on the screen is out of somebody’s reach, by day and by night; and there are pictures of it. */
async function isFitToBeSeen(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await picture(app, page, `trouble-${name}`, [1360, 900])
  expect(await faults(page), name).toEqual([])
}

test('both changed: the bar, the page, and the dialog', async ({ launch, folder }) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  const theirs = (await readFile(path, 'utf8')).replace('was out', 'was further out than he had ever seen it')
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' And so was she.')
  await writeFile(path, theirs.replace('"Tide"', '"Flow"'))
  await expect(page.getByText('One place was changed here')).toBeVisible()
  await isFitToBeSeen(app, page, 'both-changed')
  await page.getByRole('button', { name: 'Choose…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await isFitToBeSeen(app, page, 'both-changed-dialog')
})

test('a conflict copy, a file that is gone, one that cannot be read', async ({ launch, folder }) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  const whole = await readFile(path)
  await writeFile(join(folder, 'Story (conflicted copy 2026-11-23).italica'), whole)
  await expect(page.getByText('There is a second version of this story beside it')).toBeVisible()
  await isFitToBeSeen(app, page, 'copy')
  await page.getByRole('button', { name: 'Not now' }).click()
  await rm(path)
  await expect(page.getByText('This file is not where it was')).toBeVisible()
  await isFitToBeSeen(app, page, 'gone')
  await writeFile(path, whole.subarray(0, 200))
  await expect(page.getByText('cannot be read now')).toBeVisible()
  await isFitToBeSeen(app, page, 'unreadable')
})

test('a story that is open elsewhere', async ({ launch, folder }) => {
  const lock = { host: 'attic', pid: 7, beat: 3, id: 'theirs' }
  await writeFile(join(folder, '.Story.italica.lock'), JSON.stringify(lock))
  const { app, page } = await openStory(launch, folder, doc)
  await expect(page.getByText('This story is open on attic')).toBeVisible()
  await isFitToBeSeen(app, page, 'read-only')
})

test('a damaged story', async ({ launch, folder }) => {
  const path = join(folder, 'Tide.italica')
  await writeFile(path, printStory({ doc, report: null, original: null }).slice(0, 520))
  const app = await launch(path)
  const page = await firstPage(app)
  await expect(page.getByText('was damaged, and is open as far as')).toBeVisible()
  await isFitToBeSeen(app, page, 'damaged')
})

test('work whose file is gone, on the start screen', async ({ launch, folder }) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' Not even she.')
  await untilKept(page, 'Not even she.')
  const gone = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await gone
  await rename(path, join(folder, 'elsewhere.bak'))
  const again = await launch()
  const start = await firstPage(again)
  await expect(start.getByRole('region', { name: 'Not saved, and their file is gone' })).toBeVisible()
  await isFitToBeSeen(again, start, 'orphans')
})
