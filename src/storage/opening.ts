import { join } from 'node:path'
import { ok, type Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { cleanLeftovers } from './atomic-write.ts'
import { attempt, type Disk, isMissing } from './disk.ts'
import { Journal } from './journal/journal.ts'
import { type Leftover, readLeftovers, replay, sortLeftovers } from './journal/leftovers.ts'
import type { Place, Recovered } from './keeping-state.ts'
import { setAside } from './kept.ts'
import { OpenStory } from './open-story.ts'
import { folders, type Room } from './room.ts'
import { printInSlices, type ReadError, readStoryFile, writeStoryFile } from './story-file.ts'
import { followStory } from './story-folder.ts'

export interface Opened {
  readonly open: OpenStory
  /** What an earlier session had not saved and is in the document again; null where it had saved all. */
  readonly recovered: Recovered | null
  /** What earlier sessions did to another content of this file. */
  readonly strangers: readonly Leftover[]
}

/** Opens an `.italica` file where it is; links are followed. */
export async function openFile(room: Room, path: string): Promise<Result<Opened, ReadError>> {
  const real = await attempt(path, () => room.disk.realpath(path))
  return real.ok ? openPlace(room, { kind: 'file', path: real.value }) : real
}

/** Opens a story that was never saved. */
export function openDraft(room: Room, id: string): Promise<Result<Opened, ReadError>> {
  return openPlace(room, { kind: 'draft', id, path: draftPath(room, id) })
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

/** Where the draft of that id is. */
export const draftPath = (room: Room, id: string) => join(folders.drafts(room.home), `${id}${DRAFT_ENDING}`)

export const DRAFT_ENDING = '.italica'

async function openPlace(room: Room, place: Place): Promise<Result<Opened, ReadError>> {
  const { path } = place
  // In a folder that may not be written to there is nothing to clean.
  await attempt(path, () => cleanLeftovers(room.disk, path))
  const file = await readStoryFile(room.disk, path)
  if (!file.ok) return file
  const { story, bytes, hash } = file.value
  // Without our own folder there is nothing to follow.
  await attempt(path, () => followStory(room, path, hash))

  // Without our own folder there are no journals to read; writing one will tell of it.
  const all = await readLeftovers(room)
  const leftovers = await sortLeftovers(all.ok ? all.value : [], path, hash, (each) =>
    exists(room.disk, each),
  )
  const { usable, outdated, strangers } = leftovers
  if (!usable) {
    const journal = new Journal(room, { path, hash, version: 0 })
    const saved = { doc: story.doc, version: 0 }
    const open = new OpenStory({ room, place, story, version: 0, journal, onDisk: hash, saved, bytes })
    return ok({ open, recovered: null, strangers })
  }

  const { point } = usable
  const { doc, version, entries, complete } = replay(story.doc, usable.content, point)
  const replaced = complete ? [usable.file, ...outdated] : outdated
  const journal = new Journal(room, { ...point, path }, entries, replaced)
  await journal.flush()
  const rest = complete ? null : await attempt(usable.file, () => setAside(room, usable.file))
  const open = new OpenStory({
    room,
    place,
    story: { ...story, doc },
    version,
    journal,
    onDisk: hash,
    saved: { doc: story.doc, version: point.version },
    bytes,
  })
  const changes = version - point.version
  const recovered = {
    changes,
    from: entries[0]?.at ?? usable.content.header.at,
    to: entries.at(-1)?.at ?? usable.content.header.at,
    rest: rest?.ok ? rest.value : null,
  }
  return ok({ open, recovered: changes > 0 || !complete ? recovered : null, strangers })
}

async function exists(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.stat(path)
    return true
  } catch (error) {
    // A drive that is away or refuses to be asked may still hold it.
    return !isMissing(error)
  }
}
