import { basename, dirname, join } from 'node:path'
import { attempt, type Disk, diskError, isMissing } from './disk.ts'

const ENDING = '.italica-saving'

/**
 * Puts `bytes` in the place of a file so that at any moment, power cuts included, the old file or the new
 * one is there, whole. Links are followed, permissions kept; a file the author made read-only is refused.
 * `token` names the file that is written beside it; with one in use already this fails with EEXIST.
 * Fails as the disk does, the old file untouched and nothing left beside it that could be removed.
 */
export async function writeAtomically(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  token: string,
): Promise<void> {
  const target = await resolveLinks(disk, path)
  const mode = await modeOf(disk, target)
  const beside = besideOf(target, token)
  const file = await disk.create(beside, mode)
  try {
    try {
      await file.write(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await disk.rename(beside, target)
  } catch (error) {
    await removeLeftover(disk, beside)
    throw error
  }
  await disk.syncFolder(dirname(target))
}

/** Takes away what crashed saves of this file left beside it. Nobody else may be saving it meanwhile. */
export async function cleanLeftovers(disk: Disk, path: string): Promise<void> {
  const target = await resolveLinks(disk, path)
  const folder = dirname(target)
  const isLeftover = (name: string) => name.startsWith(`.${basename(target)}.`) && name.endsWith(ENDING)
  for (const name of (await disk.list(folder)).filter(isLeftover)) {
    await removeLeftover(disk, join(folder, name))
  }
}

const besideOf = (target: string, token: string) =>
  join(dirname(target), `.${basename(target)}.${token}${ENDING}`)

/** The file itself where the path is a link to one; the path where there is nothing yet. */
async function resolveLinks(disk: Disk, path: string): Promise<string> {
  try {
    return await disk.realpath(path)
  } catch (error) {
    if (!isMissing(error)) throw error
    return path
  }
}

async function modeOf(disk: Disk, target: string): Promise<number | null> {
  try {
    const { kind, mode } = await disk.stat(target)
    if (kind !== 'file') throw diskError('EISDIR', 'save', target)
    // Renaming over a read-only file would succeed all the same.
    if ((mode & 0o222) === 0) throw diskError('EACCES', 'save', target)
    return mode
  } catch (error) {
    if (!isMissing(error)) throw error
    return null
  }
}

/** The failure that led here is the one to tell; the next open cleans again. */
async function removeLeftover(disk: Disk, path: string): Promise<void> {
  await attempt(path, () => disk.remove(path))
}
