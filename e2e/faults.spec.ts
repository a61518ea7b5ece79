import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { node, schema } from '../src/story/schema/index.ts'
import { answerSave, choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, put } from './manuscript.ts'
import { untilKept } from './until-kept.ts'

const doc = node('doc').createChecked(
  { title: 'Tide' },
  node('scene').create({ id: 's1' }, node('paragraph').create(null, schema.text('The tide was out.'))),
)
const read = (path: string) => readFile(path, 'utf8').catch(() => '')
const alarm = (page: Page) => page.getByRole('alert')

async function write(page: Page): Promise<void> {
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' So was she.')
}

/** The work is on the page, and the bar’s own way out brings it to a safe place. */
async function savesElsewhere(app: Parameters<typeof choose>[0], page: Page, folder: string): Promise<void> {
  await expect(manuscript(page)).toHaveText('The tide was out. So was she.')
  const safe = join(folder, 'Safe.italica')
  await answerSave(app, safe)
  await alarm(page).getByRole('button', { name: 'Save somewhere else…' }).click()
  await expect.poll(() => read(safe)).toContain('So was she.')
  await expect(alarm(page)).toHaveCount(0)
}

test.describe('on a disk of its own', () => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root may mount one')

  const disk = (folder: string) => join(folder, 'disk')
  test.beforeEach(async ({ folder }) => {
    await mkdir(disk(folder))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk(folder)])
  })
  test.afterEach(({ folder }) => {
    execFileSync('umount', ['-l', disk(folder)])
  })

  test('that is full: said so, kept, saved elsewhere', async ({ launch, folder }) => {
    const { app, page } = await openStory(launch, disk(folder), doc)
    await fill(disk(folder))
    await write(page)
    await expect(alarm(page)).toContainText('There is no room left to save Story.italica')
    await savesElsewhere(app, page, folder)
  })

  test('that was full and has room again: the same button saves', async ({ launch, folder }) => {
    const { page, path } = await openStory(launch, disk(folder), doc)
    await fill(disk(folder))
    await write(page)
    await expect(alarm(page)).toContainText('There is no room left')
    expect(await read(path)).toContain('The tide was out.')
    await truncate(join(disk(folder), 'filler'))
    await alarm(page).getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => read(path)).toContain('So was she.')
    await expect(alarm(page)).toHaveCount(0)
  })

  test('that may only be read: said so, saved elsewhere', async ({ launch, folder }) => {
    const { app, page } = await openStory(launch, disk(folder), doc)
    execFileSync('mount', ['-o', 'remount,ro', disk(folder)])
    await write(page)
    await expect(alarm(page)).toContainText('Story.italica cannot be changed')
    await savesElsewhere(app, page, folder)
  })
})

/** Fills a disk to its last byte. */
const fill = (folder: string) =>
  writeFile(join(folder, 'filler'), new Uint8Array(100_000)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOSPC') throw error
  })

test('a folder that is gone: said so, saved elsewhere', async ({ launch, folder }) => {
  const stories = join(folder, 'stories')
  await mkdir(stories)
  const { app, page } = await openStory(launch, stories, doc)
  await rename(stories, join(folder, 'taken away'))
  await write(page)
  await expect(alarm(page)).toContainText('This file is not where it was')
  await alarm(page).getByRole('button', { name: 'Put it back' }).click()
  await expect(alarm(page)).toContainText('The folder of Story.italica is gone')
  await savesElsewhere(app, page, folder)
})

test('a folder in the file’s place: said so, saved elsewhere', async ({ launch, folder }) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  await rm(path)
  await mkdir(path)
  await write(page)
  await expect(alarm(page)).toContainText('There is a folder where Story.italica was')
  await savesElsewhere(app, page, folder)
})

test('our own folder cannot be written: said so, and the file is saved all the same', async ({
  launch,
  folder,
  home,
}) => {
  await mkdir(join(home, 'stories'), { recursive: true })
  await writeFile(join(home, 'stories/journals'), 'in the way')
  const { page, path } = await openStory(launch, folder, doc)
  await write(page)
  await expect(alarm(page)).toContainText('Your latest changes are in this window only')
  await expect.poll(() => read(path)).toContain('So was she.')
})

test('settings that make no sense are kept aside and said so', async ({ launch, home }) => {
  await mkdir(join(home, 'stories'), { recursive: true })
  await writeFile(join(home, 'stories/settings.json'), '{"theme": "dar')
  const page = await firstPage(await launch())
  await expect(alarm(page)).toContainText('Your settings could not be read')
  const kept = /kept as (.+?)\. Your/.exec((await alarm(page).textContent()) ?? '')?.[1] ?? ''
  expect(await read(kept)).toBe('{"theme": "dar')
})

test('the journal of another story stays out of this one', async ({ launch, folder }) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  await write(page)
  await untilKept(page, 'So was she.')
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
  const other = join(folder, 'Other.italica')
  await writeFile(other, (await read(path)).replace('The tide was out.', 'Quite another story.'))
  const again = await firstPage(await launch(other))
  await expect(manuscript(again)).toContainText('Quite another story.')
  await expect(manuscript(again)).not.toContainText('So was she.')
})

test('a sample that was only looked at is no draft; one that was written in is', async ({ launch }) => {
  const app = await launch()
  const page = await firstPage(app)
  const drafts = async (each: Page) =>
    (await each.evaluate(() => window.italica.call('start.lists'))).drafts.length
  const sample = page.getByRole('region', { name: 'Or try one of ours' }).getByRole('button').first()
  await sample.click()
  await expect(manuscript(page)).toBeVisible()
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  await choose(app, 'file.close')
  await gone

  const again = await launch()
  const start = await firstPage(again)
  expect(await drafts(start)).toBe(0)
  await start.getByRole('region', { name: 'Or try one of ours' }).getByRole('button').first().click()
  await manuscript(start).click()
  await start.keyboard.type('Mine now.')
  await untilKept(start, 'Mine now.')
  expect(await drafts(start)).toBe(1)
})
