import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { node } from '../src/story/schema/index.ts'
import { choose, expect, test } from './app.ts'
import { openStory, put, texts } from './manuscript.ts'
import { manuscript } from './sample.ts'
import { canUndo, current, doc, expectOrder, named, order, START, scene } from './scene-list.ts'

const landing = (page: Page) => page.locator('.row-landing')
const dragged = (page: Page) => page.locator('.row-dragged')
const PARTS = { upper: 0.15, middle: 0.6, lower: 0.85 }
type Part = keyof typeof PARTS

async function over(page: Page, part: Part, target: Locator): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('It is not to be seen')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * PARTS[part], { steps: 5 })
}
async function lift(page: Page, name: string): Promise<void> {
  await over(page, 'middle', named(page, name))
  await page.mouse.down()
}
async function drag(page: Page, name: string, part: Part, onto: string): Promise<void> {
  await lift(page, name)
  await over(page, part, named(page, onto))
  await page.mouse.up()
}

test('a scene is put between scenes, into another chapter, before the first, each undone by itself', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, doc)
  await drag(page, 'Ebb', 'lower', 'Flow')
  const first = 'Dusk | One: Flow Ebb Slack | Two: Rain | Three: Sun Wind'
  await expectOrder(page, first)
  await drag(page, 'Ebb', 'upper', 'Flow')
  await expectOrder(page, START)
  await drag(page, 'Wind', 'upper', 'Slack')
  const third = 'Dusk | One: Ebb Flow Wind Slack | Two: Rain | Three: Sun'
  await expectOrder(page, third)
  await expect(named(page, 'Wind')).toBeFocused()
  await drag(page, 'Wind', 'upper', 'One')
  await expectOrder(page, 'Dusk Wind | One: Ebb Flow Slack | Two: Rain | Three: Sun')
  await expect(named(page, 'Wind')).toHaveAttribute('aria-level', '1')
  for (const before of [third, START, first, START]) {
    await choose(app, 'edit.undo')
    await expectOrder(page, before)
  }
  await expect.poll(() => canUndo(app)).toBe(false)
})

test('a scene goes to the end of a closed chapter; the one it leaves alone keeps an empty scene', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, doc)
  await named(page, 'One').focus()
  await page.keyboard.press('ArrowLeft')
  await expectOrder(page, 'Dusk | One: | Two: Rain | Three: Sun Wind')
  await lift(page, 'Rain')
  await over(page, 'middle', named(page, 'One'))
  await expect(landing(page)).toHaveAttribute('data-at', 'in')
  await page.mouse.up()
  await expectOrder(page, 'Dusk | One: | Two: Empty scene | Three: Sun Wind')
  await expect(named(page, 'One')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expectOrder(page, 'Dusk | One: Ebb Flow Slack Rain | Two: Empty scene | Three: Sun Wind')
  await drag(page, 'Rain', 'upper', 'Empty scene')
  await expectOrder(page, START)
  await choose(app, 'edit.undo')
  await choose(app, 'edit.undo')
  await expectOrder(page, START)
  await expect.poll(() => canUndo(app)).toBe(false)
})

test('a chapter goes past another with its scenes, and not before those in none', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, doc)
  await drag(page, 'Three', 'upper', 'Two')
  await expectOrder(page, 'Dusk | One: Ebb Flow Slack | Three: Sun Wind | Two: Rain')
  await expect(named(page, 'Three')).toBeFocused()
  await drag(page, 'Two', 'upper', 'Dusk')
  await expectOrder(page, 'Dusk | Two: Rain | One: Ebb Flow Slack | Three: Sun Wind')
  await drag(page, 'Two', 'lower', 'Wind')
  await expectOrder(page, 'Dusk | One: Ebb Flow Slack | Three: Sun Wind | Two: Rain')
  const titles = ['Dusk', 'Ebb', 'Flow', 'Slack', 'Sun', 'Wind', 'Rain']
  await expect.poll(() => texts(page)).toEqual(titles.map((title) => `${title}, it was.`))
  for (const _ of ['third', 'second', 'first']) await choose(app, 'edit.undo')
  await expectOrder(page, START)
  await expect.poll(() => canUndo(app)).toBe(false)
})

