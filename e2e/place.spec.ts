import type { ElectronApplication, Page } from '@playwright/test'
import type { Node } from '@tiptap/pm/model'
import { p, sceneWith, story } from '../src/export/story-builder.arbitrary.ts'
import { choose, expect, test } from './app.ts'
import { manuscript, openStory, put } from './manuscript.ts'

const SENTENCES = [
  'She waited.',
  'The ferry came late, as it did on every day when the wind stood in the west.',
  'Nobody had asked him to stay, and nobody would.',
  '“You took the lamp,” said Isa.',
  'All the way down to the harbour there was no light but one, and that one went out.',
]

/** About 12,000 words in 32 scenes, of paragraphs both short and long; each begins with its number. */
function longStory(): Node {
  let paragraph = 0
  const text = () => {
    paragraph += 1
    const sentences = Array.from(
      { length: 1 + ((paragraph * 7) % 6) },
      (_, at) => SENTENCES[(paragraph + at * 3) % SENTENCES.length],
    )
    return `${paragraph}. ${sentences.join(' ')}`
  }
  return story(
    { title: 'Two Lamps' },
    ...Array.from({ length: 32 }, (_, scene) =>
      sceneWith({ id: `s${scene}` }, ...Array.from({ length: 6 + ((scene * 5) % 9) }, () => p(text()))),
    ),
  )
}

/** Where the caret is, in CSS pixels: how far below the manuscript’s top edge, and above its lower one. */
function caret(page: Page): Promise<{ readonly top: number; readonly below: number }> {
  return manuscript(page).evaluate((root) => {
    const { focusNode, focusOffset = 0 } = getSelection() ?? {}
    const scroller = root.closest('.manuscript')?.getBoundingClientRect()
    const isText = focusNode instanceof Text
    const text = isText ? focusNode : focusNode?.childNodes[focusOffset]
    if (!(text instanceof Text) || !scroller) throw new Error('No caret in text')
    // A letter beside it: at the end of a line that goes on in the next, it is itself measured on either.
    const from = isText ? Math.min(focusOffset, text.length - 1) : 0
    const letter = new Range()
    letter.setStart(text, from)
    letter.setEnd(text, from + 1)
    const { top, bottom } = letter.getBoundingClientRect()
    return { top: top - scroller.top, below: scroller.bottom - bottom }
  })
}

async function expectCaretInSight(page: Page): Promise<void> {
  await settled(page)
  const { top, below } = await caret(page)
  expect(top).toBeGreaterThan(0)
  expect(below).toBeGreaterThan(0)
}

/** Once the browser has laid out what came near: it does so a frame or two later, and moves what is below. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 10; frames += 1) await new Promise(requestAnimationFrame)
  })

const scrollTop = (page: Page) => page.locator('.manuscript').evaluate((scroller) => scroller.scrollTop)

/** Presses a key again before anything has come of it, as it repeats when it is held. */
const pressQuickly = (page: Page, key: string, times: number) =>
  Promise.all(Array.from({ length: times }, () => page.keyboard.press(key)))

const paragraph = (page: Page) =>
  page.evaluate(() => getSelection()?.focusNode?.parentElement?.closest('p')?.textContent)

test('pages turned quickly, on and back, end with the caret in sight', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, longStory())
  const expectTypingLeavesTheView = async () => {
    const before = await scrollTop(page)
    await page.keyboard.type('x')
    await settled(page)
    expect(await scrollTop(page)).toBe(before)
  }
  await page.keyboard.press('Control+Home')
  await pressQuickly(page, 'PageDown', 8)
  await pressQuickly(page, 'PageUp', 3)
  await expectCaretInSight(page)
  await expectTypingLeavesTheView()
  await page.keyboard.press('Control+End')
  await pressQuickly(page, 'PageUp', 8)
  await pressQuickly(page, 'PageDown', 3)
  await expectCaretInSight(page)
  await expectTypingLeavesTheView()
})

test('a selection extended by pages ends in sight', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, longStory())
  await page.keyboard.press('Control+Home')
  await page.keyboard.down('Shift')
  await pressQuickly(page, 'PageDown', 6)
  await expectCaretInSight(page)
  expect(await page.evaluate(() => getSelection()?.toString().slice(0, 3))).toBe('1. ')
  await pressQuickly(page, 'PageUp', 6)
  await page.keyboard.up('Shift')
  await expectCaretInSight(page)
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true)
})

test('pages end at the first and the last line, laid out or not', async ({ launch, folder }) => {
  const { page } = await openStory(launch, folder, longStory())
  await page.keyboard.press('Control+End')
  await expectCaretInSight(page)
  const last = await paragraph(page)
  await pressQuickly(page, 'PageUp', 3)
  await expectCaretInSight(page)
  await pressQuickly(page, 'PageUp', 80)
  await expectCaretInSight(page)
  expect(await paragraph(page)).toMatch(/^1\. /)
  expect(await scrollTop(page)).toBe(0)
  await pressQuickly(page, 'PageDown', 80)
  await expectCaretInSight(page)
  expect(await paragraph(page)).toBe(last)
})

/** Puts the caret into the paragraph with this number, and that to the middle of the page. */
async function putInto(page: Page, number: number): Promise<void> {
  const text = await manuscript(page)
    .locator('p')
    .nth(number - 1)
    .textContent()
  await put(page, `${number}|${text?.slice(String(number).length)}`)
  await settled(page)
}

/** The first paragraph of which something is in sight. */
const first = (page: Page) =>
  page.locator('.manuscript').evaluate((scroller) => {
    const { top } = scroller.getBoundingClientRect()
    const paragraphs = [...scroller.querySelectorAll('.tiptap p')]
    return paragraphs.find((each) => each.getBoundingClientRect().bottom > top + 8)?.textContent?.slice(0, 12)
  })

const panel = (page: Page) => page.getByRole('complementary', { name: 'Details and notes' })

/** Closes and opens the panel: the app notes what stands where at once then, and else not until the page rests. */
async function noteByPanel(app: ElectronApplication, page: Page): Promise<void> {
  await choose(app, 'view.inspector')
  await expect(panel(page)).toBeHidden()
  await choose(app, 'view.inspector')
  await expect(panel(page)).toBeVisible()
  await settled(page)
}

test('the caret stays where it stood in a window made narrower, also where a panel leaves, and wider', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, longStory())
  await page.setViewportSize({ width: 1358, height: 800 })
  await expect(panel(page)).toBeVisible()
  await putInto(page, 150)
  await noteByPanel(app, page)
  const { top } = await caret(page)
  for (const width of [700, 1358, 1100, 900, 650]) {
    await page.setViewportSize({ width, height: 800 })
    await settled(page)
    await expect.poll(async () => Math.abs((await caret(page)).top - top)).toBeLessThan(30)
  }
  await expect(panel(page)).toBeHidden()
})

test('what was at the top stays there in a window made narrower, where the caret is out of sight', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openStory(launch, folder, longStory())
  await page.setViewportSize({ width: 1358, height: 800 })
  await putInto(page, 150)
  await manuscript(page)
    .locator('p')
    .nth(200)
    .evaluate((block) => block.scrollIntoView({ block: 'start' }))
  await settled(page)
  await noteByPanel(app, page)
  const before = await first(page)
  for (const width of [700, 1358]) {
    await page.setViewportSize({ width, height: 800 })
    await settled(page)
    expect(await first(page)).toBe(before)
  }
})

test('the caret stays in sight when the page is zoomed', async ({ launch, folder }) => {
  const { app, page } = await openStory(launch, folder, longStory())
  await putInto(page, 150)
  await noteByPanel(app, page)
  const width = () => page.evaluate(() => innerWidth)
  const full = await width()
  for (let step = 0; step < 10; step += 1) await choose(app, 'view.zoomIn')
  await expect.poll(width).toBe(Math.round(full / 2))
  await expectCaretInSight(page)
  await choose(app, 'view.zoomReset')
  await expect.poll(width).toBe(full)
  await expectCaretInSight(page)
})

test('a press beside the text goes to the line beside it, and only below the last line to the end', async ({
  launch,
  folder,
}) => {
  const { page } = await openStory(launch, folder, longStory())
  await putInto(page, 150)
  /** Where a paragraph is, and the middle of its last line. */
  const boxOf = async (number: number) => {
    const box = await manuscript(page)
      .locator('p')
      .nth(number - 1)
      .boundingBox()
    if (!box) throw new Error(`No paragraph ${number}`)
    return { left: box.x, right: box.x + box.width, top: box.y, last: box.y + box.height - 15 }
  }
  const near = { 149: await boxOf(149), 150: await boxOf(150), 151: await boxOf(151) }
  for (const [number, { left, right, top, last }] of Object.entries(near))
    for (const [x, y] of [
      [left - 18, top + 15],
      [left - 30, top + 15],
      [right + 18, top + 15],
      [right + 30, top + 15],
      [left - 24, last],
      [right + 24, last],
    ] as const) {
      const before = await scrollTop(page)
      await page.mouse.click(x, y)
      await expect.poll(() => paragraph(page)).toMatch(new RegExp(`^${number}\\. `))
      expect(await scrollTop(page)).toBe(before)
    }
  await page.mouse.click(near[150].left - 24, near[150].top + 15)
  await page.keyboard.type('x')
  await expect.poll(() => paragraph(page)).toMatch(/^x150\. /)

  await page.mouse.move(near[149].left - 24, near[149].top + 15)
  await page.mouse.down()
  await page.mouse.move(near[151].left + 60, near[151].top + 15, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toMatch(/^149\. [\s\S]*151/)

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('PageUp') // to the title
  const title = await page.locator('.opening h1').boundingBox()
  if (!title) throw new Error('No title')
  await page.mouse.click(title.x - 24, title.y + 10)
  await expect(manuscript(page)).toBeFocused()
  expect(await paragraph(page)).toMatch(/^1\. /)

  await page.keyboard.press('Control+End')
  const last = await paragraph(page)
  await page.keyboard.press('Home')
  await settled(page)
  const end = await manuscript(page).boundingBox()
  if (!end) throw new Error('No page')
  await page.mouse.click(end.x + 200, end.y + end.height + 20)
  await page.keyboard.type('The end')
  await expect.poll(() => paragraph(page)).toBe(`${last}The end`)
})
