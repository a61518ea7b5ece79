/**
 * `npm run bench -- typing`: a million words in 500 scenes, and one scene of 100,000 words, in the built app and
 * in a plain TipTap page with `content-visibility`, by turns on the same browser. Counts are small and the
 * ratio is what matters: other work on the machine slows both alike. Then with the finder on and off;
 * `--finder` measures that alone.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { printStory } from '../../src/story/file.ts'
import { hasElectron } from '../../tools/electron-binary.ts'
import { manuscript } from './manuscript.ts'
import { at, type Measured, measure, median } from './measure.ts'
import { buildPlainApp } from './plain/build.ts'
import { end, start } from './window.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = 3

if (!hasElectron()) process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(ROOT, 'out/electron-on-chromium')
if (!existsSync(join(ROOT, 'out/main'))) throw new Error('The app is not built: npm run build')

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

/** The same app with the finder on and off: it must not be felt while typing. */
async function compareFinder(name: string, story: Node): Promise<void> {
  const path = join(folder, `${name}.italica`)
  await writeFile(path, printStory({ doc: story, report: null, original: null }))
  const open = `italica.call('story.open', ${JSON.stringify({ path })})`
  const keys: Record<'on' | 'off', number[]> = { on: [], off: [] }
  const frames: Record<'on' | 'off', number[]> = { on: [], off: [] }
  let found = ''
  for (let round = 0; round < ROUNDS; round += 1)
    for (const finder of ['on', 'off'] as const) {
      const { page, ...app } = await start(await appArgs(), '.start')
      // Nobody reads: nothing is ever found.
      if (finder === 'off')
        await page.evaluate(
          'globalThis.Worker = class { postMessage() {} terminate() {} addEventListener() {} }',
        )
      const measured = await measure(page, open)
      keys[finder].push(...measured.keys)
      frames[finder].push(measured.frame)
      if (finder === 'on') found = (await page.locator('.tab-count + .unseen').textContent()) ?? ''
      await end({ page, ...app })
    }
  console.log(`\n${name}, finder on and off (${found})`)
  row('main thread a key, median, ms', median(keys.on), median(keys.off), '')
  row('main thread a key, p95, ms', at(keys.on, 0.95), at(keys.off, 0.95), '')
  row('longest frame, autosave too, ms', median(frames.on), median(frames.off), '')
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

const finderOnly = process.argv.includes('--finder')
try {
  const novel = manuscript(1_000_000, 500)
  if (!finderOnly) {
    console.log(''.padEnd(34), '  Italica', '    plain', '    ratio')
    await compare('a million words in 500 scenes', novel)
    await compare('100,000 words in one scene', manuscript(100_000, 1))
    await compareStarts(join(folder, '100,000 words in one scene'))
  }
  console.log(''.padEnd(34), '       on', '      off', '    ratio')
  await compareFinder('a million words in 500 scenes', novel)
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
