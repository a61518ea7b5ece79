/**
 * `npm run bench -- typing`: a million words in 500 scenes, and one scene of 100,000 words, in the built app and
 * in a plain TipTap page with `content-visibility`, by turns on the same browser. Counts are small and the
 * ratio is what matters: other work on the machine slows both alike.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Node } from '@tiptap/pm/model'
import { printStory } from '../../src/story/file.ts'
import { hasElectron } from '../../tools/electron-binary.ts'
import { manuscript } from './manuscript.ts'
import { buildPlainApp } from './plain/build.ts'
import { end, mainThread, start, untilPainted } from './window.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = 3
const KEYS = 40

if (!hasElectron()) process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(ROOT, 'out/electron-on-chromium')
if (!existsSync(join(ROOT, 'out/main'))) throw new Error('The app is not built: npm run build')

/** One app with one story: what it takes to open it and to type in its middle, in ms. */
interface Measured {
  readonly open: number
  /** Of the main thread, for each key. */
  readonly keys: readonly number[]
  /** The longest frame while the author types and the story is saved; 50 is the least the browser reports. */
  readonly frame: number
  /** Until everything is selected. */
  readonly selectAll: number
}

async function measure(page: Page, open: string): Promise<Measured> {
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
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)
const at = (numbers: readonly number[], part: number) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? Number.NaN
const median = (numbers: readonly number[]) => at(numbers, 0.5)

function row(name: string, app: number, plain: number, limit: string): void {
  const cells = [name.padEnd(34), app.toFixed(1).padStart(9), plain.toFixed(1).padStart(9)]
  console.log(...cells, `${(app / plain).toFixed(2)} ×`.padStart(9), `  ${limit}`)
}

const folder = await mkdtemp(join(tmpdir(), 'italica-typing-'))
const fresh = () => mkdtemp(join(folder, 'home-'))
const plainArgs = async (app: string) => [app, `--user-data-dir=${await fresh()}`]
const appArgs = async () => [ROOT, `--user-data-dir=${await fresh()}`]

async function compare(name: string, story: Node): Promise<void> {
  const path = join(folder, `${name}.italica`)
  await writeFile(path, printStory({ doc: story, report: null, original: null }))
  const plainApp = await buildPlainApp(join(folder, name), story)
  const app: Measured[] = []
  const plain: Measured[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await start(await appArgs(), '.start')
    app.push(await measure(ours.page, `italica.call('story.open', ${JSON.stringify({ path })})`))
    await end(ours)
    const theirs = await start(await plainArgs(plainApp), '.ProseMirror')
    plain.push(await measure(theirs.page, 'openLongStory()'))
    await end(theirs)
  }
  const all = (of: (one: Measured) => number) => [median(app.map(of)), median(plain.map(of))] as const
  const keys = [app.flatMap((one) => one.keys), plain.flatMap((one) => one.keys)] as const
  console.log(`\n${name}`)
  row('open to painted, ms', ...all((one) => one.open), '≤ 1.5 ×')
  row('main thread a key, median, ms', median(keys[0]), median(keys[1]), '')
  row('main thread a key, p95, ms', at(keys[0], 0.95), at(keys[1], 0.95), '≤ 8 ms, ≤ 1.2 ×')
  row('longest frame, autosave too, ms', ...all((one) => one.frame), '')
  row('select all, main thread, ms', ...all((one) => one.selectAll), '')
}

async function compareStarts(plainApp: string): Promise<void> {
  const app: number[] = []
  const plain: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await start(await appArgs(), '.start')
    app.push(ours.usable)
    await end(ours)
    const theirs = await start(await plainArgs(plainApp), '.ProseMirror')
    plain.push(theirs.usable)
    await end(theirs)
  }
  console.log('\nfrom nothing')
  row('start to usable page, ms', median(app), median(plain), '≤ 1.5 ×')
}

try {
  console.log(''.padEnd(34), '  Italica', '    plain', '    ratio')
  await compare('a million words in 500 scenes', manuscript(1_000_000, 500))
  await compare('100,000 words in one scene', manuscript(100_000, 1))
  await compareStarts(join(folder, '100,000 words in one scene'))
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
