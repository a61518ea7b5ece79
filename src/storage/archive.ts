import { basename, dirname, join, relative, sep } from 'node:path'
import { failed, type Result } from '../story/result.ts'
import { attempt, type Disk, type DiskFault, diskError } from './disk.ts'
import { folders, type Room } from './room.ts'
import { type Entry, writeZip, ZipTooLarge } from './zip.ts'

export type ArchiveError = DiskFault | { readonly code: 'archive-too-large' }

/**
 * Writes all of the author's work into one zip archive at `path`, over what is there: the stories at the
 * given paths as far as they can be found, drafts, histories and backups, and files that were put aside.
 */
export async function archiveEverything(
  room: Room,
  path: string,
  stories: readonly string[],
): Promise<Result<void, ArchiveError>> {
  const { disk, home, newId } = room
  const beside = join(dirname(path), `.${basename(path)}.${newId()}.italica-saving`)
  const written = await attempt(path, async () => {
    const own = [folders.drafts(home), folders.thrownDrafts(home), folders.stories(home), folders.kept(home)]
    const entries = [...(await storyEntries(disk, stories))]
    for (const folder of own) entries.push(...(await folderEntries(disk, home, folder)))
    const file = await disk.create(beside, null)
    try {
      await writeZip(file, entries)
      await file.sync()
    } catch (error) {
      if (error instanceof ZipTooLarge) return false
      throw error
    } finally {
      await file.close()
    }
    await disk.rename(beside, path)
    await disk.syncFolder(dirname(path))
    return true
  })
  if (written.ok && written.value) return { ok: true, value: undefined }
  await attempt(beside, () => disk.remove(beside))
  return written.ok ? failed({ code: 'archive-too-large' }) : written
}

/** Each under its own name, numbered where two have the same. */
async function storyEntries(disk: Disk, paths: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = []
  const taken = new Set<string>()
  for (const path of paths) {
    const facts = await attempt(path, () => disk.stat(path))
    if (!facts.ok || facts.value.kind !== 'file') continue
    let name = basename(path)
    for (let number = 2; taken.has(name); number += 1) name = `${number}/${basename(path)}`
    taken.add(name)
    entries.push({ name: `stories/${name}`, modified: facts.value.modified, read: () => disk.read(path) })
  }
  return entries
}

/** All files in a folder of ours, at any depth. */
async function folderEntries(disk: Disk, home: string, folder: string): Promise<Entry[]> {
  const names = await attempt(folder, () => disk.list(folder))
  if (!names.ok) {
    if (names.error.trouble === 'missing') return []
    throw diskError(names.error.errno, 'list', folder)
  }
  const entries: Entry[] = []
  for (const path of names.value.filter((name) => !name.startsWith('.')).map((name) => join(folder, name))) {
    const { kind, modified } = await disk.stat(path)
    const name = `app/${relative(home, path).split(sep).join('/')}`
    if (kind === 'folder') entries.push(...(await folderEntries(disk, home, path)))
    else if (kind === 'file') entries.push({ name, modified, read: () => disk.read(path) })
  }
  return entries
}
