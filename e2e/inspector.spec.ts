import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { p, scene, story } from '../src/export/story-builder.arbitrary.ts'
import { choose, expect, firstPage, test } from './app.ts'
import { openStory, put } from './manuscript.ts'
import { manuscript, samplePath, storyShown } from './sample.ts'

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Details and notes' })
const field = (page: Page, name: string) => inspector(page).getByRole('textbox', { name, exact: true })
const front = (page: Page) => page.getByRole('main').getByRole('banner').or(page.locator('.opening'))

test('a detail is changed in its field, shows on the page, and is undone', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await field(page, 'Disclaimer').fill('The ferry is mine now.')
  await expect(front(page)).toContainText('The ferry is mine now.')
  await field(page, 'Disclaimer').press('Control+z')
  await expect(field(page, 'Disclaimer')).toHaveValue(/^The ferry and everyone on it/)
  await expect(front(page)).toContainText('I only borrowed the coat.')
})

test('several values become chips: typed, pasted, taken back, removed', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  const characters = field(page, 'Characters')
  const chips = inspector(page).getByRole('list', { name: 'Characters' }).getByRole('listitem')
  await characters.fill('Maren')
  await characters.press('Enter')
  await characters.pressSequentially('Tobin, Isa')
  await characters.press('Enter')
  await expect(chips).toHaveText(['Maren', 'Tobin', 'Isa'])
  await characters.press('Backspace')
  await expect(characters).toHaveValue('Isa')
  await characters.fill('')
  await inspector(page).getByRole('button', { name: 'Remove Maren' }).click()
  await expect(chips).toHaveText(['Tobin'])
  await expect(front(page)).toContainText('Character: Tobin')
})

test.describe('a value that is still being typed', () => {
  const doc = story({ title: 'Tide', characters: ['Maren'] }, scene(p('Rain.')))
  const characters = (page: Page) => field(page, 'Characters')
  const chips = (page: Page) =>
    inspector(page).getByRole('list', { name: 'Characters' }).getByRole('listitem')

  test('is kept by a save, while the author stays in the field, as one change', async ({
    launch,
    folder,
  }) => {
    const { page, path } = await openStory(launch, folder, doc)
    await characters(page).pressSequentially('Tobin')
    await page.keyboard.press('Control+s')
    await expect(chips(page)).toHaveText(['Maren', 'Tobin'])
    await expect.poll(() => readFile(path, 'utf8')).toContain('Tobin')
    await expect(characters(page)).toBeFocused()
    await expect(characters(page)).toHaveValue('')
    await page.keyboard.press('Control+z')
    await expect(chips(page)).toHaveText(['Maren'])
  })

  test('is kept when another tab is chosen or the page is gone to, once', async ({ launch, folder }) => {
    const { app, page } = await openStory(launch, folder, doc)
    await characters(page).pressSequentially('Tobin')
    await inspector(page).getByRole('tab', { name: 'Scene' }).click()
    await inspector(page).getByRole('tab', { name: 'Details' }).click()
    await expect(chips(page)).toHaveText(['Maren', 'Tobin'])
    await characters(page).pressSequentially('Isa')
    await page.keyboard.press('Enter')
    await manuscript(page).click()
    await expect(chips(page)).toHaveText(['Maren', 'Tobin', 'Isa'])
    await choose(app, 'edit.undo')
    await expect(chips(page)).toHaveText(['Maren', 'Tobin'])
    await choose(app, 'edit.undo')
    await expect(chips(page)).toHaveText(['Maren'])
  })

  test('is kept when the window closes', async ({ launch, folder }) => {
    const { app, page, path } = await openStory(launch, folder, doc)
    await characters(page).pressSequentially('Tobin')
    await app.close()
    await expect(chips(await firstPage(await launch(path)))).toHaveText(['Maren', 'Tobin'])
  })

  test('is thrown away by Escape, and one taken back is as it was; then Escape leaves the panel', async ({
    launch,
    folder,
  }) => {
    const { page } = await openStory(launch, folder, doc)
    await characters(page).pressSequentially('Tob')
    await page.keyboard.press('Escape')
    await expect(characters(page)).toBeFocused()
    await expect(characters(page)).toHaveValue('')
    await page.keyboard.press('Backspace')
    await expect(characters(page)).toHaveValue('Maren')
    await page.keyboard.type('a')
    await page.keyboard.press('Escape')
    await expect(chips(page)).toHaveText(['Maren'])
    await page.keyboard.press('Escape')
    await expect(manuscript(page)).toBeFocused()
    await expect(chips(page)).toHaveText(['Maren'])
  })
})

