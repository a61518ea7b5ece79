import type { Page } from '@playwright/test'
import type { Node } from '@tiptap/pm/model'
import { p, sceneWith, story } from '../src/export/story-builder.arbitrary.ts'
import { expect, test } from './app.ts'
import { manuscript, openStory } from './manuscript.ts'

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
