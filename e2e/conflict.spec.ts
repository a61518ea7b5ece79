import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { node, schema } from '../src/story/schema/index.ts'
import { choose, expect, test } from './app.ts'
import { manuscript, openStory, put, texts } from './manuscript.ts'
import { untilKept } from './until-kept.ts'

const doc = node('doc').createChecked(
  { title: 'Tide' },
  node('scene').create(
    { id: 's1' },
    ['The tide was out.', 'She stood on the sand.', 'Nobody came.'].map((text) =>
      node('paragraph').create(null, schema.text(text)),
    ),
  ),
)

type Launch = Parameters<typeof openStory>[0]

const read = (path: string) => readFile(path, 'utf8').catch(() => '')
const choice = (page: Page) => page.getByText('One place was changed here and somewhere else')

/** A story that somebody else writes to, before what was typed at the end of `at` is saved. */
async function bothWrite(launch: Launch, folder: string, at: string, theirs: (file: string) => string) {
  const opened = await openStory(launch, folder, doc)
  const before = await read(opened.path)
  await put(opened.page, `${at}|`)
  await opened.page.keyboard.type(' And so it was.')
  await writeFile(opened.path, theirs(before))
  return opened
}

/** As `bothWrite`, in one paragraph. */
const inConflict = (launch: Launch, folder: string) =>
  bothWrite(launch, folder, 'The tide was out.', (file) => file.replace('was out', 'was theirs'))

const inOrder = [
  'The tide was out. And so it was.',
  'The tide was theirs.',
  'She stood on the sand.',
  'Nobody came.',
]

async function drafts(page: Page): Promise<number> {
  return (await page.evaluate(() => window.italica.call('start.lists'))).drafts.length
}

/** What an author sees in a folder. */
const files = async (folder: string) =>
  (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted()

const undo = (app: ElectronApplication) => choose(app, 'edit.undo')

test('what somebody else writes comes onto the page, with the caret where it was', async ({
  launch,
  folder,
}) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  await put(page, 'She stood| on the sand.')
  const theirs = (await read(path)).replace('was out', 'was theirs, and far away').replace('Nobody', 'He')
  await writeFile(path, theirs)
  await expect(page.getByText('This story was changed somewhere else')).toBeVisible()
  await page.keyboard.type(' still')
  await expect
    .poll(() => texts(page))
    .toEqual(['The tide was theirs, and far away.\nShe stood still on the sand.\nHe came.'])
  await page.getByRole('button', { name: 'Good' }).click()
  await expect(page.getByText('This story was changed somewhere else')).toBeHidden()
  await undo(app)
  await undo(app)
  await expect.poll(() => texts(page)).toEqual(['The tide was out.\nShe stood on the sand.\nNobody came.'])
})

test('keys pressed while somebody else writes are not lost', async ({ launch, folder }) => {
  const { page, path } = await openStory(launch, folder, doc)
  await put(page, 'Nobody came.|')
  const words = ' Not then, not later, and not at all.'
  const typing = page.keyboard.type(words, { delay: 40 })
  for (let turn = 1; turn <= 3; turn += 1) {
    const file = await read(path)
    await writeFile(path, file.replace(/The tide was [^.]*\./, `The tide was out ${turn} times.`))
    await expect(manuscript(page)).toContainText(`out ${turn} times.`)
  }
  await typing
  await expect(manuscript(page)).toContainText(`Nobody came.${words}`)
  await expect.poll(() => read(path)).toContain(`Nobody came.${words}`)
})

test('changes to different paragraphs are put together, saved, and undone as one', async ({
  launch,
  folder,
}) => {
  const { app, page, path } = await bothWrite(launch, folder, 'Nobody came.', (file) =>
    file.replace('was out', 'was theirs'),
  )
  await expect(page.getByText('This story was changed somewhere else too')).toBeVisible()
  await expect
    .poll(() => texts(page))
    .toEqual(['The tide was theirs.\nShe stood on the sand.\nNobody came. And so it was.'])
  await expect.poll(() => read(path)).toContain('And so it was.')
  expect(await read(path)).toContain('The tide was theirs.')
  expect(await drafts(page)).toBe(0)
  await undo(app)
  await expect
    .poll(() => texts(page))
    .toEqual(['The tide was out.\nShe stood on the sand.\nNobody came. And so it was.'])
})

