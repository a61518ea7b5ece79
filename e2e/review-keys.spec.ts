import type { Page, Worker } from '@playwright/test'
import { p, scene, story } from '../src/export/story-builder.arbitrary.ts'
import { choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, put, texts } from './manuscript.ts'
import { card, current, panel, tab } from './review-panel.ts'

const question = (page: Page) => panel(page).getByRole('form', { name: 'Who thinks this?' })
const marked = (page: Page) => manuscript(page).locator('i.thought')

/** Told in the past and the third person, with three thoughts in two scenes. */
const TALE = story(
  { title: 'Low water' },
  scene(
    p('Mara walked down to the boats. She had not slept, and her hands were cold. I hate this town.'),
    p('She sat on the wall and counted the lamps. Why do I even bother? The tide had turned.'),
  ),
  scene(p('She put the oars down and looked at the sky. I should never have told her. It began to rain.')),
)

test('the first review of a session has the keyboard, with its panel closed until then', async ({
  launch,
  folder,
}) => {
  const { app, page, path } = await openStory(launch, folder, TALE)
  await choose(app, 'view.inspector')
  await expect(panel(page)).toHaveCount(0)
  await app.close()

  const again = await firstPage(await launch(path))
  await manuscript(again).waitFor()
  const before = await texts(again)
  await expect(manuscript(again).locator('.proposal').first()).toBeVisible()
  await again.keyboard.press('Control+Shift+I')
  await expect(current(again)).toBeFocused()
  await again.keyboard.press('Enter')
  await expect(marked(again)).toHaveText(['I hate this town.'])
  expect(await texts(again)).toEqual(before)
})

test('a review that has found nothing yet has the keyboard, and its first card gets it', async ({
  launch,
  folder,
}) => {
  const { app, path } = await openStory(launch, folder, TALE)
  await app.close()
  const slow = await launch()
  const page = await firstPage(slow)
  // What is asked of those who read the story is held up.
  const desk = await page.evaluateHandle(() => {
    const { Worker: Real } = window
    const held: (() => void)[] = []
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        const post = this.postMessage.bind(this)
        this.postMessage = (message: unknown) => held.push(() => post(message))
      }
    }
    return {
      letRead() {
        for (const each of held.splice(0)) each()
      },
    }
  })
  await page.evaluate((file) => window.italica.call('story.openFiles', [file]), path)
  await manuscript(page).waitFor()
  const before = await texts(page)
  await page.keyboard.press('Control+Shift+I')
  await expect(manuscript(page)).not.toBeFocused()
  await page.keyboard.press('Enter')
  expect(await texts(page)).toEqual(before)
  await desk.evaluate(({ letRead }) => letRead())
  await expect(current(page)).toBeFocused()
})

test('a card shows its keys while it has the keyboard, and not while the page has it', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(tab(page)).toContainText('3')
  await put(page, 'She sat on the wall and counted the lamps.| Why do I even bother? The tide had turned.')
  await page.keyboard.press('F8')
  const key = current(page).locator('kbd')
  await expect(current(page)).toContainText('Why do I even bother?')
  await expect(key.filter({ visible: true })).toHaveCount(0)
  await expect(current(page).getByRole('button', { name: 'Mark as thought' })).toHaveAttribute(
    'title',
    /Ctrl\+Shift\+Y/,
  )
  await page.keyboard.press('Control+Shift+I')
  await expect(key.filter({ visible: true })).toHaveText(['↵', '⌫'])
  await page.keyboard.press('Escape')
  await expect(manuscript(page)).toBeFocused()
  await expect(key.filter({ visible: true })).toHaveCount(0)
})

test('no button moves when a card gets or loses the keyboard', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(tab(page)).toContainText('3')
  await page.keyboard.press('F8')
  const buttons = () =>
    current(page)
      .getByRole('button')
      .evaluateAll((all) =>
        all.map((each) => ((box) => [box.x, box.y, box.width])(each.getBoundingClientRect())),
      )
  const before = await buttons()
  await current(page).focus()
  await expect(current(page).locator('kbd').first()).toBeVisible()
  expect(await buttons()).toEqual(before)
})

test('who may think it stays offered as long as it is asked', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  const isNames = (worker: Worker) => worker.url().includes('names')
  const reader = page.workers().find(isNames) ?? (await page.waitForEvent('worker', isNames))
  /** The story's names have been read once more, as they are whenever the author rests. */
  const namesRead = () =>
    reader.evaluate(
      () => new Promise<void>((done) => addEventListener('message', () => done(), { once: true })),
    )
  await expect(tab(page)).toContainText('3')
  await page.keyboard.press('Control+Shift+I')
  await page.keyboard.press('t')
  await page.keyboard.type('Wren')
  const once = namesRead()
  await page.keyboard.press('Enter')
  await expect(marked(page)).toHaveText(['I hate this town.'])
  await once
  const again = namesRead()
  await page.keyboard.press('Control+z')
  await expect(current(page)).toContainText('I hate this town.')
  await page.keyboard.press('t')
  const wren = question(page).getByRole('button', { name: 'Wren' })
  await wren.focus()
  await again
  await expect(wren).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(marked(page)).toHaveText(['I hate this town.'])
})

test('a name is typed at once where it is asked who thinks it', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(tab(page)).toContainText('3')
  await page.keyboard.press('Control+Shift+I')
  await page.keyboard.press('t')
  await expect(question(page)).toBeVisible()
  await page.keyboard.type('Wren')
  await page.keyboard.press('Enter')
  await expect(marked(page)).toHaveText(['I hate this town.'])
  await marked(page).click()
  await expect(page.getByText('Wren thinks')).toBeVisible()
})

