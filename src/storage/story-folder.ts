import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from './atomic-write.ts'
import { attempt, type Disk, isMissing } from './disk.ts'
import { type Hash, hashOfText } from './hash.ts'
import { setAside } from './kept.ts'
import { folders, type Room } from './room.ts'

/*
 * What is kept about one story file, in a folder of our own: its history, and its last contents as backups,
 * named by the hash of the bytes that the story file had with them.
 */

/** Where that is, for the story file at `path`. */
export function storyFolder(room: Room, path: string): string {
  const stem = basename(path, extname(path)).slice(0, 40)
  return join(folders.stories(room.home), `${stem}-${hashOfText(path).slice(0, 12)}`)
}

export const historyPath = (folder: string) => join(folder, 'history.log')
export const backupPath = (folder: string, hash: Hash) => namedBackup(folder, hash.slice(0, 24))
/** A backup by its id. */
export const namedBackup = (folder: string, id: string) => join(folder, `${id}${BACKUP}`)
export const isBackup = (name: string) => name.endsWith(BACKUP) && !name.startsWith('.')

/** What a backup is known by among those of its file: the beginning of its hash. */
export const backupId = (name: string) => name.slice(0, -BACKUP.length)

const BACKUP = '.backup.italica'

/** Makes the folder of a story file ready. Fails as the disk does. */
export async function makeStoryFolder(room: Room, path: string): Promise<string> {
  const folder = storyFolder(room, path)
  if ((await storyPathOf(room.disk, folder)) === path) return folder
  await room.disk.makeFolder(folder)
  await writeAtomically(room.disk, aboutPath(folder), Buffer.from(JSON.stringify({ path })), room.newId())
  return folder
}

/**
 * Takes over what was kept about a file that was renamed or moved while nobody looked: one that had this
 * content and is gone from where it was. Fails as the disk does.
 */
export async function followStory(room: Room, path: string, hash: Hash): Promise<void> {
  const { disk } = room
  if ((await storyPathOf(disk, storyFolder(room, path))) !== null) return
  for (const name of await namesIn(disk, folders.stories(room.home))) {
    const folder = join(folders.stories(room.home), name)
    const old = await storyPathOf(disk, folder)
    const isOurs =
      old !== null && (await isThere(disk, backupPath(folder, hash))) && !(await isThere(disk, old))
    if (isOurs) return moveStory(room, old, path)
  }
}

/**
 * Takes what is kept about a story file along to its new path. The history of a file that was there before is
 * put aside. Fails as the disk does; what says whose the old folder is goes last, so that the rest is found.
 */
export async function moveStory(room: Room, from: string, to: string): Promise<void> {
  const { disk } = room
  const old = storyFolder(room, from)
  const folder = await makeStoryFolder(room, to)
  if (old === folder) return
  const names = (await namesIn(disk, old)).filter((name) => join(old, name) !== aboutPath(old))
  if (names.includes(basename(historyPath(old))) && (await isThere(disk, historyPath(folder))))
    await setAside(room, historyPath(folder))
  for (const name of names) await disk.rename(join(old, name), join(folder, name))
  await disk.syncFolder(folder)
  await attempt(old, () => disk.remove(aboutPath(old))) // a draft without a backup has none
}

/** The story files of which something is kept, wherever they are now, each with its folder. Fails as the disk does. */
export async function keptStories(
  room: Room,
): Promise<readonly { readonly path: string; readonly folder: string }[]> {
  const { disk, home } = room
  const found: { path: string; folder: string }[] = []
  for (const name of await namesIn(disk, folders.stories(home))) {
    const folder = join(folders.stories(home), name)
    const path = await storyPathOf(disk, folder)
    if (path !== null) found.push({ path, folder })
  }
  return found
}

const about = z.object({ path: z.string() })
const aboutPath = (folder: string) => join(folder, 'about.json')

/** Whose folder it is; null where it is nobody's, or does not say. */
async function storyPathOf(disk: Disk, folder: string): Promise<string | null> {
  const bytes = await attempt(folder, () => disk.read(aboutPath(folder)))
  if (!bytes.ok) return null
  const text = new TextDecoder().decode(bytes.value)
  const parsed = about.safeParse(text.startsWith('{') ? parseJson(text) : null)
  return parsed.success ? parsed.data.path : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

async function isThere(disk: Disk, path: string): Promise<boolean> {
  const facts = await attempt(path, () => disk.stat(path))
  return facts.ok || facts.error.trouble !== 'missing'
}

/** The names in a folder; none where there is no folder. */
export async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.list(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
