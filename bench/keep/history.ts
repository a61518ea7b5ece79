import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/storage/clock.ts'
import { History } from '../../src/storage/history/history.ts'
import { nodeDisk } from '../../src/storage/node-disk.ts'
import { createRoom } from '../../src/storage/room.ts'
import { printStory } from '../../src/story/file.ts'
import { schema } from '../../src/story/schema/index.ts'
import type { Story } from '../../src/story/story.ts'
import { chance } from './chance.ts'
import { storyOf } from './stories.ts'

/* The size of a hundred versions of 100,000 words with a thousand edits among them, in many scenes and in one. */

const folder = await mkdtemp(join(tmpdir(), 'italica-history-'))
const room = createRoom(nodeDisk, systemClock, randomUUID, folder)
const pick = chance(9)

/** The story with one sentence more in ten paragraphs. */
function edited(story: Story, round: number): Story {
  let { doc } = story
  for (let edit = 0; edit < 10; edit += 1) {
    const at = pick(doc.childCount)
    const scene = doc.child(at)
    const which = pick(scene.childCount)
    const block = scene.child(which)
    const text = block.type.create(
      block.attrs,
      schema.text(`${block.textContent} Round ${round}, edit ${edit}.`),
    )
    doc = doc.copy(doc.content.replaceChild(at, scene.copy(scene.content.replaceChild(which, text))))
  }
  return { ...story, doc }
}

const report: Record<string, object> = {}
try {
  for (const [name, scenes] of [
    ['50 scenes', 50],
    ['one scene', 1],
  ] as const) {
    const path = join(folder, name, 'history.log')
    const opened = await History.open(room, path)
    if (!opened.ok) throw new Error(opened.error.errno)
    let story = storyOf(scenes, 2_000 / scenes, 50, 3)
    const begun = performance.now()
    for (let round = 0; round < 100; round += 1) {
      story = edited(story, round)
      await opened.value.add(story, 'half-hour')
    }
    const adding = (performance.now() - begun) / 100
    const opening = performance.now()
    const again = await History.open(room, path)
    const opens = performance.now() - opening
    const reading = performance.now()
    if (again.ok) await again.value.read(again.value.versions[0]?.id ?? '')
    report[name] = {
      'story, kB': Math.round(Buffer.byteLength(printStory(story)) / 1_000),
      'history, kB': Math.round(opened.value.size / 1_000),
      times: (opened.value.size / Buffer.byteLength(printStory(story))).toFixed(2),
      'add, ms': adding.toFixed(0),
      'open, ms': opens.toFixed(0),
      'read one, ms': (performance.now() - reading).toFixed(0),
    }
  }
  console.table(report)
} finally {
  await rm(folder, { recursive: true, force: true })
}