test('the author’s own fields: added, renamed, filled, reordered, removed', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  const labels = () =>
    inspector(page)
      .getByLabel('Name of the field')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
  const add = async (label: string) => {
    await inspector(page).getByRole('button', { name: 'Add a field' }).click()
    await page.keyboard.type(label)
    await page.keyboard.press('Enter')
  }
  await add('Thanks')
  await field(page, 'Text of Thanks').fill('To Isa, who read it twice.')
  await add('Beta')
  await expect.poll(labels).toEqual(['Thanks', 'Beta'])
  await expect(front(page)).toContainText('Thanks: To Isa, who read it twice.')

  await inspector(page).getByRole('button', { name: 'More about Beta' }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect.poll(labels).toEqual(['Beta', 'Thanks'])

  await inspector(page).getByLabel('Name of the field').first().fill('Beta reader')
  await expect(field(page, 'Text of Beta reader')).toBeVisible()
  await inspector(page).getByRole('button', { name: 'More about Beta reader' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect.poll(labels).toEqual(['Thanks'])
})

for (const key of ['Enter', 'Tab'])
  test(`${key} after the name of a new field leads into its text`, async ({ launch }) => {
    const page = await firstPage(await launch(samplePath('plain')))
    // The bar that comes with what was found leaves the panel less room.
    await expect(page.getByRole('button', { name: 'Not now' })).toBeVisible()
    await inspector(page).getByRole('button', { name: 'Add a field' }).click()
    await page.keyboard.type('Dedication')
    await page.keyboard.press(key)
    await page.keyboard.type('For Mum')
    await expect(field(page, 'Text of Dedication')).toHaveValue('For Mum')
    await expect(field(page, 'Text of Dedication')).toBeInViewport({ ratio: 1 })
    await expect(front(page)).toContainText('Dedication: For Mum')
  })

test('a new field that is undone and made again leaves the author on the page', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, story({ title: 'Tide' }, scene(p('Rain.'))))
  await inspector(page).getByRole('button', { name: 'Add a field' }).click()
  await page.keyboard.type('Thanks')
  await page.keyboard.press('Enter')
  await put(page, 'Rain.|')
  await page.keyboard.press('Control+z')
  await expect(field(page, 'Text of Thanks')).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(field(page, 'Text of Thanks')).toBeVisible()
  await page.keyboard.type(' Wind.')
  await expect(manuscript(page).getByText('Rain. Wind.')).toBeVisible()
})

test('a field that gets no name leaves the keyboard where it was asked for', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  const add = inspector(page).getByRole('button', { name: 'Add a field' })
  for (const key of ['Escape', 'Enter']) {
    await add.click()
    await page.keyboard.press(key)
    await expect(add).toBeFocused()
  }
})

test('what is known about a scene follows the cursor', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await inspector(page).getByRole('tab', { name: 'Scene' }).click()
  await field(page, 'Title').fill('At the landing')
  await expect(page.getByRole('treeitem', { name: /^At the landing, Draft/ })).toBeVisible()
  await inspector(page).getByRole('radio', { name: 'Done' }).check()
  await expect(page.getByRole('treeitem', { name: /^At the landing, Done/ })).toBeVisible()

  // Typed, and the cursor put elsewhere before the pause: it belongs to the scene it was typed for.
  await field(page, 'Synopsis').fill('She waits.')
  await page.getByRole('treeitem', { name: /^Tobin stood/ }).click()
  await expect(field(page, 'Title')).toHaveValue('')
  await expect(field(page, 'Synopsis')).toHaveValue('')
  await page.getByRole('treeitem', { name: /^At the landing/ }).click()
  await expect(field(page, 'Synopsis')).toHaveValue('She waits.')
})

test('point of view offers the story’s people', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await inspector(page).getByRole('tab', { name: 'Scene' }).click()
  const pov = inspector(page).getByRole('combobox', { name: 'Point of view' })
  await expect(inspector(page).locator('datalist option[value="Maren"]').first()).toBeAttached({
    timeout: 15_000,
  })
  await pov.fill('Maren')
  await pov.press('Enter')
  await expect(pov).toHaveValue('Maren')
})

test('what is known about a chapter, and Escape back to the page', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('chapters')))
  await inspector(page).getByRole('tab', { name: 'Chapter' }).click()
  await expect(field(page, 'Title')).toHaveValue('Chapter One: The Harbour Wall')
  await field(page, 'Title').fill('The Wall')
  await expect(manuscript(page).getByRole('heading', { name: 'The Wall' })).toBeVisible()
  await field(page, 'Summary').fill('Two people find a link.')
  await field(page, 'Summary').press('Escape')
  await expect(manuscript(page)).toBeFocused()
})

test('a story without chapters has no tab for them', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await expect(inspector(page).getByRole('tab')).toHaveText([/^Details/, /^Review/, /^Scene/, /^History/])
})

