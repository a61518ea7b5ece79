import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Node } from '@tiptap/pm/model'
import { p, sceneWith, story } from '../src/export/story-builder.arbitrary.ts'
import { printStory } from '../src/story/file.ts'
import { answerSave, choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, scenes } from './manuscript.ts'
import { untilKept } from './until-kept.ts'

const SCENES = 60
const WAITING =
  'She waited at the rail while the ferry turned, and nobody on the quay had a word for her. '.repeat(6)

/** About 20,000 words in scenes that begin with their number; without the one of number `without`. */
const longStory = (without?: number): Node =>
  story(
    { title: 'Two Lamps' },
    ...Array.from({ length: SCENES }, (_, at) => at)
      .filter((at) => at !== without)
      .map((at) =>
        sceneWith({ id: `s${at}` }, p(`Scene ${at}.`), p(`${at}, he came late.`), p(`${at}. ${WAITING}`)),
      ),
  )

async function quit(app: ElectronApplication): Promise<void> {
  const gone = once(app.process(), 'exit')
  await choose(app, 'file.quit')
  await gone
}

async function reopen(launch: (path: string) => Promise<ElectronApplication>, path: string) {
  const app = await launch(path)
  const page = await firstPage(app)
  await manuscript(page).waitFor()
  return { app, page }
}

/** Clicks beside the end of the short paragraph with just this text: the caret is at its end. */
async function clickAfter(page: Page, text: string): Promise<void> {
  const paragraph = manuscript(page)
    .locator('p')
    .filter({ hasText: new RegExp(`^${text}$`) })
  await paragraph.scrollIntoViewIfNeeded()
  const width = await paragraph.evaluate((block) => block.clientWidth)
  await paragraph.click({ position: { x: width - 5, y: 12 } })
}

/**
 * Puts the caret into the scene with this number, and waits until the window says so. On a busy machine a press that
 * also gives the page the focus may put no caret: then it is pressed again, as an author would.
 */
const goInto = (page: Page, scene: number) =>
  expect(async () => {
    await clickAfter(page, `${scene}, he came late.`)
    await expect(page.getByText(`Scene ${scene + 1} of ${SCENES}`)).toBeVisible({ timeout: 2_000 })
  }).toPass()

/** What the app remembers of stories, on disk. */
const listed = (home: string) => readFile(join(home, 'stories/stories.json'), 'utf8')

/** How far down the page the paragraph with just this text stands, as a share of the page’s height. */
const shareDown = (page: Page, text: string) =>
  manuscript(page).evaluate((root, text) => {
    const scroller = root.closest('.manuscript')?.getBoundingClientRect()
    const paragraph = [...root.querySelectorAll('p')].find((each) => each.textContent === text)
    if (!scroller || !paragraph) throw new Error(`No paragraph says: ${text}`)
    return (paragraph.getBoundingClientRect().top - scroller.top) / scroller.height
  }, text)

/** In the upper third of the page, and there to stay once all that came near is laid out. */
async function expectInUpperThird(page: Page, text: string): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 10; frames += 1) await new Promise(requestAnimationFrame)
  })
  const share = await shareDown(page, text)
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.34)
}

async function expectAtTheTop(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { name: 'Two Lamps' })).toBeInViewport()
  await page.keyboard.type('Here: ')
  await expect(scenes(page).first()).toContainText('Here: Scene 0.')
}

test('a story opens again where its author was: with the caret there, and that scene in view', async ({
  launch,
  folder,
}) => {
  const { app, page, path } = await openStory(launch, folder, longStory())
  await goInto(page, 30)
  await page.keyboard.type(' Very')
  await expect(scenes(page).nth(30)).toContainText('30, he came late. Very')
  await quit(app)

  const again = await reopen(launch, path)
  await expect(manuscript(again.page)).toBeFocused()
  await expectInUpperThird(again.page, '30, he came late. Very')
  await expect(again.page.getByText(`Scene 31 of ${SCENES}`)).toBeVisible()
  await again.page.keyboard.type(' late.')
  await expect(scenes(again.page).nth(30)).toContainText('30, he came late. Very late.')
})

