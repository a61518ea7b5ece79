import { once } from 'node:events'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { systemClock } from '../src/storage/clock.ts'
import { Versions } from '../src/storage/history/versions.ts'
import { nodeDisk } from '../src/storage/node-disk.ts'
import { openFile } from '../src/storage/opening.ts'
import { createRoom } from '../src/storage/room.ts'
import { node, schema } from '../src/story/schema/index.ts'
import { choose, expect, test } from './app.ts'
import { manuscript, openStory, put } from './manuscript.ts'

const doc = node('doc').createChecked(
  { title: 'Tide' },
  node('scene').create({ id: 's1' }, node('paragraph').create(null, schema.text('The tide was out.'))),
)

/** Each version of the file's history: why it was kept, and its text. */
async function versionsOf(path: string, home: string): Promise<readonly (readonly [string, string])[]> {
  const ids = ['reader'].values()
  const room = createRoom(nodeDisk, systemClock, () => ids.next().value ?? 'more', join(home, 'stories'))
  const opened = await openFile(room, path)
  if (!opened.ok) throw new Error(opened.error.code)
  const versions = new Versions(room, opened.value.open)
  const list = await versions.list()
  if (!list.ok) throw new Error(list.error.errno)
  const texts = await Promise.all(
    list.value.map(async ({ id, reason }) => {
      const story = await versions.read(id)
      return [reason, story.ok ? story.value.doc.textContent : story.error.code] as const
    }),
  )
  await opened.value.open.close()
  return texts
}

/** Counts how often a window comes to the front from now on. */
async function countFocus(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ BrowserWindow }) => {
    Object.assign(globalThis, { timesInFront: 0 })
    BrowserWindow.getAllWindows()[0]?.on('focus', () => {
      Reflect.set(globalThis, 'timesInFront', Reflect.get(globalThis, 'timesInFront') + 1)
    })
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'timesInFront') as number)
}

test('the story is in its history as it was opened and as it was closed', async ({
  launch,
  folder,
  home,
}) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' So was she.')
  await expect(manuscript(page)).toContainText('The tide was out. So was she.')
  const gone = once(app.process(), 'exit')
  await choose(app, 'file.quit')
  await gone
  expect(await versionsOf(path, home)).toEqual([
    ['opened', 'The tide was out.'],
    ['closed', 'The tide was out. So was she.'],
  ])
})

test('what another program writes is on the page while the author only looks on', async ({
  launch,
  folder,
}) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  const timesInFront = await countFocus(app)
  await writeFile(path, (await readFile(path, 'utf8')).replace('was out', 'was theirs'))
  await expect(manuscript(page)).toContainText('The tide was theirs.')
  expect(await timesInFront()).toBe(0)
})

test('a file that is renamed is followed', async ({ launch, folder }) => {
  const { page, path } = await openStory(launch, folder, doc)
  const renamed = join(folder, 'Ebb.italica')
  await rename(path, renamed)
  await expect.poll(() => page.title()).toContain('Ebb')
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' So was she.')
  await expect.poll(() => readFile(renamed, 'utf8')).toContain('So was she.')
})

test('a file that is deleted is said so, and the story stays on the page', async ({ launch, folder }) => {
  const { page, path } = await openStory(launch, folder, doc)
  await rm(path)
  await expect(page.getByText('This file is not where it was')).toBeVisible()
  await expect(manuscript(page)).toContainText('The tide was out.')
})
