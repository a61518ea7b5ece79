import { _electron, type CDPSession, type ElectronApplication, type Page } from '@playwright/test'

/** An app that is measured, and its window. */
export interface Started {
  readonly app: ElectronApplication
  readonly page: Page
  /** From the start of the process until its page was there, in ms. */
  readonly usable: number
}

/** Starts an app and waits until `selector` is painted. */
export async function start(args: readonly string[], selector: string): Promise<Started> {
  const begun = performance.now()
  const app = await _electron.launch({ args: [...args], colorScheme: null })
  const page = await app.firstWindow()
  await page.locator(selector).first().waitFor()
  await painted(page)
  return { app, page, usable: performance.now() - begun }
}

/** Ends an app at once: what it would ask or keep is no part of the measurement. */
export async function end({ app }: Started): Promise<void> {
  const child = app.process()
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

const painted = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

/** Runs the expression `open` in the page, and returns how long it took until the story was painted, in ms. */
export function untilPainted(page: Page, open: string): Promise<number> {
  // As text, so that it is the page's own code: nothing may be compiled there.
  return page.evaluate<number>(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const begun = performance.now()
    const opened = ${open}
    while (document.querySelectorAll('.ProseMirror section p').length < 50) await frame()
    await frame()
    await frame()
    await opened
    return performance.now() - begun
  })()`)
}

/** The work of the page's main thread, in ms of its own time: what other processes take does not count. */
export async function mainThread(page: Page): Promise<() => Promise<number>> {
  const devtools: CDPSession = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Puts the caret into a paragraph in the middle, once the page has come to rest there. */
export async function toTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.locator('.ProseMirror section p')
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
  await middle.evaluate((paragraph) => paragraph.scrollIntoView({ block: 'center' }))
  await pause(1500)
  await middle.click()
}

/** The longest frame of a page since it was last forgotten, in ms; 0 for none that the browser reports. */
export interface Frames {
  longest(): Promise<number>
  forget(): Promise<void>
}

export async function watchFrames(page: Page): Promise<Frames> {
  await page.evaluate(`
    globalThis.longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    }).observe({ type: 'long-animation-frame' })
  `)
  return {
    longest: () => page.evaluate<number>('longest'),
    forget: () => page.evaluate('longest = 0'),
  }
}
