/** A million words from text file to web page, beside pandoc where it is installed: seconds, peak memory, ratios. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { longStory } from './long-story.ts'

interface Run {
  readonly seconds: number
  /** Peak resident memory in MB; null where the system does not tell. */
  readonly memory: number | null
}

const ROUNDS = 5

function run(command: string, args: readonly string[]): Promise<Run> {
  return new Promise((done, failed) => {
    const start = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore'] })
    let memory: number | null = null
    const look = setInterval(async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      const peak = /^VmHWM:\s+(\d+)/m.exec(status)?.[1]
      if (peak !== undefined) memory = Number(peak) / 1000
    }, 10)
    child.on('error', failed)
    child.on('exit', (code) => {
      clearInterval(look)
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, memory })
      else failed(new Error(`${command} ended with ${code}`))
    })
  })
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const folder = await mkdtemp(join(tmpdir(), 'italica-bench-'))
const italica = (input: string) => [
  'out/cli/italica.js',
  'export',
  input,
  '--to',
  'html',
  '-o',
  join(folder, 'page.html'),
]
const pandoc = (input: string) => ['-f', 'markdown', input, '-s', '-o', join(folder, 'pandoc.html')]
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0
if (!hasPandoc) console.log('pandoc is not installed: measured alone.')

try {
  const tiny = join(folder, 'tiny.txt')
  await writeFile(tiny, 'Tiny\n\nA story.\n')
  const starts = []
  for (let i = 0; i < ROUNDS; i++) starts.push((await run(process.execPath, italica(tiny))).seconds)
  const start = middle(starts)
  console.log(`start-up: ${start.toFixed(2)} s`)
  for (const [what, scenes] of [
    ['500 scenes', 500],
    ['one scene', 1],
  ] as const) {
    const input = join(folder, `${scenes}.txt`)
    await writeFile(input, longStory(1_000_000, scenes))
    const megabytes = (await stat(input)).size / 1e6
    const ours: Run[] = []
    const theirs: Run[] = []
    // in turns, so that whatever else the machine does slows both
    for (let i = 0; i < ROUNDS; i++) {
      ours.push(await run(process.execPath, italica(input)))
      if (hasPandoc && i < 3) theirs.push(await run('pandoc', pandoc(input)))
    }
    const seconds = middle(ours.map((each) => each.seconds))
    const memory = middle(ours.map((each) => each.memory ?? 0))
    const perMegabyte = ((seconds - start) / megabytes) * 1000
    console.log(
      `${what}, ${megabytes.toFixed(1)} MB: ${seconds.toFixed(2)} s, ${perMegabyte.toFixed(0)} ms a MB less start-up, ${memory.toFixed(0)} MB`,
    )
    if (theirs.length > 0) {
      const other = middle(theirs.map((each) => each.seconds))
      const otherMemory = middle(theirs.map((each) => each.memory ?? 0))
      console.log(
        `  pandoc: ${other.toFixed(2)} s, ${otherMemory.toFixed(0)} MB: ${(other / seconds).toFixed(1)} times as long, ${(otherMemory / memory).toFixed(1)} times the memory`,
      )
    }
  }
} finally {
  await rm(folder, { recursive: true })
}
