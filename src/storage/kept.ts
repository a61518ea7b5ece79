import { basename, join } from 'node:path'
import { writeAtomically } from './atomic-write.ts'
import { folders, type Room } from './room.ts'

/*
 * Files that are of no use to us and may be to the author: damaged, replaced, not to be understood.
 * Nothing ever removes them but the author.
 */

/** Moves a file there; answers where it is now. Fails as the disk does. */
export async function setAside(room: Room, file: string): Promise<string> {
  const kept = await keptPath(room, file)
  await room.disk.rename(file, kept)
  await room.disk.syncFolder(folders.kept(room.home))
  return kept
}

/** Puts a copy of what `file` held there; answers where it is. Fails as the disk does. */
export async function keepCopy(room: Room, file: string, bytes: Uint8Array): Promise<string> {
  const kept = await keptPath(room, file)
  await writeAtomically(room.disk, kept, bytes, room.newId())
  return kept
}

async function keptPath(room: Room, file: string): Promise<string> {
  const folder = folders.kept(room.home)
  await room.disk.makeFolder(folder)
  return join(folder, `${room.newId()}-${basename(file)}`)
}
