import { basename, join } from 'node:path'
import { failed, ok, type Result } from '../story/result.ts'
import { attempt, type Disk, type DiskFault } from './disk.ts'

/** A file among many. */
export interface FileBelow {
  readonly path: string
  readonly name: string
  /** Its folder below the one that was chosen, `/` between; '' for that folder itself, or a file chosen alone. */
  readonly folder: string
}

/** A file's path below the folder that was chosen, `/` between. */
export const pathBelow = ({ folder, name }: Pick<FileBelow, 'folder' | 'name'>): string =>
  folder === '' ? name : `${folder}/${name}`

/** More than any author has written; whoever has chosen a whole disk by mistake is told. */
export const MOST_FILES = 5000

export interface TooManyFiles {
  readonly code: 'too-many-files'
  readonly limit: number
}

/**
 * The files that are given, and those in given folders and the folders in these, each folder's sorted as people
 * count. Hidden ones and story files are left out; a folder within that cannot be read counts as empty.
 */
export async function filesBelow(
  disk: Disk,
  given: readonly string[],
): Promise<Result<readonly FileBelow[], DiskFault | TooManyFiles>> {
  const files: FileBelow[] = []
  const visited = new Set<string>()

  /** Answers whether there is room for more. */
  async function visit(path: string, folder: string): Promise<boolean> {
    const real = await attempt(path, () => disk.realpath(path))
    if (!real.ok || visited.has(real.value)) return true // a link may lead back up
    visited.add(real.value)
    const names = await attempt(path, () => disk.list(path))
    const inside: string[] = []
    for (const name of (names.ok ? names.value : []).toSorted(byNumber)) {
      if (name.startsWith('.')) continue
      const facts = await attempt(path, () => disk.stat(join(path, name)))
      if (!facts.ok) continue
      if (facts.value.kind === 'folder') inside.push(name)
      if (facts.value.kind === 'file' && !isStory(name)) files.push({ path: join(path, name), name, folder })
      if (files.length > MOST_FILES) return false
    }
    for (const name of inside)
      if (!(await visit(join(path, name), folder === '' ? name : `${folder}/${name}`))) return false
    return true
  }

  for (const path of given) {
    const facts = await attempt(path, () => disk.stat(path))
    if (!facts.ok) return facts
    if (facts.value.kind !== 'folder') files.push({ path, name: basename(path), folder: '' })
    else if (!(await visit(path, ''))) return failed({ code: 'too-many-files', limit: MOST_FILES })
  }
  return files.length > MOST_FILES ? failed({ code: 'too-many-files', limit: MOST_FILES }) : ok(files)
}

const isStory = (name: string): boolean => /\.italica$/i.test(name)

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })
