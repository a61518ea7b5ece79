/**
 * `npm run bench -- typing`: a million words in 500 scenes, and one scene of 100,000 words, in the built app and
 * in a plain TipTap page with `content-visibility`, on the same browser. Both are open side by side and take
 * turns key by key, so that other work on the machine slows both alike: the ratio is what matters. Three
 * rounds; `--quick` makes one. Then with the finder on and off; `--finder` measures that alone.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { printStory } from '../../src/story/file.ts'
import { hasElectron } from '../../tools/electron-binary.ts'
import { manuscript } from './manuscript.ts'
import { at, type Measured, median, round, type Subject } from './measure.ts'
import { buildPlainApp } from './plain/build.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = process.argv.includes('--quick') ? 1 : 3

if (!hasElectron()) process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(ROOT, 'out/electron-on-chromium')
if (!existsSync(join(ROOT, 'out/main'))) throw new Error('The app is not built: npm run build')

function row(name: string, app: number, plain: number, limit = ''): void {
  const cells = [name.padEnd(34), app.toFixed(1).padStart(9), plain.toFixed(1).padStart(9)]
  console.log(...cells, `${(app / plain).toFixed(2)} ×`.padStart(9), `  ${limit}`)
}

const folder = await mkdtemp(join(tmpdir(), 'italica-typing-'))
const starts: { readonly app: number[]; readonly plain: number[] } = { app: [], plain: [] }

/** All rounds of two apps: each is the first to open in its turn. */
async function rounds(one: Subject, other: Subject): Promise<readonly [Measured[], Measured[]]> {
  const ours: Measured[] = []
  const theirs: Measured[] = []
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    const turned = nth % 2 === 1
    const [first, second] = await round(folder, turned ? [other, one] : [one, other])
    const [our, their] = turned ? [second, first] : [first, second]
    if (our) ours.push(our)
    if (their) theirs.push(their)
  }
  return [ours, theirs]
}

async function appWith(name: string, story: Node): Promise<Subject> {
  const path = join(folder, `${name}.italica`)
  await writeFile(path, printStory({ doc: story, report: null, original: null }))
  return { args: [ROOT], first: '.start', open: `italica.call('story.open', ${JSON.stringify({ path })})` }
}

async function compare(name: string, story: Node): Promise<void> {
  const plainApp = await buildPlainApp(join(folder, name), story)
  const plainSubject = { args: [plainApp], first: '.ProseMirror', open: 'openLongStory()' }
  const [app, plain] = await rounds(await appWith(name, story), plainSubject)
  starts.app.push(...app.map((each) => each.start))
  starts.plain.push(...plain.map((each) => each.start))
  const both = (of: (one: Measured) => number) => [median(app.map(of)), median(plain.map(of))] as const
  console.log(`\n${name} (load ${loadavg()[0]?.toFixed(1)})`)
  row('open to painted, ms', ...both((each) => each.open), '≤ 1.5 ×')
  keyRows(app, plain, '≤ 8 ms, ≤ 1.2 ×')
  row('select all, main thread, ms', ...both((each) => each.selectAll))
}

/** The same app with the finder on and off: it must not be felt while typing. */
async function compareFinder(name: string, story: Node): Promise<void> {
  // Each has a file of its own: two that have one file open are not both written in.
  const app = await appWith(name, story)
  const other = await appWith(`${name}, read by nobody`, story)
  // Nobody reads: nothing is ever found.
  const before = 'globalThis.Worker = class { postMessage() {} terminate() {} addEventListener() {} }'
  const [on, off] = await rounds(app, { ...other, before })
  console.log(`\n${name}, finder on and off (${on[0]?.found})`)
  keyRows(on, off)
}

function keyRows(app: readonly Measured[], plain: readonly Measured[], limit = ''): void {
  const keys = [app.flatMap((each) => each.keys), plain.flatMap((each) => each.keys)] as const
  row('main thread a key, median, ms', median(keys[0]), median(keys[1]))
  row('main thread a key, p95, ms', at(keys[0], 0.95), at(keys[1], 0.95), limit)
  const frame = (each: Measured) => each.frame
  row('longest frame, autosave too, ms', median(app.map(frame)), median(plain.map(frame)))
}

const finderOnly = process.argv.includes('--finder')
try {
  const novel = manuscript(1_000_000, 500)
  if (!finderOnly) {
    console.log(''.padEnd(34), '  Italica', '    plain', '    ratio')
    await compare('a million words in 500 scenes', novel)
    await compare('100,000 words in one scene', manuscript(100_000, 1))
    console.log('\nfrom nothing')
    row('start to usable page, ms', median(starts.app), median(starts.plain), '≤ 1.5 ×')
  }
  console.log(''.padEnd(34), '       on', '      off', '    ratio')
  await compareFinder('a million words in 500 scenes', novel)
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
