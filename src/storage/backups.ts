import { join } from 'node:path'
import type { Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { writeAtomically } from './atomic-write.ts'
import { attempt, type DiskFault } from './disk.ts'
import type { Hash } from './hash.ts'
import type { Room } from './room.ts'
import { readStoryFile } from './story-file.ts'
import { backupPath, isBackup, makeStoryFolder, namesIn, storyFolder } from './story-folder.ts'

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

/** The story as a file held it; null where that is not kept (any more). */
export async function readBackup(room: Room, path: string, hash: Hash): Promise<Story | null> {
  const backup = await readStoryFile(room.disk, backupPath(storyFolder(room, path), hash))
  return backup.ok ? backup.value.story : null
}
