import { node, schema } from '../story/schema/index.ts'
import type { Story } from '../story/story.ts'
import { HandClock } from './clock.arbitrary.ts'
import type { KeepingState } from './keeping-state.ts'
import { MemoryDisk } from './memory-disk.arbitrary.ts'
import type { OpenStory } from './open-story.ts'
import { type Opened, openFile } from './opening.ts'
import { createRoom, type Room } from './room.ts'

export const path = '/stories/Tide.italica'

/** A disk, a clock and a room on both. */
export interface Bench {
  readonly disk: MemoryDisk
  readonly clock: HandClock
  readonly room: Room
}

/** `first`: where ids begin, so that a later session does not use them twice. */
export function bench(disk = new MemoryDisk(), first = 0): Bench {
  const clock = new HandClock()
  let ids = first
  disk.putFolder('/stories')
  return { disk, clock, room: createRoom(disk, clock, () => `id${++ids}`, '/home/.italica') }
}

/** A story of scenes, each of paragraphs. */
export function storyOf(...scenes: string[][]): Story {
  const paragraph = (text: string) => node('paragraph').create(null, text ? schema.text(text) : null)
  const content = scenes.map((each, i) => node('scene').create({ id: `s${i + 1}` }, each.map(paragraph)))
  return { doc: node('doc').createChecked({ title: 'Tide' }, content), report: null, original: null }
}

export async function opened(room: Room, file = path): Promise<Opened> {
  const opened = await openFile(room, file)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

/** A batch that types `text` at the start of the first paragraph of a story whose first part is a scene. */
export function typing(text: string, from: number) {
  const slice = { content: [{ type: 'text', text }] }
  return { from, steps: [{ stepType: 'replace', from: 2, to: 2, slice }] }
}

/** Waits for a state; at once where it is there. */
export function reaches(open: OpenStory, is: KeepingState['is']): Promise<void> {
  return new Promise((resolve) => {
    if (open.state.is === is) return resolve()
    const stop = open.listen((event) => {
      if (event.kind !== 'state' || event.state.is !== is) return
      stop()
      resolve()
    })
  })
}

/** All files but the backups and histories that are kept of stories. */
export const filesAtWork = (disk: MemoryDisk): string[] =>
  disk.paths().filter((each) => !each.startsWith('/home/.italica/stories/'))
