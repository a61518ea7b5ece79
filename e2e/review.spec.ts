import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Node } from '@tiptap/pm/model'
import { p, scene, story } from '../src/export/story-builder.arbitrary.ts'
import { answerSave, choose, expect, firstPage, test } from './app.ts'
import { manuscript, openStory, put } from './manuscript.ts'
import { card, current, panel, tab } from './review-panel.ts'
import { samplePath } from './sample.ts'

const counter = (page: Page) => panel(page).locator('.review-sum')
const end = (page: Page) => panel(page).getByRole('heading', { name: 'Nothing left to look at' })
const proposed = (page: Page) => manuscript(page).locator('.proposal')

/** Told in the past and the third person, with three thoughts and two slips. */
const TALE = story(
  { title: 'Low water' },
  scene(
    p('Mara walked down to the boats. She had not slept, and her hands were cold. I hate this town.'),
    p('Tom waited at the rail. He looked at her and said nothing. He was  tired.'),
    p('She sat on the wall and counted the lamps. Why do I even bother? The tide had turned.'),
  ),
  scene(
    p('Tom carried the ropes up from the shed. He was slower then his brother had been.'),
    p('He put them down and looked at the sky. I should never have told her. It began to rain.'),
  ),
)

/** Long enough that one end is not in sight of the other: a thought in the first, the middle and the last scene. */
const LONG = () => {
  const calm = 'She walked down to the boats and counted the lamps along the shore until it was dark. '
  const far = () => scene(...Array.from({ length: 12 }, () => p(calm.repeat(6))))
  return story(
    { title: 'Lamps' },
    scene(p('Mara sat down on the wall.'), p('Mara got up. I hate this town. The tide had turned.')),
    far(),
    scene(p('Mara waited at the rail. Why do I even bother? She was cold.')),
    far(),
    scene(p('Mara stood up at last. I should never have come. It began to rain.')),
  )
}

async function review(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+I')
  await expect(current(page)).toBeFocused()
}

async function exported(app: ElectronApplication, page: Page, folder: string): Promise<string> {
  const path = join(folder, 'page.html')
  await answerSave(app, path)
  await choose(app, 'file.export')
  await page.getByRole('radio', { name: /^Plain page/ }).check()
  await page.getByRole('button', { name: 'Choose where…' }).click()
  await expect(page.getByText('Exported as page.html.')).toBeVisible()
  return readFile(path, 'utf8')
}

test('a whole review by keyboard, and the page that comes of it', async ({ launch, folder }) => {
  test.slow()
  const app = await launch(samplePath('plain'))
  const page = await firstPage(app)
  await expect(tab(page)).toContainText(/\d/)
  await review(page)
  for (let left = 40; left > 0 && !(await end(page).isVisible()); left -= 1) {
    const before = await counter(page).textContent()
    const about = await current(page).textContent()
    await page.keyboard.press(about?.includes('He always does') ? 'Backspace' : 'Enter')
    await expect(counter(page)).not.toHaveText(before ?? '')
    // Either there is a next one, or nothing is left: the focus is on it.
    await expect(panel(page).locator('[data-current]')).toBeFocused()
  }
  await expect(end(page)).toBeVisible()
  await expect(proposed(page)).toHaveCount(0)
  const html = await exported(app, page, folder)
  expect(html).toContain('not go? I don’t understand him at all.</i>')
  expect(html).toMatch(/<i class="thought">How do you say a thing like that\?[^<]*and hope\.<\/i>/)
  expect(html).not.toMatch(/<i class="thought">[^<]*He always does/)
  expect(html).not.toContain('by the time you read this</i>')
})

test('a review by mouse', async ({ launch, folder }) => {
  const { app, page } = await openStory(launch, folder, TALE)
  await tab(page).click()
  await card(page, 'I hate this town.').getByRole('button', { name: 'Mark as thought' }).click()
  await expect(manuscript(page).locator('i.thought')).toHaveText(['I hate this town.'])
  await expect(card(page, 'slower')).toContainText('slower then → than his brother')
  await card(page, 'slower').getByRole('button', { name: 'Fix' }).click()
  await expect(manuscript(page)).toContainText('slower than his brother')
  await card(page, 'Why do I even bother?').click()
  await expect(current(page)).toContainText('Why do I even bother?')
  await current(page).getByRole('button', { name: 'Not a thought' }).click()
  await expect(card(page, 'Why do I even bother?')).toHaveCount(0)
  expect(await exported(app, page, folder)).toContain('<i class="thought">I hate this town.</i>')
})

