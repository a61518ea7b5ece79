import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  end,
  mainThread,
  pause,
  type Started,
  start,
  toTheMiddle,
  untilPainted,
  watchFrames,
} from './window.ts'

/** Keys in each app and round: the first ones warm up, the others count. They come in bursts, by turns. */
const WARM_UP = 10
const KEYS = 30
const BURST = 5

/** How an app is started, and how its story is opened. */
export interface Subject {
  readonly args: readonly string[]
  /** What is there once it is usable. */
  readonly first: string
  /** An expression to run in the page before that. */
  readonly before?: string
  /** An expression that opens the long story. */
  readonly open: string
}

/** What it takes to start, open, type and select all, in ms. */
export interface Measured {
  readonly start: number
  readonly open: number
  /** Of the main thread, for each key. */
  readonly keys: readonly number[]
  /** The longest frame while the author types and the story is saved; 50 is the least the browser reports. */
  readonly frame: number
  readonly selectAll: number
  /** How much is proposed, in words; '' for an app that proposes nothing. */
  readonly found: string
}

/** One round: the apps side by side, from their start to their end. Their homes go into `folder`. */
export async function round(folder: string, subjects: readonly Subject[]): Promise<Measured[]> {
  const apps: { started: Started; open: number }[] = []
  for (const { args, first, before, open } of subjects) {
    const home = await mkdtemp(join(folder, 'home-'))
    const started = await start([...args, `--user-data-dir=${home}`], first)
    if (before) await started.page.evaluate(before)
    await pause(500)
    apps.push({ started, open: await untilPainted(started.page, open) })
  }
  const typists = await Promise.all(
    apps.map(async ({ started: { page } }) => {
      await toTheMiddle(page)
      const [work, frames] = [await mainThread(page), await watchFrames(page)]
      const cost = async (keys: string, after: number) => {
        const before = await work()
        await page.keyboard.press(keys)
        await pause(after)
        return (await work()) - before
      }
      return { page, cost, frames, keys: [] as number[] }
    }),
  )
  await pause(6500) // whatever is read in the background is read by then
  for (const { started } of apps) await untilAllIsFound(started.page)
  for (let at = 0; at < WARM_UP + KEYS; at += BURST) {
    for (const { page, cost, frames, keys } of typists) {
      await page.bringToFront() // a window that another one covers paints less
      await pause(300)
      if (at === WARM_UP) await frames.forget()
      for (let key = at; key < at + BURST; key += 1) {
        const took = await cost('abcdefghij'.charAt(key % 10), 120)
        if (key >= WARM_UP) keys.push(took)
      }
    }
  }
  await pause(4000) // autosave: a second after the last change
  const measured: Measured[] = []
  for (const [at, { started, open }] of apps.entries()) {
    const typist = typists[at]
    if (!typist) throw new Error('An app was not typed in')
    const frame = Math.max(50, await typist.frames.longest())
    const selectAll = await typist.cost('Control+a', 500)
    const found = (await started.page.locator('.tab-count + .unseen').allTextContents()).join()
    measured.push({ start: started.usable, open, keys: typist.keys, frame, selectAll, found })
  }
  for (const { started } of apps) await end(started)
  return measured
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

export const at = (numbers: readonly number[], part: number) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ??
  Number.NaN
export const median = (numbers: readonly number[]) => at(numbers, 0.5)
