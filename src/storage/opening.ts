import { ok, type Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { cleanLeftovers } from './atomic-write.ts'
import { attempt } from './disk.ts'
import { draftPath } from './draft-path.ts'
import { Journal } from './journal/journal.ts'
import type { Place } from './keeping-state.ts'
import { OpenStory } from './open-story.ts'
import { type Restored, restore } from './recovery.ts'
import { folders, type Room } from './room.ts'
import { printInSlices, type ReadError, readStoryFile, type Seen, writeStoryFile } from './story-file.ts'
import { followStory } from './story-folder.ts'

export type Opened = Restored

/** Opens an `.italica` file where it is; links are followed. */
export async function openFile(room: Room, path: string, seen?: Seen): Promise<Result<Opened, ReadError>> {
  const real = await attempt(path, () => room.disk.realpath(path))
  return real.ok ? openPlace(room, { kind: 'file', path: real.value }, seen) : real
}

/** Opens a file that somebody else has open: what was left of an earlier session waits, and nothing is written. */
export async function openToRead(room: Room, path: string, seen?: Seen): Promise<Result<Opened, ReadError>> {
  const file = await readStoryFile(room.disk, path, seen)
  if (!file.ok) return file
  const { story, hash } = file.value
  const open = new OpenStory({
    room,
    place: { kind: 'file', path },
    story,
    version: 0,
    journal: new Journal(room, { path, hash, version: 0 }),
    onDisk: hash,
    saved: { doc: story.doc, version: 0 },
    bytes: null,
  })
  return ok({ open, recovered: null, asRead: true })
}

/** Opens a story that was never saved. */
export function openDraft(room: Room, id: string, seen?: Seen): Promise<Result<Opened, ReadError>> {
  return openPlace(room, { kind: 'draft', id, path: draftPath(room, id) }, seen)
}

/**
 * Opens a new story, begun or imported, as a draft. It is on disk before this returns where the disk takes
 * it; where not, the story's state says so and saving goes on being tried.
 */
export async function createDraft(room: Room, story: Story): Promise<OpenStory> {
  const id = room.newId()
  const path = draftPath(room, id)
  const { bytes, hash } = await printInSlices(story)
  const made = await attempt(path, () => room.disk.makeFolder(folders.drafts(room.home)))
  const written = made.ok ? await writeStoryFile(room.disk, path, bytes, [null], room.newId()) : made
  return new OpenStory({
    room,
    place: { kind: 'draft', id, path },
    story,
    version: 0,
    journal: new Journal(room, { path, hash, version: 0 }),
    onDisk: written.ok ? hash : null,
    saved: written.ok ? { doc: story.doc, version: 0 } : null,
    bytes: null,
  })
}

async function openPlace(room: Room, place: Place, seen?: Seen): Promise<Result<Opened, ReadError>> {
  const { path } = place
  // In a folder that may not be written to there is nothing to clean.
  await attempt(path, () => cleanLeftovers(room.disk, path))
  const file = await readStoryFile(room.disk, path, seen)
  if (!file.ok) return file
  // Without our own folder there is nothing to follow.
  await attempt(path, () => followStory(room, path, file.value.hash))
  return ok(await restore(room, place, file.value))
}
