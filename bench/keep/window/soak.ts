/**
 * `npm run bench -- soak`: as many keys as two hours of writing have, as fast as they go, in a story of 20,000
 * words whose length stays the same; memory and handles of the main process and of the window all the while.
 */
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type CDPSession, type ElectronApplication, type Page } from '@playwright/test'
import { printStory } from '../../../src/story/file.ts'
import { hasElectron } from '../../../tools/electron-binary.ts'
import { chance } from '../chance.ts'
import { storyOf } from '../stories.ts'

/** 40 words a minute, for two hours. */
const [keys = '24000'] = process.argv.slice(2)
const SAMPLES = 24

if (!hasElectron())
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(process.cwd(), 'out/electron-on-chromium')
if (!existsSync('out/main')) throw new Error('The app is not built: npm run build')

interface Sample {
  readonly keys: number
  /** MB that are in use after garbage was collected. */
  readonly mainHeap: number
  readonly pageHeap: number
  readonly mainResident: number
  readonly nodes: number
  readonly listeners: number
  /** Open files and sockets of the main process; NaN where the system does not tell. */
  readonly files: number
  /** Timers, watchers and the like. */
  readonly handles: number
}

async function measure(app: ElectronApplication, devtools: CDPSession, keys: number): Promise<Sample> {
  const main = await app.evaluate(() => {
    process.getBuiltinModule('v8').setFlagsFromString('--expose-gc')
    process.getBuiltinModule('vm').runInNewContext('gc')()
    const { heapUsed, rss } = process.memoryUsage()
    return { heapUsed, rss, handles: process.getActiveResourcesInfo().length }
  })
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN
  const files = `/proc/${app.process().pid}/fd`
  return {
    keys,
    mainHeap: main.heapUsed / 1e6,
    pageHeap: metric('JSHeapUsedSize') / 1e6,
    mainResident: main.rss / 1e6,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    files: existsSync(files) ? readdirSync(files).length : Number.NaN,
    handles: main.handles,
  }
}

/** Writes some, takes it back by one way or another, and goes elsewhere: the story stays as long as it was. */
async function turn(page: Page, pick: (below: number) => number): Promise<number> {
  const { keyboard } = page
  let count = 0
  const press = async (key: string, times = 1) => {
    for (let each = 0; each < times; each += 1) await keyboard.press(key)
    count += times
  }
  await press(pick(2) === 0 ? 'Control+PageDown' : 'Control+PageUp')
  await press('ArrowDown', pick(8))
  await press('End')
  const words = ' and then the water was grey again'.slice(0, 8 + pick(26))
  await keyboard.type(words)
  count += words.length
  switch (pick(4)) {
    case 0:
      await press('Control+i', 2)
      break
    case 1:
      await press('Control+Enter')
      await press('Backspace')
      break
    case 2:
      await press('Alt+Shift+ArrowDown')
      await press('Alt+Shift+ArrowUp')
      break
    case 3:
      await press('Enter')
      await press('Backspace')
  }
  await press('Backspace', words.length)
  if (pick(40) === 0) await press('Control+s')
  return count
}

/** What a thousand keys add, by the straight line that fits the later half best. */
function slope(samples: readonly Sample[], name: keyof Sample): number {
  const later = samples.slice(Math.floor(samples.length / 2))
  const mean = (of: (each: Sample) => number) => later.reduce((sum, each) => sum + of(each), 0) / later.length
  const [x, y] = [mean((each) => each.keys), mean((each) => each[name])]
  const rise = later.reduce((sum, each) => sum + (each.keys - x) * (each[name] - y), 0)
  return (1000 * rise) / later.reduce((sum, each) => sum + (each.keys - x) ** 2, 0)
}

const folder = await mkdtemp(join(tmpdir(), 'italica-soak-'))
try {
  const path = join(folder, 'Tide.italica')
  await writeFile(path, printStory(storyOf(40, 10, 50, 4)))
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${join(folder, 'home')}`, path],
    colorScheme: null,
  })
  const page = await app.firstWindow()
  await page.locator('.ProseMirror p').first().click()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const pick = chance(9)
  const samples = [await measure(app, devtools, 0)]
  const begun = performance.now()
  for (let done = 0; done < Number(keys); ) {
    done += await turn(page, pick)
    if (done >= (samples.length * Number(keys)) / SAMPLES) samples.push(await measure(app, devtools, done))
  }
  console.log(`${samples.at(-1)?.keys} keys in ${Math.round((performance.now() - begun) / 1000)} s`)
  const names = Object.keys(samples[0] ?? {}).filter((name) => name !== 'keys') as (keyof Sample)[] // as: its keys
  const middle = samples[Math.floor(samples.length / 2)]
  console.table(
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          first: samples[0]?.[name].toFixed(1),
          middle: middle?.[name].toFixed(1),
          last: samples.at(-1)?.[name].toFixed(1),
          'per 1,000 keys, later half': slope(samples, name).toFixed(3),
        },
      ]),
    ),
  )
  app.process().kill('SIGKILL')
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