test('the tabs are chosen with the arrow keys', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('chapters')))
  await inspector(page).getByRole('tab', { name: 'Details' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(inspector(page).getByRole('tab', { name: 'Review' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(inspector(page).getByRole('tab', { name: 'Scene' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(inspector(page).getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true')
})

test('in a narrow window the panel is closed, lies over the page when opened, and Escape closes it', async ({
  launch,
}) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await expect(inspector(page)).toBeVisible()
  await page.setViewportSize({ width: 900, height: 800 })
  await expect(inspector(page)).toHaveCount(0)
  // Bars may come over the page meanwhile: only its sides are looked at.
  const sides = () =>
    manuscript(page).evaluate((each) => [each.getBoundingClientRect().left, each.clientWidth])
  const before = await sides()
  await page.getByRole('button', { name: 'Details and notes' }).click()
  await field(page, 'Title').click()
  expect(await sides()).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(inspector(page)).toHaveCount(0)
  await expect(manuscript(page)).toBeFocused()
  await page.setViewportSize({ width: 1360, height: 800 })
  await expect(inspector(page)).toBeVisible()
})

test('over a narrow page, Escape closes a panel from wherever it was opened, and a chosen scene closes the list', async ({
  launch,
}) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await storyShown(page)
  await page.setViewportSize({ width: 640, height: 800 })
  await page.getByRole('button', { name: 'Details and notes' }).click()
  await expect(inspector(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(inspector(page)).toHaveCount(0)
  await manuscript(page).focus()
  await page.keyboard.press('Control+Shift+D')
  await expect(inspector(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(inspector(page)).toHaveCount(0)

  await page.getByRole('button', { name: 'Scenes', exact: true }).click()
  await page.getByRole('treeitem').nth(2).click()
  await expect(page.getByText('Scene 3 of 4')).toBeVisible()
  await expect(page.getByRole('tree')).toHaveCount(0)
  await expect(manuscript(page)).toBeFocused()
})

test('a panel that there was no room for is there again the next day', async ({ launch }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await page.setViewportSize({ width: 600, height: 800 })
  await expect(inspector(page)).toHaveCount(0)
  await app.close()

  const again = await firstPage(await launch(samplePath('plain')))
  await again.setViewportSize({ width: 1360, height: 800 })
  await expect(inspector(again)).toBeVisible()
})

test('the panel is made wider with the mouse', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  const edge = page.getByRole('separator', { name: 'Width of the details panel' })
  const box = await edge.boundingBox()
  if (!box) throw new Error('The edge is not there')
  await page.mouse.move(box.x + 4, 300)
  await page.mouse.down()
  await page.mouse.move(box.x + 4 - 60, 300, { steps: 4 })
  await page.mouse.up()
  await expect(edge).toHaveAttribute('aria-valuenow', '400')
})

test('the panels fit into the window, however many are open and however wide they were made', async ({
  launch,
}) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await storyShown(page)
  await choose(app, 'view.preview')
  for (const name of ['Width of the scenes panel', 'Width of the details panel']) {
    await page.getByRole('separator', { name }).focus()
    await page.keyboard.press('End')
  }
  const right = () => inspector(page).evaluate((panel) => panel.getBoundingClientRect().right)
  for (const width of [1360, 1200, 1024, 1000]) {
    await page.setViewportSize({ width, height: 800 })
    await expect(page.getByRole('region', { name: 'The exported page' })).toBeVisible()
    expect(await right()).toBe(width)
  }
  await choose(app, 'view.original')
  await expect(page.getByRole('region', { name: 'The old file' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'The exported page' })).toHaveCount(0)
  expect(await right()).toBe(1000)
  await page.setViewportSize({ width: 1360, height: 800 })
  await expect(page.getByRole('region', { name: 'The exported page' })).toBeVisible()
  expect(await right()).toBe(1360)
})

test('an edge goes with the mouse at once, also where the panel has less room than it was given', async ({
  launch,
}) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await storyShown(page)
  await page.setViewportSize({ width: 1360, height: 800 })
  await choose(app, 'view.preview')
  const preview = page.getByRole('region', { name: 'The exported page' })
  const width = () => preview.evaluate((panel) => panel.getBoundingClientRect().width)
  await expect.poll(width).toBeLessThan(470)
  const before = await width()
  const edge = await page.getByRole('separator', { name: 'Width of the preview' }).boundingBox()
  if (!edge) throw new Error('The edge is not there')
  await page.mouse.move(edge.x + 4, 300)
  await page.mouse.down()
  await page.mouse.move(edge.x + 4 + 40, 300, { steps: 4 })
  await page.mouse.up()
  await expect.poll(width).toBeCloseTo(before - 40, -1)
})

test('“Details and notes” shows the details, whichever tab was there last, and closes them', async ({
  launch,
}) => {
  const page = await firstPage(await launch(samplePath('plain')))
  const tab = inspector(page).getByRole('tab', { name: 'Details' })
  await page.keyboard.press('Control+Shift+I')
  await expect(inspector(page).getByRole('tab', { name: /^Review/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+Shift+D')
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+Shift+D')
  await expect(inspector(page)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+D')
  await expect(tab).toHaveAttribute('aria-selected', 'true')

  await inspector(page).getByRole('tab', { name: 'Scene' }).click()
  await page.getByRole('button', { name: 'Details and notes' }).click()
  await expect(inspector(page)).toHaveCount(0)
})