test('each decision is undone by the undo of everything else, and comes back to be decided on', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(tab(page)).toContainText('5')
  await review(page)
  await expect(current(page)).toContainText('I hate this town.')
  await page.keyboard.press('Enter')
  await expect(counter(page)).toContainText('1 of 5 reviewed')
  await expect(current(page)).toContainText('tired')
  await page.keyboard.press('Backspace')
  await expect(counter(page)).toContainText('2 of 5 reviewed')
  await page.keyboard.press('Control+z')
  await expect(counter(page)).toContainText('1 of 5 reviewed')
  await expect(current(page)).toContainText('tired')
  await page.keyboard.press('Control+z')
  await expect(counter(page)).toContainText('0 of 5 reviewed')
  await expect(current(page)).toContainText('I hate this town.')
  await expect(current(page)).toBeFocused()
  await expect(manuscript(page).locator('i.thought')).toHaveCount(0)
})

test('what is turned down stays away, the next time too, until it is taken back', async ({
  launch,
  folder,
}) => {
  const { app, page, path } = await openStory(launch, folder, TALE)
  await review(page)
  await page.keyboard.press('Backspace')
  await expect(card(page, 'I hate this town.')).toHaveCount(0)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await app.close()

  const again = await firstPage(await launch(path))
  await expect(tab(again)).toContainText('4')
  await tab(again).click()
  await expect(card(again, 'Why do I even bother?')).toBeVisible()
  await expect(card(again, 'I hate this town.')).toHaveCount(0)
  await expect(proposed(again).filter({ hasText: 'I hate this town.' })).toHaveCount(0)
  await again.getByText('Turned down (1)').click()
  await again.getByRole('button', { name: 'Propose again' }).click()
  await expect(current(again)).toContainText('I hate this town.')
  await expect(proposed(again).filter({ hasText: 'I hate this town.' })).toHaveCount(1)
})

test('all very likely ones at once, and back with one undo', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  await tab(page).click()
  const all = panel(page).getByRole('button', { name: /^Accept very likely/ })
  const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(1)
  const before = await manuscript(page).textContent()
  await all.click()
  await expect(panel(page).getByRole('status')).toContainText(`${count} accepted.`)
  await expect(counter(page)).toContainText(`${count} of 5 reviewed`)
  await expect(manuscript(page).locator('i.thought').first()).toBeVisible()
  await panel(page).getByRole('button', { name: 'Undo' }).click()
  await expect(counter(page)).toContainText('0 of 5 reviewed')
  await expect(manuscript(page).locator('i.thought')).toHaveCount(0)
  await expect(manuscript(page)).toHaveText(before ?? '')
})

test('before all are accepted a version is kept', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  // As it was opened it is a version already.
  await manuscript(page)
    .getByText('Mara walked')
    .click({ position: { x: 2, y: 10 } })
  await page.keyboard.type('That night ')
  await tab(page).click()
  await panel(page)
    .getByRole('button', { name: /^Accept very likely/ })
    .click()
  await expect(manuscript(page).locator('i.thought').first()).toBeVisible()
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(panel(page)).toContainText('Before accepting all')
})

test('the marks in the text follow what is looked at, and can be put away for writing', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, TALE)
  const thought = proposed(page).filter({ hasText: 'I hate this town.' })
  const slip = manuscript(page).locator('.proposal-repair').first()
  await expect(thought).toHaveCSS('text-decoration-line', 'underline')
  await expect(slip).toHaveCSS('text-decoration-line', 'underline')
  await choose(app, 'review.marks')
  await expect(thought).toHaveCSS('text-decoration-line', 'none')
  await tab(page).click()
  await expect(thought).toHaveCSS('text-decoration-line', 'underline')
  await panel(page)
    .getByRole('button', { name: /^Repairs/ })
    .click()
  await expect(slip).toHaveCSS('text-decoration-line', 'none')
  await expect(thought).toHaveCSS('text-decoration-line', 'underline')
})

