import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { node, schema } from '../src/story/schema/index.ts'
import { choose, expect, firstPage, test } from './app.ts'
import { openStory, put, texts } from './manuscript.ts'
import { manuscript, samplePath, storyShown } from './sample.ts'
import { canUndo, current, doc, expectOrder, isGrey, named, names, row, START, tree } from './scene-list.ts'

test('chapters and scenes are listed with their first words and counts', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('chapters')))
  await expect(row(page, /^Chapter One: The Harbour Wall, \d+ words$/)).toBeVisible()
  await expect(row(page, /^The link had opened on the day.*, Draft, \d+ words$/)).toHaveAttribute(
    'aria-level',
    '2',
  )
  await expect(row(page, /^It was worse at night/)).toHaveAttribute('aria-setsize', '2')
  await expect(tree(page).getByRole('treeitem')).toHaveCount(8)
})

test('a click goes to a scene, and the scene with the cursor is marked', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('chapters')))
  await row(page, /^So they made a bargain/).click()
  await expect(current(page)).toContainText('So they made a bargain')
  await expect(page.getByText('Scene 4 of 5')).toBeVisible()
  await expect(manuscript(page)).toBeFocused()
  await expect(manuscript(page).getByText('So they made a bargain')).toBeInViewport()
})

test('the keyboard walks the tree, folds chapters, goes to a scene and comes back to the page', async ({
  launch,
}) => {
  const page = await firstPage(await launch(samplePath('chapters')))
  await row(page, /^The link had opened/).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, /^Chapter One/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, /^Chapter One/)).toHaveAttribute('aria-expanded', 'false')
  await expect(row(page, /^The link had opened/)).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(row(page, /^It was worse at night/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(manuscript(page)).toBeFocused()
  await expect(current(page)).toContainText('It was worse at night')
})

test('F2 renames a scene where it stands; Escape leaves its title', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('chapters')))
  await row(page, /^It was worse at night/).focus()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true }).first()).toBeFocused()
  await page.keyboard.type('Night talk')
  await page.keyboard.press('Enter')
  await expect(row(page, /^Night talk, Draft/)).toBeFocused()

  await page.keyboard.press('F2')
  await page.keyboard.type('Something else')
  await page.keyboard.press('Escape')
  await expect(row(page, /^Night talk, Draft/)).toBeFocused()
})

test('renaming from the menu is about the scene with the cursor, even with the panel closed', async ({
  launch,
}) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await storyShown(page)
  await choose(app, 'view.scenes')
  await expect(tree(page)).toHaveCount(0)
  const written = await manuscript(page).locator('p').allTextContents()
  await choose(app, 'scene.rename')
  await expect(page.locator('.title-field')).toBeFocused()
  await page.keyboard.type('The landing')
  await page.keyboard.press('Enter')
  await expect(row(page, /^The landing, Draft/)).toBeVisible()
  await expect(manuscript(page)).toBeFocused()
  expect(await manuscript(page).locator('p').allTextContents()).toEqual(written)
})

test('a chapter is renamed the same way, on the page as well', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('chapters')))
  await row(page, /^Chapter Two/).focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('The Bargain')
  await page.keyboard.press('Enter')
  await expect(row(page, /^The Bargain,/)).toBeVisible()
  await expect(manuscript(page).getByRole('heading', { name: 'The Bargain' })).toBeVisible()
})

test('a scene is moved by keys across chapters, and undone', async ({ launch }) => {
  const app = await launch(samplePath('chapters'))
  const page = await firstPage(app)
  await storyShown(page)
  const before = await names(page)
  await row(page, /^It was worse at night/).focus()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(row(page, /^It was worse at night/)).toHaveAttribute('aria-setsize', '3')
  await expect(row(page, /^It was worse at night/)).toHaveAttribute('aria-posinset', '1')
  await expect(row(page, /^It was worse at night/)).toBeFocused()
  await choose(app, 'edit.undo')
  await expect.poll(() => names(page)).toEqual(before)
})

test('a chapter is moved by keys from its row, or from a scene of it, and each is undone by itself', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, doc)
  await named(page, 'Three').focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  const up = 'Dusk | One: Ebb Flow Slack | Three: Sun Wind | Two: Rain'
  await expectOrder(page, up)
  await expect(named(page, 'Three')).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  const first = 'Dusk | Three: Sun Wind | One: Ebb Flow Slack | Two: Rain'
  await expectOrder(page, first)

  await named(page, 'Flow').focus()
  await page.keyboard.press('Alt+Shift+PageDown')
  await expectOrder(page, 'Dusk | Three: Sun Wind | Two: Rain | One: Ebb Flow Slack')
  await expect(named(page, 'Flow')).toBeFocused()
  for (const before of [first, up, START]) {
    await choose(app, 'edit.undo')
    await expectOrder(page, before)
  }
  await expect.poll(() => canUndo(app)).toBe(false)
})

