import type { Page } from '@playwright/test'
import { mainThread, untilPainted } from './window.ts'

const KEYS = 40

/** One app with one story: what it takes to open it and to type in its middle, in ms. */
export interface Measured {
  readonly open: number
  /** Of the main thread, for each key. */
  readonly keys: readonly number[]
  /** The longest frame while the author types and the story is saved; 50 is the least the browser reports. */
  readonly frame: number
  /** Until everything is selected. */
  readonly selectAll: number
}

export async function measure(page: Page, open: string): Promise<Measured> {
  const took = await untilPainted(page, open)
  await page.evaluate(`
    globalThis.longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    }).observe({ type: 'long-animation-frame' })
  `)
  await toTheMiddle(page)
  const work = await mainThread(page)
  const keys: number[] = []
  for (let at = 0; at < KEYS; at += 1) {
    const before = await work()
    await page.keyboard.press('abcdefghij'.charAt(at % 10))
    await page.waitForTimeout(120)
    if (at >= 10) keys.push((await work()) - before) // the first ones warm up
    if (at === 10) await page.evaluate('longest = 0')
  }
  await page.waitForTimeout(4000) // autosave: a second after the last change
  const frame = await page.evaluate<number>('longest')
  const before = await work()
  await page.keyboard.press('Control+a')
  await page.waitForTimeout(500)
  return { open: took, keys, frame: Math.max(50, frame), selectAll: (await work()) - before }
}

/** Puts the caret into a paragraph in the middle, and lets the page come to rest. */
async function toTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.locator('.ProseMirror section p')
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
  await middle.evaluate((paragraph) => paragraph.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(1500)
  await middle.click()
  await page.waitForTimeout(6500) // whatever is read in the background is read by then
  await untilAllIsFound(page)
}

/** Until the count of what is proposed has stood still; a page without one has nothing to wait for. */
async function untilAllIsFound(page: Page): Promise<void> {
  const count = page.locator('.tab-count')
  const shown = async () => ((await count.count()) === 0 ? null : await count.first().textContent())
  let still = 0
  let before = await shown()
  while (before !== null && still < 6) {
    await page.waitForTimeout(500)
    const now = await shown()
    still = now === before ? still + 1 : 0
    before = now
  }
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)
export const at = (numbers: readonly number[], part: number) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? Number.NaN
export const median = (numbers: readonly number[]) => at(numbers, 0.5)
