import { once } from 'node:events'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Node } from '@tiptap/pm/model'
import { systemClock } from '../src/storage/clock.ts'
import { Versions } from '../src/storage/history/versions.ts'
import { nodeDisk } from '../src/storage/node-disk.ts'
import { openFile } from '../src/storage/opening.ts'
import { createRoom } from '../src/storage/room.ts'
import { node, schema } from '../src/story/schema/index.ts'
import { answerSave, choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, put } from './manuscript.ts'
import { untilKept } from './until-kept.ts'

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

const twoScenes = node('doc').createChecked({ title: 'Tide' }, [
  node('scene').create({ id: 's1' }, node('paragraph').create(null, schema.text('The tide was out.'))),
  node('scene').create({ id: 's2' }, node('paragraph').create(null, schema.text('Nobody came.'))),
])

const compared = (page: Page) => page.getByRole('region', { name: 'What changed' })

/** A story whose first state has the name “First draft”, and both of whose scenes were changed since. */
async function revised(launch: Parameters<typeof openStory>[0], folder: string) {
  const opened = await openStory(launch, folder, twoScenes)
  const { app, page } = opened
  await choose(app, 'history.keep')
  await page.getByRole('textbox', { name: 'Name' }).fill('First draft')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await put(page, 'The tide was |out|.')
  await page.keyboard.type('in')
  await put(page, '|Nobody| came.')
  await page.keyboard.press('Control+i')
  await choose(app, 'history.show')
  return opened
}

test('a version with a name shows what changed since, word by word, thoughts too', async ({
  launch,
  folder,
}) => {
  const { page } = await revised(launch, folder)
  await page
    .getByRole('button', { name: /First draft/ })
    .first()
    .click()
  await expect(compared(page).getByRole('deletion')).toHaveText(['out'])
  await expect(compared(page).getByRole('insertion')).toHaveText(['in'])
  await expect(compared(page).locator('mark')).toHaveText(['now a thought: Nobody'])
  await expect(page.getByText('2 scenes changed: 1 word added, 1 word removed')).toBeVisible()
  await expect(compared(page).getByRole('deletion')).toBeFocused()
  await page.getByRole('button', { name: 'Next change' }).click()
  await expect(compared(page).locator('mark')).toBeFocused()
  await page.getByRole('button', { name: 'Next change' }).click()
  await expect(compared(page).getByRole('deletion')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(compared(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /First draft/ }).first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(manuscript(page)).toBeFocused()
})

test('Escape closes the comparison wherever the focus is, and what lies over it first', async ({
  launch,
  folder,
}) => {
  const { app, page } = await revised(launch, folder)
  const version = page.getByRole('button', { name: /First draft/ }).first()
  const focused = page.locator('.compared :focus')
  for (const focus of [
    () => page.getByRole('treeitem').first().focus(),
    () => page.getByRole('button', { name: 'Export…' }).focus(),
    () => focused.blur(),
  ]) {
    await version.click()
    await expect(focused).toBeVisible()
    await focus()
    await page.keyboard.press('Escape')
    await expect(compared(page)).toHaveCount(0)
  }

  await version.click()
  await expect(compared(page)).toBeVisible()
  await choose(app, 'help.keys')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'More about First draft' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(compared(page)).toBeVisible()
})

test('one scene is brought back, and an undo takes that back', async ({ launch, folder }) => {
  const { app, page } = await revised(launch, folder)
  await page
    .getByRole('button', { name: /First draft/ })
    .first()
    .click()
  await compared(page).getByRole('button', { name: 'Bring this scene back' }).first().click()
  await expect(page.getByText('1 scene changed: ')).toBeVisible()
  await expect(compared(page).getByRole('insertion')).toHaveCount(0)
  await expect(
    page.getByRole('button', { name: /Before an earlier version came back/ }).first(),
  ).toBeVisible()
  await choose(app, 'edit.undo')
  await expect(compared(page).getByRole('insertion')).toHaveText(['in'])
  await page.getByRole('button', { name: 'Back to the page' }).click()
  await expect(manuscript(page)).toContainText('The tide was in.')
})

test('a whole version is brought back, and an undo takes that back', async ({ launch, folder }) => {
  const { page } = await revised(launch, folder)
  await page
    .getByRole('button', { name: /First draft/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Bring this version back' }).click()
  await expect(compared(page)).toHaveCount(0)
  await expect(manuscript(page)).toContainText('The tide was out.')
  await expect(manuscript(page).locator('i.thought')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(manuscript(page)).toContainText('The tide was in.')
  await expect(manuscript(page).locator('i.thought')).toHaveText('Nobody')
})

test('a version is given another name, and loses it', async ({ launch, folder }) => {
  const { page } = await revised(launch, folder)
  const more = page.getByRole('button', { name: 'More about First draft' })
  await more.click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('As my beta read it')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'More about As my beta read it' }).click()
  await page.getByRole('menuitem', { name: 'Take its name away' }).click()
  await expect(page.getByRole('button', { name: 'More about Kept by you' })).toBeVisible()
})

test('what changed since the last export is shown by chapter', async ({ launch, folder }) => {
  const chapter = (id: string, title: string, scene: Node) =>
    node('chapter').create({ id }, [node('chapterTitle').create(null, schema.text(title)), scene])
  const [one, two] = twoScenes.children
  const chapters = node('doc').createChecked({ title: 'Tide' }, [
    chapter('c1', 'Ebb', one as Node), // as: it has two scenes
    chapter('c2', 'Flood', two as Node),
  ])
  const { app, page } = await openStory(launch, folder, chapters)
  await answerSave(app, join(folder, 'tide.html'))
  await choose(app, 'file.export')
  await page.getByRole('button', { name: 'Choose where…' }).click()
  await expect(page.getByText('Exported as tide.html.')).toBeVisible()
  await put(page, 'Nobody| came.')
  await page.keyboard.type(' else')
  await choose(app, 'history.posted')
  await expect(compared(page).getByRole('heading', { name: 'Ebb unchanged' })).toBeVisible()
  await expect(compared(page).getByRole('heading', { name: /^Flood 1 scene changed/ })).toBeVisible()
  await expect(compared(page).getByRole('insertion')).toHaveText(['else '])
})

test('a comparison opens where the first change is', async ({ launch, folder }) => {
  const chapters = Array.from({ length: 40 }, (_, at) =>
    node('chapter').create({ id: `c${at}` }, [
      node('chapterTitle').create(null, schema.text(`Tide ${at}`)),
      node('scene').create(
        { id: `s${at}` },
        node('paragraph').create(null, schema.text(`The tide of day ${at} was out.`)),
      ),
    ]),
  )
  const { app, page } = await openStory(
    launch,
    folder,
    node('doc').createChecked({ title: 'Tide' }, chapters),
  )
  await put(page, 'The tide of day 38 was |out|.')
  await page.keyboard.type('in')
  await choose(app, 'history.show')
  await page
    .getByRole('button', { name: /When you opened it/ })
    .first()
    .click()
  await expect(compared(page).getByRole('insertion')).toBeInViewport()
  await expect(compared(page).getByRole('deletion')).toBeFocused()
})

const OLD = `The Tide
by Wren Alder

Disclaimer: Not mine.

The tide was out. /Nobody comes,/ she thought.
`

test('the old file is shown beside the page as it came, though it is gone and was changed here', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'tide.txt')
  await writeFile(path, OLD)
  const app = await launch(path)
  const page = await firstPage(app)
  await expect(manuscript(page)).toContainText('The tide was out.')
  await rm(path)
  await choose(app, 'view.original')
  const original = page.getByRole('region', { name: 'The old file' }).last()
  await expect(original).toContainText('Disclaimer: Not mine.')
  await expect(original).toContainText('/Nobody comes,/ she thought.')
})

