import { basename, dirname, extname, join } from 'node:path'
import type { Result } from '../story/result.ts'
import { attempt, type Disk, type DiskFault } from './disk.ts'

/*
 * What sync tools name the other side when two computers wrote one file:
 * Dropbox    Tide (Mara's conflicted copy 2026-11-23).italica, Tide (conflicted copy 2026-11-23).italica
 * Nextcloud  Tide (conflicted copy 2026-11-23 140312).italica, Tide_conflict-20261123-140312.italica
 * Syncthing  Tide.sync-conflict-20261123-140312-ABCDEFG.italica
 * Resilio    Tide.Conflict.italica
 * Seafile    Tide (SFConflict mara@example.org 2026-11-23-14-03-12).italica
 */

/** The conflict copies that stand beside a story file. */
export function conflictCopies(disk: Disk, path: string): Promise<Result<readonly string[], DiskFault>> {
  const folder = dirname(path)
  return attempt(folder, async () => {
    const names = await disk.list(folder)
    return names
      .filter((name) => isConflictCopy(name, basename(path)))
      .sort()
      .map((name) => join(folder, name))
  })
}

/** Whether `name` is a conflict copy of the file called `original`. */
export function isConflictCopy(name: string, original: string): boolean {
  const ending = extname(original)
  const stem = basename(original, ending)
  if (!name.startsWith(stem) || !name.endsWith(ending) || name.length > 255) return false
  const added = name.slice(stem.length, name.length - ending.length).toLowerCase()
  if (added.startsWith(' (') && added.endsWith(')'))
    return added.includes('conflicted copy') || added.includes('(sfconflict ')
  return added.startsWith('.sync-conflict-') || added.startsWith('_conflict-') || added === '.conflict'
}