test('Escape, and letting go elsewhere or where it was, change nothing', async ({ launch, folder }) => {
  const { app, page } = await openStory(launch, folder, doc)
  await put(page, 'Sun, it was.|')
  const written = await texts(page)

  await lift(page, 'Ebb')
  await over(page, 'lower', named(page, 'Wind'))
  await expect(landing(page)).toBeVisible()
  await expect(dragged(page)).toHaveText('Ebb')
  await page.keyboard.press('Escape')
  await expect(landing(page)).toHaveCount(0)
  await expect(dragged(page)).toHaveCount(0)
  await over(page, 'middle', named(page, 'Ebb'))
  await page.mouse.up()
  await expect(manuscript(page)).toBeFocused()
  await expect(current(page)).toContainText('Sun')

  await lift(page, 'Ebb')
  await over(page, 'lower', named(page, 'Wind'))
  await expect(landing(page)).toBeVisible()
  await over(page, 'middle', manuscript(page).getByText('Flow, it was.'))
  await expect(dragged(page)).toBeVisible()
  await expect(landing(page)).toHaveCount(0)
  await expect(page.locator('.drop')).toHaveCount(0)
  await page.mouse.up()
  await expect(manuscript(page)).toBeFocused()
  await expect(current(page)).toContainText('Sun')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')

  for (const [part, onto] of [
    ['lower', 'Ebb'],
    ['upper', 'Flow'],
    ['upper', 'Ebb'],
    ['lower', 'One'],
  ] as const) {
    await lift(page, 'Ebb')
    await over(page, 'lower', named(page, 'Wind'))
    await expect(landing(page)).toBeVisible()
    await over(page, part, named(page, onto))
    await expect(landing(page)).toHaveCount(0)
    await page.mouse.up()
  }
  await expect(dragged(page)).toHaveCount(0)
  await expect(current(page)).toContainText('Sun')
  expect(await order(page)).toBe(START)
  expect(await texts(page)).toEqual(written)

  // Undoing the first that moves something leaves nothing to undo: what came before it was nothing.
  await drag(page, 'Ebb', 'lower', 'Wind')
  await expectOrder(page, 'Dusk | One: Flow Slack | Two: Rain | Three: Sun Wind Ebb')
  await choose(app, 'edit.undo')
  await expectOrder(page, START)
  await expect.poll(() => canUndo(app)).toBe(false)
})

test('a press that hardly moves is a click', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, doc)
  const box = await named(page, 'Flow').boundingBox()
  if (!box) throw new Error('No row')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 2, y + 2)
  await page.mouse.up()
  await expect(current(page)).toContainText('Flow')
  await expect(manuscript(page)).toBeFocused()
})

test('the cursor goes with its scene', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, doc)
  await put(page, 'Rain,| it was.')
  await drag(page, 'Rain', 'upper', 'Dusk')
  await expectOrder(page, 'Rain Dusk | One: Ebb Flow Slack | Two: Empty scene | Three: Sun Wind')
  await expect(current(page)).toContainText('Rain')
  await expect(named(page, 'Rain')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(manuscript(page)).toBeFocused()
  await page.keyboard.type(' said Maud,')
  await expect.poll(async () => (await texts(page))[0]).toBe('Rain, said Maud, it was.')
})

test('the list scrolls while the pointer is near its edge', async ({ launch, folder }) => {
  const titles = Array.from({ length: 60 }, (_, at) => `Day ${at + 1}`)
  const { page } = await openStory(launch, folder, node('doc').createChecked(null, titles.map(scene)))
  const list = await page.locator('.scenes').boundingBox()
  if (!list) throw new Error('No list')
  await lift(page, 'Day 2')
  await page.mouse.move(list.x + list.width / 2, list.y + list.height - 4, { steps: 5 })
  await expect(page.getByRole('button', { name: 'New scene' })).toBeInViewport({ ratio: 1 })
  await over(page, 'lower', named(page, 'Day 60'))
  await page.mouse.up()
  await expect(named(page, 'Day 2')).toHaveAttribute('aria-posinset', '60')
  await expect(named(page, 'Day 2')).toBeFocused()
  await expect(named(page, 'Day 2')).toBeInViewport()

  await lift(page, 'Day 2')
  await page.mouse.move(list.x + list.width / 2, list.y + 4, { steps: 5 })
  await expect(named(page, 'Day 1')).toBeInViewport({ ratio: 1 })
  await over(page, 'lower', named(page, 'Day 1'))
  await page.mouse.up()
  await expect(named(page, 'Day 2')).toHaveAttribute('aria-posinset', '2')
})

test('nothing moves in a story that can only be read', async ({ launch, folder }) => {
  const lock = { host: 'attic', pid: 7, beat: 3, id: 'theirs' }
  await writeFile(join(folder, '.Story.italica.lock'), JSON.stringify(lock))
  const { page } = await openStory(launch, folder, doc)
  await expect(page.getByText('This story is open on attic')).toBeVisible()
  await lift(page, 'Ebb')
  await over(page, 'lower', named(page, 'Wind'))
  await expect(dragged(page)).toHaveCount(0)
  await page.mouse.up()
  expect(await order(page)).toBe(START)
})
