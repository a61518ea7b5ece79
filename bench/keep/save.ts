import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../../src/storage/clock.ts'
import { nodeDisk } from '../../src/storage/node-disk.ts'
import type { OpenStory } from '../../src/storage/open-story.ts'
import { createDraft, openFile } from '../../src/storage/opening.ts'
import { createRoom } from '../../src/storage/room.ts'
import { storyOf } from './stories.ts'

/*
 * A story of a million words in 500 scenes: the time to disk, how long the main process is held at a time,
 * and how long steps wait for the disk, with and without a save under way.
 */

const folder = await mkdtemp(join(tmpdir(), 'italica-save-'))
const room = createRoom(nodeDisk, systemClock, randomUUID, join(folder, 'home'))
const path = join(folder, 'Million.italica')
const delay = monitorEventLoopDelay({ resolution: 1 })
const report: Record<string, string> = {}

/** What `work` takes, and the longest time in which nothing else had its turn, both in ms. */
async function measured(name: string, work: () => Promise<unknown>): Promise<void> {
  await pause(50)
  delay.enable()
  delay.reset()
  const begun = performance.now()
  await work()
  const took = performance.now() - begun
  await pause(20)
  delay.disable()
  report[name] = `${took.toFixed(0)} ms, longest block ${(delay.max / 1e6).toFixed(1)} ms`
}

async function openedAnew(): Promise<OpenStory> {
  let open: OpenStory | null = null
  await measured('open', async () => {
    const opened = await openFile(room, path)
    if (opened.ok) open = opened.value.open
  })
  if (!open) throw new Error('The story did not open')
  return open
}

try {
  const draft = await createDraft(room, storyOf(500, 40, 50, 1))
  await measured('save to a new file', () => draft.saveAs(path))
  await draft.close()
  const story = await openedAnew()
  const key = (text: string) => ({
    from: story.version,
    steps: [{ stepType: 'replace', from: 2, to: 2, slice: { content: [{ type: 'text', text }] } }],
  })
  const waits: number[] = []
  const type = async (times: number) => {
    for (let i = 0; i < times; i += 1) {
      const begun = performance.now()
      await story.apply(key('x'))
      waits.push(performance.now() - begun)
      await pause(5)
    }
  }
  const percentile = (share: number) =>
    (waits.sort((a, b) => a - b)[Math.floor(waits.length * share)] ?? 0).toFixed(1)
  await type(200)
  report['a batch in the journal'] =
    `median ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms, worst ${percentile(0.999)} ms`
  waits.length = 0
  await measured('first save after opening', () => Promise.all([story.save(), type(20)]))
  await type(1)
  await measured('save after one change', () => Promise.all([story.save(), type(20)]))
  report['a batch in the journal during a save'] =
    `median ${percentile(0.5)} ms, worst ${percentile(0.999)} ms`
  await type(1)
  await measured('save after one change, without typing', () => story.save())
  await story.close()
  console.table(report)
} finally {
  await rm(folder, { recursive: true, force: true })
}