test('what is turned down, and a detail that changes, leaves the page as it is drawn', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, TALE)
  const first = await manuscript(page).locator('section p').first().elementHandle()
  await review(page)
  await page.keyboard.press('Backspace')
  await expect(counter(page)).toContainText('1 of 5 reviewed')
  await page.getByRole('tab', { name: 'Details' }).click()
  await panel(page).getByLabel('Title', { exact: true }).fill('High water')
  await expect(page.locator('.page h1')).toHaveText('High water')
  expect(await first?.evaluate((paragraph) => paragraph.isConnected)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.page h1')).toHaveText('Low water')
})

test('a thought by somebody else, with other bounds', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  await review(page)
  await page.keyboard.press('ArrowLeft')
  await expect(manuscript(page).locator('.proposal-current')).toHaveText([
    'She had not slept, and her hands were cold. ',
    'I hate this town.',
  ])
  await page.keyboard.press('t')
  await page.getByRole('form', { name: 'Who thinks this?' }).getByRole('textbox').fill('Ada')
  await page.keyboard.press('Enter')
  await expect(manuscript(page).locator('i.thought')).toHaveText(
    'She had not slept, and her hands were cold. I hate this town.',
  )
  await expect(current(page)).toContainText('tired')
  await manuscript(page).locator('i.thought').click()
  await expect(page.getByText('Ada thinks')).toBeVisible()
})

test('proposals follow the text as it is written, and go with it', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  const town = proposed(page).filter({ hasText: 'I hate this town.' })
  await expect(town).toHaveCount(1)
  await manuscript(page)
    .getByText('Mara walked')
    .click({ position: { x: 2, y: 10 } })
  await page.keyboard.type('That night ')
  await expect(town).toHaveText('I hate this town.')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('He turned away from the water. I will miss her. The lamp went out.')
  await expect(proposed(page).filter({ hasText: 'I will miss her.' })).toHaveText('I will miss her.')
})

for (const [shape, parts] of [
  ['in many scenes', (blocks: Node[]) => blocks.map((block) => scene(block))],
  ['in one long scene', (blocks: Node[]) => [scene(...blocks)]],
] as const)
  test(`a long story ${shape} is marked where the author looks`, async ({ launch, folder }) => {
    const calm = 'She walked down to the boats and counted the lamps along the shore until it was dark. '
    const blocks = Array.from({ length: 90 }, (_, at) =>
      p(`Mara waited at lamp ${at + 1}. ${calm.repeat(9)}`),
    )
    const first = p('Mara sat on the wall. I hate this town. The tide had turned.')
    const last = p('Mara stood up at last. Why do I even bother? It began to rain.')
    const { page } = await openStory(
      launch,
      folder,
      story({ title: 'Lamps' }, ...parts([first, ...blocks, last])),
    )
    await expect(proposed(page)).toHaveText(['I hate this town.'])
    await manuscript(page).click()
    await page.keyboard.press('Control+End')
    await expect(proposed(page)).toHaveText(['Why do I even bother?'])
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Home')
    await expect(proposed(page)).toHaveText(['I hate this town.'])
  })

test('the author chooses what to see, and in which order', async ({ launch, folder }) => {
  const { app, page } = await openStory(launch, folder, TALE)
  await tab(page).click()
  await expect(panel(page).getByRole('article')).toHaveCount(5)
  await panel(page)
    .getByRole('button', { name: /^Repairs/ })
    .click()
  await expect(panel(page).getByRole('article')).toHaveCount(3)
  await panel(page)
    .getByRole('button', { name: /^Thoughts/ })
    .click()
  await expect(panel(page).getByRole('heading')).toHaveText('Nothing left of what you chose to see')
  await panel(page).getByRole('button', { name: 'Show everything' }).click()
  await expect(panel(page).getByRole('article')).toHaveCount(5)
  await panel(page).getByRole('button', { name: 'Order and sureness' }).click()
  await page.getByRole('menuitemradio', { name: 'Very likely only' }).click()
  for (const each of await panel(page).getByRole('article').all())
    await expect(each).toContainText('very likely')
  await choose(app, 'review.next')
  await expect(current(page)).toBeVisible()
})