test('the chapter with the cursor is moved by key and from the menu, as far as there is one beside it', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, doc)
  await put(page, 'Dusk, it was.|')
  for (const id of ['chapter.moveUp', 'chapter.moveDown', 'chapter.merge', 'chapter.rename'] as const)
    await expect.poll(() => isGrey(app, id)).toBe(true)
  await put(page, 'Rain,| it was.')
  await page.keyboard.press('Alt+Shift+PageUp')
  await expectOrder(page, 'Dusk | Two: Rain | One: Ebb Flow Slack | Three: Sun Wind')
  await page.keyboard.type(' said Maud,')
  await expect.poll(async () => (await texts(page))[1]).toBe('Rain, said Maud, it was.')
  await expect.poll(() => isGrey(app, 'chapter.moveUp')).toBe(true)
  await choose(app, 'chapter.moveDown')
  await choose(app, 'chapter.moveDown')
  await expectOrder(page, 'Dusk | One: Ebb Flow Slack | Three: Sun Wind | Two: Rain')
  await expect.poll(() => isGrey(app, 'chapter.moveDown')).toBe(true)
})

test('the line with the cursor stays where it is on the screen while its chapter passes longer ones', async ({
  launch,
  folder,
}) => {
  const long = (title: string) => {
    const lines = Array.from(
      { length: 40 },
      (_, at) => `${title}, hour ${at + 1}. ${'It rained on. '.repeat(20)}`,
    )
    const heading = node('chapterTitle').create(null, schema.text(title))
    const paragraphs = lines.map((line) => node('paragraph').create(null, schema.text(line)))
    return node('chapter').create({ id: title }, [heading, node('scene').create({ id: title }, paragraphs)])
  }
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
  const { page } = await openStory(launch, folder, node('doc').createChecked(null, days.map(long)))
  await put(page, `Wednesday, hour 20. |${'It rained on. '.repeat(20)}`)
  const line = manuscript(page).getByText('Wednesday, hour 20.')
  const top = () => line.evaluate((each) => Math.round(each.getBoundingClientRect().top))
  const before = await top()
  for (const key of ['PageUp', 'PageUp', 'PageDown', 'PageDown', 'PageDown']) {
    await page.keyboard.press(`Alt+Shift+${key}`)
    await expect(line).toBeInViewport()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(Math.abs((await top()) - before)).toBeLessThan(3)
  }
})

test('its menu moves a chapter, merges it with the one before, and deletes it', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, doc)
  const choice = async (chapter: string, name: string) => {
    await named(page, chapter).click({ button: 'right' })
    await page.getByRole('menuitem', { name }).click()
  }
  await named(page, 'One').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await choice('One', 'Move down')
  await expectOrder(page, 'Dusk | Two: Rain | One: Ebb Flow Slack | Three: Sun Wind')
  await choice('Three', 'Merge with the chapter before')
  await expectOrder(page, 'Dusk | Two: Rain | One: Ebb Flow Slack Three: Sun Wind')
  await choice('One', 'Delete with its scenes')
  await expectOrder(page, 'Dusk | Two: Rain')
  for (const _ of ['delete', 'merge', 'move']) await choose(app, 'edit.undo')
  await expectOrder(page, START)
})

test('from the page the list is entered at the row of the cursor, whatever was done in it before', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, doc)
  await named(page, 'Two').focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expectOrder(page, 'Dusk | Two: Rain | One: Ebb Flow Slack | Three: Sun Wind')
  await put(page, 'Dusk, |it was.')
  await page.keyboard.press('Shift+F6')
  await expect(named(page, 'Dusk')).toBeFocused()
})

test('a chapter begins at the cursor, with its title to be typed, and an undo takes it back', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, doc)
  await put(page, '|Flow, it was.')
  await page.keyboard.press('Control+Alt+Enter')
  await expectOrder(page, 'Dusk | One: Ebb | Untitled chapter: Flow Slack | Two: Rain | Three: Sun Wind')
  await choose(app, 'edit.undo')
  await expectOrder(page, START)
  await put(page, '|Flow, it was.')
  await page.keyboard.press('Control+Alt+Enter')
  await page.keyboard.type('High water')
  await expectOrder(page, 'Dusk | One: Ebb | High water: Flow Slack | Two: Rain | Three: Sun Wind')
  await put(page, 'Rain, |it was.')
  await choose(app, 'chapter.begin')
  await expect.poll(async () => (await texts(page)).slice(4, 6)).toEqual(['Rain, ', 'it was.'])
})