test('a draft opens again where its author was', async ({ launch, folder }) => {
  const path = `${folder}/old.txt`
  await writeFile(
    path,
    `Two Lamps\n\n${Array.from({ length: 80 }, (_, at) => `${at}, he came late.\n\n${WAITING}`).join('\n\n')}\n`,
  )
  const { app, page } = await reopen(launch, path)
  await clickAfter(page, '60, he came late.')
  await page.keyboard.type(' Very')
  await untilKept(page, '60, he came late. Very')
  await quit(app)

  const again = await firstPage(await launch())
  await again
    .getByRole('button', { name: /Two Lamps/ })
    .first()
    .click()
  await expect(manuscript(again)).toBeFocused()
  await expectInUpperThird(again, '60, he came late. Very')
  await again.keyboard.type(' late.')
  await untilKept(again, '60, he came late. Very late.')
})

test('a story that was saved elsewhere opens from there where its author was', async ({ launch, folder }) => {
  const { app, page } = await openStory(launch, folder, longStory())
  await goInto(page, 30)
  const saved = join(folder, 'Saved.italica')
  await answerSave(app, saved)
  await choose(app, 'file.saveAs')
  await expect(page).toHaveTitle(/Saved\.italica/)
  await quit(app)
  const again = await reopen(launch, saved)
  await expectInUpperThird(again.page, '30, he came late.')
})

test('a story that can only be read opens there too, and so does a copy of it', async ({
  launch,
  folder,
}) => {
  const { app, page, path } = await openStory(launch, folder, longStory())
  await goInto(page, 30)
  await quit(app)
  await writeFile(
    join(folder, '.Story.italica.lock'),
    JSON.stringify({ host: 'attic', pid: 7, beat: 3, id: 'a' }),
  )
  const again = await reopen(launch, path)
  await expect(again.page.getByText('This story is open on attic')).toBeVisible()
  await expectInUpperThird(again.page, '30, he came late.')
  await goInto(again.page, 40)
  await again.page.getByRole('button', { name: 'Write in a copy' }).click()
  await expect(again.page.getByText('Draft, safe')).toBeVisible()
  await expectInUpperThird(again.page, '40, he came late.')
  await again.page.keyboard.type(' Very')
  await expect(scenes(again.page).nth(40)).toContainText('40, he came late. Very')
})

test('after the app was killed, a story opens where its author came to rest', async ({
  launch,
  folder,
  home,
}) => {
  const { app, page, path } = await openStory(launch, folder, longStory())
  await goInto(page, 30)
  await expect.poll(() => listed(home)).toContain('"s30"')
  const gone = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await gone
  const again = await reopen(launch, path)
  await expectInUpperThird(again.page, '30, he came late.')
})

test('a page that starts again comes back where the author was', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, longStory())
  await goInto(page, 30)
  await page.keyboard.type(' Very')
  await untilKept(page, 'he came late. Very')
  await expect
    .poll(() => page.evaluate(async () => JSON.stringify(await window.italica.call('window.state'))))
    .toContain('"s30"')
  await page.reload()
  await manuscript(page).waitFor()
  await expectInUpperThird(page, '30, he came late. Very')
})

test('a story that was changed outside opens at the top where the scene is gone, and else in the scene', async ({
  launch,
  folder,
}) => {
  const { app, page, path } = await openStory(launch, folder, longStory())
  await goInto(page, 30)
  await quit(app)
  await writeFile(path, printStory({ doc: longStory(3), report: null, original: null }))
  const moved = await reopen(launch, path)
  await expectInUpperThird(moved.page, '30, he came late.')
  await quit(moved.app)
  await writeFile(path, printStory({ doc: longStory(30), report: null, original: null }))
  const without = await reopen(launch, path)
  await expectAtTheTop(without.page)
})

test('a story that was never opened before opens at the top', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, longStory())
  await expectAtTheTop(page)
})