test('the mouse on a proposal in the text says what it is, and decides there', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, TALE)
  const tip = page.getByRole('group', { name: /^Thought, / })
  await proposed(page).filter({ hasText: 'I hate this town.' }).hover()
  await expect(tip).toContainText('First person in a third-person story')
  await tip.getByRole('button', { name: 'Mark as thought' }).click()
  await expect(manuscript(page).locator('i.thought')).toHaveText(['I hate this town.'])
  await expect(manuscript(page)).toBeFocused()

  await proposed(page).filter({ hasText: 'Why do I even bother?' }).click()
  await expect(tip).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tip).toHaveCount(0)
  await tab(page).click()
  await expect(current(page)).toContainText('Why do I even bother?')
})

test('a mouse at rest asks for nothing while the page moves under it or is written on', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, LONG())
  const tip = page.getByRole('group', { name: /^Thought, / })
  const thought = proposed(page).filter({ hasText: 'I hate this town.' })
  const box = await thought.boundingBox()
  if (!box) throw new Error('It is not there')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await put(page, 'Mara sat |down on the wall.')
  const scroller = page.locator('.manuscript')
  await scroller.evaluate((each) => each.scrollTo(0, 400))
  await page.mouse.move(x, y)
  // What waits for the mouse to rest waits no more.
  await page.evaluate(() => {
    const soon = setTimeout
    Object.assign(window, { setTimeout: (work: () => void) => soon(work) })
  })
  await scroller.evaluate((each) => each.scrollTo(0, 0))
  await expect(thought.and(page.locator(':hover'))).toBeVisible()
  await expect(tip).toHaveCount(0)
  await page.mouse.move(x + 1, y)
  await expect(tip).toBeVisible()
  await page.keyboard.type('right ')
  await expect(manuscript(page)).toContainText('Mara sat right down on the wall.')
  await expect(tip).toHaveCount(0)
})

test('from the page, keys go from one to the next and decide; the caret goes along', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, TALE)
  await expect(tab(page)).toContainText('5')
  await put(page, '|She sat on the wall and counted the lamps. Why do I even bother? The tide had turned.')
  await page.keyboard.press('F8')
  await expect(manuscript(page).locator('.proposal-current')).toHaveText('Why do I even bother?')
  await expect(manuscript(page)).toBeFocused()
  await page.keyboard.press('Control+Shift+Y')
  await expect(manuscript(page).locator('i.thought')).toHaveText(['Why do I even bother?'])
  await expect(manuscript(page).locator('.proposal-current')).toHaveText('then')
  await page.keyboard.press('Shift+F8')
  await page.keyboard.press('Shift+F8')
  await expect(manuscript(page).locator('.proposal-current')).toHaveText('I hate this town.')
  await page.keyboard.press('Control+Shift+N')
  await expect(counter(page)).toContainText('2 of 5 reviewed')
  await page.keyboard.type('!')
  await expect(manuscript(page)).toContainText('He was!  tired')
})

test('who goes back to the page from the review writes where they looked last', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, LONG())
  await expect(tab(page)).toContainText('3')
  await put(page, 'Mara sat |down on the wall.')
  await review(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(current(page)).toContainText('I should never have come.')
  await page.keyboard.press('Escape')
  await expect(manuscript(page)).toBeFocused()
  await page.keyboard.type('Here. ')
  await expect(manuscript(page).getByText('Here. I should never have come.')).toBeInViewport()

  await review(page)
  await page.keyboard.press('Home')
  await expect(current(page)).toContainText('I hate this town.')
  await page.keyboard.press('Enter')
  await expect(current(page)).toContainText('Why do I even bother?')
  await page.keyboard.press('Escape')
  await page.keyboard.type('There. ')
  await expect(manuscript(page).getByText('There. Why do I even bother?')).toBeInViewport()
})

test('who only had a look at the review writes on where the caret was', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, LONG())
  await expect(tab(page)).toContainText('3')
  await put(page, 'Mara sat |down on the wall.')
  await review(page)
  await manuscript(page)
    .getByText('I should never have come.')
    .evaluate((block) => block.scrollIntoView({ block: 'center' }))
  await page.keyboard.press('Escape')
  await expect(manuscript(page).getByText('Mara sat down on the wall.')).toBeInViewport()
  await page.keyboard.type('right ')
  await expect(manuscript(page)).toContainText('Mara sat right down on the wall.')
})