test('a chapter is renamed from the menu, with the panel closed before', async ({ launch, folder }) => {
  const { app, page } = await openStory(launch, folder, doc)
  await put(page, 'Sun, it was.|')
  await choose(app, 'view.scenes')
  await expect(tree(page)).toHaveCount(0)
  await choose(app, 'chapter.rename')
  await expect(page.locator('.title-field')).toBeFocused()
  await page.keyboard.type('Noon')
  await page.keyboard.press('Enter')
  await expectOrder(page, 'Dusk | One: Ebb Flow Slack | Two: Rain | Noon: Sun Wind')
  await expect(manuscript(page)).toBeFocused()
})

test('its menu sets a scene’s status and leaves it out of exports', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  const scene = row(page, /^Tobin stood at the stern/)
  await scene.click({ button: 'right' })
  await page.getByRole('menuitemradio', { name: 'Revised' }).click()
  await expect(scene).toHaveAccessibleName(/Revised/)
  await scene.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Leave out of exports' }).click()
  await expect(scene).toHaveAccessibleName(/not in exports$/)
})

test('a new scene comes after the current one; a deleted one comes back with an undo', async ({ launch }) => {
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await row(page, /^Tobin stood/).click()
  await page.getByRole('button', { name: 'New scene' }).click()
  await expect(tree(page).getByRole('treeitem').nth(2)).toHaveAccessibleName(/^Empty scene/)
  await page.keyboard.type('She had not slept.')
  await expect(tree(page).getByRole('treeitem').nth(2)).toHaveAccessibleName(
    /^She had not slept\., Draft, 4 words/,
  )
  await row(page, /^The ice came down/).focus()
  await page.keyboard.press('Delete')
  await expect(row(page, /^The ice came down/)).toHaveCount(0)
  await expect(row(page, /^The inn on the far side/)).toBeFocused()
  await choose(app, 'edit.undo')
  await expect(row(page, /^The ice came down/)).toBeVisible()
})

test('five hundred scenes can all be reached, and the current one is in view', async ({ launch, folder }) => {
  const path = join(folder, 'long.txt')
  const rain = 'Nobody spoke. She counted the lamps on the far shore, and there was one too few.'
  const scene = (number: number) => `Scene number ${number} began at the weir. ${rain}\n\n“Again,” she said.`
  const scenes = Array.from({ length: 500 }, (_, at) => scene(at + 1))
  await writeFile(path, `Long\nby Wren\n\n${scenes.join('\n\n***\n\n')}\n`)
  const page = await firstPage(await launch(path))
  await expect(row(page, /^Scene number 1 /)).toHaveAttribute('aria-setsize', '500')
  await manuscript(page).click()
  await page.keyboard.press('Control+End')
  await expect(page.getByText('Scene 500 of 500')).toBeVisible()
  await expect(row(page, /^Scene number 500 /)).toBeInViewport()

  await row(page, /^Scene number 500 /).focus()
  await page.keyboard.press('Home')
  await expect(row(page, /^Scene number 1 /)).toBeFocused()
  await expect(row(page, /^Scene number 1 /)).toBeInViewport()
  await page.keyboard.press('End')
  await expect(row(page, /^Scene number 500 /)).toBeFocused()
  await expect(row(page, /^Scene number 500 /)).toBeInViewport()
  await tree(page).evaluate((list) => list.parentElement?.scrollTo(0, list.scrollHeight / 2))
  await row(page, /^Scene number 250 /).click()
  await expect(page.getByText('Scene 250 of 500')).toBeVisible()
})

test('the panel is made wider with the keyboard, closed, and stays so', async ({ launch }) => {
  const first = await launch(samplePath('plain'))
  const page = await firstPage(first)
  const edge = page.getByRole('separator', { name: 'Width of the scenes panel' })
  await edge.focus()
  await page.keyboard.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', '288')
  await page.getByRole('button', { name: 'Details and notes' }).click()
  await expect(page.getByRole('tab', { name: 'Details' })).toHaveCount(0)
  await first.close()

  const again = await firstPage(await launch(samplePath('plain')))
  await expect(again.getByRole('separator', { name: 'Width of the scenes panel' })).toHaveAttribute(
    'aria-valuenow',
    '288',
  )
  await expect(again.getByRole('tab', { name: 'Details' })).toHaveCount(0)
})
