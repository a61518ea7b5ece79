import { basename, dirname, extname, join } from 'node:path'
import { ok, type Result } from '../story/result.ts'
import { attempt, type Disk, type DiskFault } from './disk.ts'
import type { Versions } from './history/versions.ts'
import { keepCopy } from './kept.ts'
import type { Conflict } from './merge/conflicts.ts'
import { merge } from './merge/merge.ts'
import { mergeWithoutBase } from './merge/without-base.ts'
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

/** What came of a merge. */
export interface Merged {
  /** Where both changed the same: both stand in the document. */
  readonly conflicts: readonly Conflict[]
}

/**
 * Loads what somebody else wrote and does to it what was done here since the two parted; saved as any
 * change is. Both sides as they were go into the history first. null where it is not known from what they
 * parted: the author has to choose one of the other ways.
 */
export async function mergeTheirs(
  room: Room,
  open: OpenStory,
  versions: Versions | null,
): Promise<Result<Merged | null, WriteError | ReadError>> {
  const base = open.savedDoc
  if (!base) return ok(null)
  const theirs = await readStoryFile(room.disk, open.place.path)
  if (!theirs.ok) return theirs
  for (const side of [theirs.value.story, open.story]) {
    const kept = await versions?.keep('before-merge', null, side)
    if (kept && !kept.ok) return kept
  }
  const { story, hash } = theirs.value
  let conflicts: readonly Conflict[] = []
  await open.mergeWith(story, hash, (ours) => {
    const merged = merge(base, ours, story.doc)
    conflicts = merged.conflicts
    return merged.doc
  })
  return ok({ conflicts })
}

/**
 * Puts a sync tool's conflict copy and the story it stands beside together, as `mergeWithoutBase` does. Both
 * sides as they were go into the history; the copy goes, and a copy of it is kept in our own folder.
 */
export async function mergeCopy(
  room: Room,
  open: OpenStory,
  copy: string,
  versions: Versions | null,
): Promise<Result<Merged, DiskFault | ReadError>> {
  const theirs = await readStoryFile(room.disk, copy)
  if (!theirs.ok) return theirs
  for (const side of [theirs.value.story, open.story]) {
    const kept = await versions?.keep('before-merge', null, side)
    if (kept && !kept.ok) return kept
  }
  const kept = await attempt(copy, () => keepCopy(room, copy, theirs.value.bytes))
  if (!kept.ok) return kept
  let conflicts: readonly Conflict[] = []
  const applied = await open.change((ours) => {
    const merged = mergeWithoutBase(ours, theirs.value.story.doc)
    conflicts = merged.conflicts
    return merged.doc
  })
  if (!applied.inJournal) return ok({ conflicts }) // the copy is all there is of theirs on disk: it stays
  const removed = await attempt(copy, () => room.disk.remove(copy))
  return removed.ok ? ok({ conflicts }) : removed
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