test('a story just opened from an old file says where its italics may be found', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  const bar = page.getByRole('status').filter({ hasText: 'may be thoughts that lost their italics' })
  await expect(bar).toContainText(
    '5 passages here may be thoughts that lost their italics, and 2 may be slips.',
  )
  await expect(tab(page)).toContainText('7')
  await bar.getByRole('button', { name: 'Review them' }).click()
  await expect(current(page)).toBeFocused()
  await expect(current(page)).toHaveAccessibleName(/^Thought, /)
  await expect(bar).toHaveCount(0)
})

test('who thinks it is asked in full view, however low the card stands', async ({ launch }) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await page.setViewportSize({ width: 1360, height: 560 })
  await review(page)
  const form = panel(page).getByRole('form', { name: 'Who thinks this?' })
  for (let left = 3; left > 0; left -= 1) {
    do await page.keyboard.press('ArrowDown')
    while (!(await current(page).textContent())?.startsWith('Thought'))
    await page.keyboard.press('t')
    await expect(form.getByRole('button', { name: 'Mark as thought' })).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await expect(current(page)).toBeFocused()
  }
})

test('a story in the first person says what cannot be told there', async ({ launch, folder }) => {
  const told = Array.from({ length: 12 }, () =>
    p('I went down to the boats. I had not slept. I said nothing.'),
  )
  const tagged = p('I stopped. Never again, I thought. The tide had turned.')
  const { page } = await openStory(launch, folder, story({ title: 'Mine' }, scene(...told, tagged)))
  await tab(page).click()
  await expect(panel(page)).toContainText('This story is told in the first person')
})

test('a long queue makes no more cards than are near, and comes to its last one', async ({
  launch,
  folder,
}) => {
  const scenes = Array.from({ length: 60 }, (_, at) =>
    scene(
      p(`Mara walked to boat ${at}. She had not slept. I hate boat ${at}. She sat down.`),
      ...Array.from({ length: 4 }, () => p('Tom waited at the rail. He looked at her and  said nothing.')),
    ),
  )
  const { page } = await openStory(launch, folder, story({ title: 'Many' }, ...scenes))
  await tab(page).click()
  await expect(counter(page)).toContainText('of 61')
  await expect(card(page, 'I hate boat 0.')).toBeVisible()
  expect(await panel(page).getByRole('article').count()).toBeLessThanOrEqual(80)
  await card(page, 'I hate boat 0.').focus()
  await page.keyboard.press('End')
  await expect(current(page)).toContainText('I hate boat 59.')
  await expect(manuscript(page).getByText('I hate boat 59.')).toBeInViewport()
  expect(await panel(page).getByRole('article').count()).toBeLessThanOrEqual(80)
})

test('beside a review in a narrow window the list of scenes is shown when it is asked for', async ({
  launch,
}) => {
  const page = await firstPage(await launch(samplePath('plain')))
  await page.setViewportSize({ width: 900, height: 700 })
  await review(page)
  const scenes = page.getByRole('button', { name: 'Scenes', exact: true })
  const list = page.getByRole('tree', { name: 'Scenes' })
  await expect(scenes).toHaveAttribute('aria-expanded', 'false')
  await scenes.click()
  await expect(scenes).toHaveAttribute('aria-expanded', 'true')
  await expect(list).toBeVisible()
  await list.getByRole('treeitem').first().focus()
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(manuscript(page)).toBeFocused()
  await page.setViewportSize({ width: 1360, height: 700 })
  await expect(list).toBeVisible()
})

test('when what reads the story breaks off it starts again, and broken off again it says so', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, TALE)
  await review(page)
  await expect(card(page, 'I hate this town.')).toBeVisible()
  const breakOff = () =>
    page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new Error('It broke')
      })
    })
  const again = page.waitForEvent('worker')
  await breakOff()
  await again
  await put(page, 'He put them down and looked at the sky. I should never have told her. It began to rain.|')
  await page.keyboard.type(' Why did I come here?')
  await expect(card(page, 'Why did I come here?')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)

  await breakOff()
  const alarm = page.getByRole('alert')
  await expect(alarm).toContainText('Thoughts and slips cannot be looked for just now')
  await expect(card(page, 'I hate this town.')).toBeVisible()
  await page.keyboard.type(' What am I to do?')
  await alarm.getByRole('button', { name: 'Try again' }).click()
  await expect(alarm).toHaveCount(0)
  await expect(card(page, 'What am I to do?')).toBeVisible()
})