test('a paragraph that both changed stands there twice until the author chooses', async ({
  launch,
  folder,
}) => {
  const { app, page, path } = await inConflict(launch, folder)
  await expect(choice(page)).toBeVisible()
  await expect.poll(() => texts(page)).toEqual([inOrder.join('\n')])
  await expect.poll(() => read(path)).toContain('And so it was.') // saved meanwhile, both of them
  expect(await read(path)).toContain('The tide was theirs.')

  await page.getByRole('button', { name: 'Choose…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Changed in both places' })
  await dialog.getByLabel('Somewhere else').check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(choice(page)).toBeHidden()
  await expect.poll(() => texts(page)).toEqual([inOrder.slice(1).join('\n')])
  await undo(app)
  await expect.poll(() => texts(page)).toEqual([inOrder.join('\n')])
})

test('a detail that both changed is chosen too', async ({ launch, folder }) => {
  const { page, path } = await openStory(launch, folder, doc)
  const before = await read(path)
  await page.getByLabel('Title').last().fill('Ebb')
  await writeFile(path, before.replace('"Tide"', '"Flow"'))
  await expect(choice(page)).toBeVisible()
  await page.getByRole('button', { name: 'Choose…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('About the story · Title')
  await dialog.getByLabel('Somewhere else').check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Flow' }).first()).toBeVisible()
})

test('what was merged after a crash waits for the author as well', async ({ launch, folder }) => {
  const { app, page, path } = await openStory(launch, folder, doc)
  await put(page, 'The tide was out.|')
  await page.keyboard.type(' And so it was.')
  const before = await read(path)
  await untilKept(page, 'And so it was.')
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
  await writeFile(path, before.replace('was out', 'was theirs'))
  const again = await (await launch(path)).firstWindow()
  await expect(choice(again)).toBeVisible()
  await expect.poll(() => texts(again)).toEqual([inOrder.join('\n')])
})

test('a conflict copy beside the story is put together with it', async ({ launch, folder, home }) => {
  const { page, path } = await openStory(launch, folder, doc)
  const copy = join(folder, 'Story (conflicted copy 2026-11-23).italica')
  await writeFile(copy, (await read(path)).replace('Nobody came.', 'Somebody came.'))
  await expect(page.getByText('There is a second version of this story beside it')).toBeVisible()
  await page.getByRole('button', { name: 'Put the two together' }).click()
  await expect(manuscript(page)).toContainText('Nobody came.')
  await expect(manuscript(page)).toContainText('Somebody came.')
  await expect(choice(page)).toBeVisible()
  await expect.poll(() => files(folder)).toEqual(['Story.italica'])
  expect(await readdir(join(home, 'stories/kept'))).toHaveLength(1)
})

test('a file that is deleted and comes back is the story’s file again', async ({ launch, folder }) => {
  const { page, path } = await openStory(launch, folder, doc)
  const before = await read(path)
  await rm(path)
  await expect(page.getByText('This file is not where it was')).toBeVisible()
  await put(page, 'Nobody came.|')
  await page.keyboard.type(' And so it was.')
  await writeFile(path, before)
  await expect(page.getByText('This file is not where it was')).toBeHidden()
  await expect.poll(() => read(path)).toContain('And so it was.')
})

test.describe('a file that was changed and cannot be read', () => {
  const stuck = (launch: Launch, folder: string) =>
    bothWrite(launch, folder, 'The tide was out.', (file) => file.slice(0, 200))

  test('keep both: ours goes on beside it', async ({ launch, folder }) => {
    const { page, path } = await stuck(launch, folder)
    await page.getByRole('button', { name: 'Keep both' }).click()
    await expect(page.getByText('cannot be read now')).toBeHidden()
    expect(await read(path)).toHaveLength(200)
    expect(await files(folder)).toEqual(['Story (2).italica', 'Story.italica'])
    expect(await read(join(folder, 'Story (2).italica'))).toContain('And so it was.')
  })

  test('replace: ours is the file, theirs is kept', async ({ launch, folder, home }) => {
    const { page, path } = await stuck(launch, folder)
    await page.getByRole('button', { name: 'Replace' }).click()
    await expect.poll(() => read(path)).toContain('And so it was.')
    const kept = join(home, 'stories/kept')
    const [copy = ''] = await readdir(kept)
    expect(await read(join(kept, copy))).toHaveLength(200)
  })

  test('once it is whole again, the two are put together', async ({ launch, folder }) => {
    let whole = ''
    const { page, path } = await bothWrite(launch, folder, 'The tide was out.', (file) => {
      whole = file.replace('Nobody', 'He')
      return file.slice(0, 200)
    })
    await expect(page.getByText('cannot be read now')).toBeVisible()
    await writeFile(path, whole)
    await expect(page.getByText('cannot be read now')).toBeHidden()
    await expect
      .poll(() => texts(page))
      .toEqual(['The tide was out. And so it was.\nShe stood on the sand.\nHe came.'])
  })
})
