import { basename, dirname, extname, join } from 'node:path'
import { ok, type Result } from '../story/result.ts'
import { attempt, type Disk, type DiskFault } from './disk.ts'
import { keepCopy } from './kept.ts'
import type { OpenStory } from './open-story.ts'
import { createDraft } from './opening.ts'
import type { Room } from './room.ts'
import { type ReadError, readBytes, readStoryFile, type WriteError } from './story-file.ts'

/** Ways out when a file is not what was last read or written. None of them drops either side. */
export type Way = 'keep-both' | 'reload' | 'replace'

/**
 * Goes the way the author chose. `keep-both`: ours goes on in a new file beside theirs. `reload`: theirs is
 * open, ours a draft. `replace`: ours is the file, theirs a copy in our own folder.
 */
export async function resolveConflict(
  room: Room,
  open: OpenStory,
  way: Way,
): Promise<Result<void, WriteError | ReadError>> {
  if (way === 'keep-both') {
    const free = await freePath(room.disk, open.place.path)
    return free.ok ? open.saveAs(free.value) : free
  }
  return way === 'reload' ? reloadTheirs(room, open) : replaceTheirs(room, open)
}

/** Loads what somebody else wrote, where nothing of ours is lost by it. */
export async function reloadTheirs(
  room: Room,
  open: OpenStory,
): Promise<Result<void, WriteError | ReadError>> {
  const theirs = await readStoryFile(room.disk, open.place.path)
  if (!theirs.ok) return theirs
  const { story, hash } = theirs.value
  for (;;) {
    const seen = open.version
    if (open.isUnsaved) {
      const ours = await createDraft(room, open.story)
      const kept = await ours.close()
      if (!kept.ok) return kept
    }
    if (await open.reload(story, hash, seen)) return ok(undefined)
  }
}

async function replaceTheirs(room: Room, open: OpenStory): Promise<Result<void, WriteError | ReadError>> {
  const { path } = open.place
  const theirs = await readBytes(room.disk, path)
  if (theirs.ok) {
    const kept = await attempt(path, () => keepCopy(room, path, theirs.value))
    if (!kept.ok) return kept
  } else if (theirs.error.code !== 'disk' || theirs.error.trouble !== 'missing') return theirs
  return open.saveOver()
}

/** `Tide (2).italica`, or the next number that no file beside it has. */
async function freePath(disk: Disk, path: string): Promise<Result<string, DiskFault>> {
  const folder = dirname(path)
  const names = await attempt(folder, () => disk.list(folder))
  if (!names.ok) return names
  const taken = new Set(names.value)
  const ending = extname(path)
  const stem = basename(path, ending)
  let number = 2
  while (taken.has(`${stem} (${number})${ending}`)) number += 1
  return ok(join(folder, `${stem} (${number})${ending}`))
}
