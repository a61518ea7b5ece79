import { join } from 'node:path'
import { ok, type Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { writeAtomically } from './atomic-write.ts'
import { attempt, type DiskFault } from './disk.ts'
import type { Hash } from './hash.ts'
import { folders, type Room } from './room.ts'
import { type ReadError, readStoryFile } from './story-file.ts'
import {
  backupId,
  backupPath,
  isBackup,
  keptStories,
  makeStoryFolder,
  namedBackup,
  namesIn,
  storyFolder,
} from './story-folder.ts'

/** How many contents of a file are kept: the last, and the one before. */
const KEPT = 2

/**
 * Keeps what a story file holds, in our own folder: for the day that the file is lost, and to merge with
 * what somebody else makes of it.
 */
export function keepBackup(
  room: Room,
  path: string,
  hash: Hash,
  bytes: Uint8Array,
): Promise<Result<void, DiskFault>> {
  const { disk, newId } = room
  return attempt(storyFolder(room, path), async () => {
    const folder = await makeStoryFolder(room, path)
    const backup = backupPath(folder, hash)
    await writeAtomically(disk, backup, bytes, newId())
    const others = (await namesIn(disk, folder)).filter(isBackup).map((name) => join(folder, name))
    const dated = await Promise.all(
      others.map(async (each) => ({ each, at: (await disk.stat(each)).modified })),
    )
    const old = dated.filter(({ each }) => each !== backup).sort((a, b) => b.at - a.at)
    for (const { each } of old.slice(KEPT - 1)) await disk.remove(each)
  })
}

/** What a story file held at some time. */
export interface Backup {
  /** Among those of its file. */
  readonly id: string
  /** Where the file was, and may be still. */
  readonly path: string
  /** When it was kept, in ms since 1970. */
  readonly at: number
}

/** All backups of all stories, newest first. */
export async function listBackups(room: Room): Promise<Result<readonly Backup[], DiskFault>> {
  const listed = await attempt(folders.stories(room.home), async () => {
    const backups: Backup[] = []
    for (const { path, folder } of await keptStories(room))
      for (const name of (await namesIn(room.disk, folder)).filter(isBackup)) {
        const { modified } = await room.disk.stat(join(folder, name))
        backups.push({ id: backupId(name), path, at: modified })
      }
    return backups
  })
  return listed.ok ? ok(listed.value.sort((a, b) => b.at - a.at)) : listed
}

/** A backup of the file at `path`, as a story. */
export async function openBackup(room: Room, path: string, id: string): Promise<Result<Story, ReadError>> {
  const backup = await readStoryFile(room.disk, namedBackup(storyFolder(room, path), id))
  return backup.ok ? ok(backup.value.story) : backup
}

/** The story as a file held it; null where that is not kept (any more). */
export async function readBackup(room: Room, path: string, hash: Hash): Promise<Story | null> {
  const backup = await readStoryFile(room.disk, backupPath(storyFolder(room, path), hash))
  return backup.ok ? backup.value.story : null
}