test('a thought whose thinker is not known asks for them', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  await tab(page).click()
  await expect(current(page)).toHaveAccessibleName(/^Thought, likely: I hate this town/)
  await current(page).getByRole('button', { name: 'Who thinks this…' }).click()
  await page.keyboard.type('Wren')
  await expect(question(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Wren')
})

test('a letter typed on an offered name begins a name, and the arrows go there and back', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(tab(page)).toContainText('3')
  const before = await texts(page)
  await page.keyboard.press('Control+Shift+I')
  await page.keyboard.press('t')
  const name = question(page).getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(name).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(question(page).getByRole('button').and(page.locator(':focus'))).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(name).toBeFocused()
  await question(page).getByRole('button', { name: 'Nobody in particular' }).focus()
  await page.keyboard.type('Isa')
  await expect(name).toHaveValue('Isa')
  expect(await texts(page)).toEqual(before)
  await expect(marked(page)).toHaveCount(0)
})

test('who thinks it is asked on the card where it was asked, until the author goes elsewhere', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(tab(page)).toContainText('3')
  await page.keyboard.press('Control+Shift+I')
  await page.keyboard.press('t')
  await expect(question(page)).toBeVisible()
  await card(page, 'Why do I even bother?').click()
  await expect(current(page)).toContainText('Why do I even bother?')
  await expect(current(page)).toBeFocused()
  await expect(question(page)).toHaveCount(0)

  await page.keyboard.press('t')
  await expect(question(page)).toBeVisible()
  await page.keyboard.press('F8')
  await expect(current(page)).toContainText('I should never have told her.')
  await expect(current(page)).toBeFocused()
  await expect(question(page)).toHaveCount(0)

  await page.keyboard.press('t')
  await put(page, 'She sat on the wall and counted the lamps.| Why do I even bother? The tide had turned.')
  await page.keyboard.press('Escape')
  await expect(question(page)).toHaveCount(0)
  await expect(manuscript(page)).toBeFocused()
})

test('the list of scenes and the status follow the review, and the caret again on the page', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(tab(page)).toContainText('3')
  const here = page.getByRole('treeitem').and(page.locator('[aria-current]'))
  const place = page.getByRole('contentinfo')
  await put(page, '|She sat on the wall and counted the lamps. Why do I even bother? The tide had turned.')
  await page.keyboard.press('Control+Shift+I')
  await expect(place).toContainText('Scene 1 of 2')
  await page.keyboard.press('End')
  await expect(current(page)).toContainText('I should never have told her.')
  await expect(place).toContainText('Scene 2 of 2')
  await expect(here).toHaveAccessibleName(/^She put the oars down/)
  await put(page, '|She sat on the wall and counted the lamps. Why do I even bother? The tide had turned.')
  await expect(place).toContainText('Scene 1 of 2')
  await expect(here).toHaveAccessibleName(/^Mara walked/)
})

test('the next one from a field beside the page has the keyboard', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(tab(page)).toContainText('3')
  await panel(page).getByLabel('Title', { exact: true }).click()
  await page.keyboard.press('F8')
  await expect(current(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(marked(page)).toHaveCount(1)
})

test('what goes from a panel leaves the keyboard there, and not in the story', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  const before = await texts(page)
  await panel(page).getByRole('button', { name: 'Add a field' }).click()
  await page.keyboard.type('Thanks')
  await page.keyboard.press('Enter')
  await panel(page).getByRole('button', { name: 'More about Thanks' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByLabel('Name of the field')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.keyboard.type('x')
  expect(await texts(page)).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(manuscript(page)).toBeFocused()
})

test('who is asked on the page who thinks it, writes on there', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(manuscript(page).locator('.proposal').first()).toBeVisible()
  await put(page, 'She |sat on the wall and counted the lamps. Why do I even bother? The tide had turned.')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Shift+T')
  await expect(question(page)).toBeVisible()
  await page.keyboard.type('Mara')
  await page.keyboard.press('Enter')
  await expect(marked(page)).toHaveText(['Why do I even bother?'])
  await expect(manuscript(page)).toBeFocused()
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Shift+T')
  await expect(question(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question(page)).toHaveCount(0)
  await expect(manuscript(page)).toBeFocused()
})

test('bounds that were moved for one proposal are not those of one that an undo brings back', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(manuscript(page).locator('.proposal').first()).toBeVisible()
  await page.keyboard.press('Control+Shift+I')
  await expect(current(page)).toContainText('I hate this town.')
  await page.keyboard.press('Enter')
  await expect(current(page)).toContainText('Why do I even bother?')
  await page.keyboard.press('ArrowRight')
  await expect(manuscript(page).locator('.proposal-current').last()).toContainText('The tide had turned.')
  await page.keyboard.press('Control+z')
  await expect(current(page)).toContainText('I hate this town.')
  await expect(current(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(marked(page)).toHaveText(['I hate this town.'])
})

test('from the page the review begins at the cursor, in sight', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(manuscript(page).locator('.proposal').first()).toBeVisible()
  await page.keyboard.press('Control+Shift+I')
  await expect(current(page)).toContainText('I hate this town.')
  await page.keyboard.press('Escape')
  await put(
    page,
    'She |put the oars down and looked at the sky. I should never have told her. It began to rain.',
  )
  await page.keyboard.press('Control+Shift+I')
  await expect(current(page)).toContainText('I should never have told her.')
  await expect(current(page)).toBeFocused()
})