/** From now on no save comes by itself, however slow the test: the second that it waits never passes. */
function stopSaving(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    const soon = setTimeout
    const never = 1_000_000
    Object.assign(globalThis, {
      setTimeout: (work: () => void, wait: number) => soon(work, wait < 1_000 ? wait : never),
    })
  })
}

test('what a crash cut off is compared with the file, let go, and had back', async ({ launch, folder }) => {
  const { app, page, path } = await openStory(launch, folder, twoScenes)
  await stopSaving(app)
  await put(page, 'The tide was |out|.')
  await page.keyboard.type('in')
  await untilKept(page, 'The tide was in.')
  const gone = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await gone
  expect(await readFile(path, 'utf8')).toContain('The tide was out.')

  const again = await firstPage(await launch(path))
  await expect(manuscript(again)).toContainText('The tide was in.')
  const news = again.getByRole('status').filter({ hasText: /brought back|discarded/ })
  await news.getByRole('button', { name: 'See what changed' }).click()
  await expect(compared(again).getByRole('insertion')).toHaveText(['in'])
  await again.keyboard.press('Escape')
  await expect(compared(again)).toHaveCount(0)
  await expect(manuscript(again)).toBeFocused()
  await news.getByRole('button', { name: 'See what changed' }).click()
  await expect(compared(again).getByRole('insertion')).toHaveText(['in'])
  await news.getByRole('button', { name: 'Discard' }).click()
  await expect(manuscript(again)).toContainText('The tide was out.')
  await news.getByRole('button', { name: 'Bring back' }).click()
  await expect(manuscript(again)).toContainText('The tide was in.')
  await news.getByRole('button', { name: 'Discard' }).click()
  await expect(manuscript(again)).toContainText('The tide was out.')
  await manuscript(again).focus()
  await again.keyboard.press('Control+z')
  await expect(manuscript(again)).toContainText('The tide was in.')
})
