import { basename } from 'node:path'
import type { Saved } from '../contract/open-story.ts'
import type { OpenProblem, SaveProblem } from '../contract/problems.ts'
import type { ImportError } from '../import/index.ts'
import type { DiskFault } from '../storage/disk.ts'
import type { ReadError, WriteError } from '../storage/story-file.ts'

/** What the author is told of a file that cannot be opened. */
export function openProblem(error: ReadError | ImportError, path: string): OpenProblem {
  const name = basename(path)
  switch (error.code) {
    case 'disk':
      return { code: unreadable(error), name }
    case 'too-large': {
      const bytes = 'bytes' in error ? error.bytes : error.size
      return { code: 'too-large', name, bytes, limit: error.limit }
    }
    case 'too-many-lines':
      return { code: 'too-many-lines', name, limit: error.limit }
    case 'empty':
    case 'binary':
    case 'not-a-story':
    case 'newer-version':
      return { code: error.code, name }
    case 'damaged':
    case 'not-text':
    case 'cut-short':
    case 'not-json':
    case 'wrong-field':
    case 'wrong-document':
      return { code: 'damaged', name }
  }
}

function unreadable({ trouble }: DiskFault): 'not-found' | 'not-a-story' | 'not-readable' {
  if (trouble === 'missing' || trouble === 'not-a-folder') return 'not-found'
  return trouble === 'not-a-file' ? 'not-a-story' : 'not-readable'
}

/** What the author is told of a file that cannot be written. */
export function saveProblem({ trouble, errno, path }: DiskFault): SaveProblem {
  const name = basename(path)
  switch (trouble) {
    case 'full':
      return { code: 'disk-full', name }
    case 'forbidden':
      return { code: 'no-permission', name }
    case 'read-only':
      return { code: 'read-only', name }
    case 'missing':
    case 'not-a-folder':
      return { code: 'folder-gone', name }
    case 'not-a-file':
      return { code: 'in-the-way', name }
    case 'exists':
    case 'name-too-long':
    case 'busy':
    case 'failing':
      return { code: 'not-written', name, reason: errno }
  }
}

/** A refused save as the window knows it: somebody else's change to the file, or trouble with the disk. */
export function refusal(
  error: WriteError,
): { kind: 'conflict'; why: 'changed' | 'gone' } | { kind: 'failed'; problem: SaveProblem } {
  return error.code === 'disk'
    ? { kind: 'failed', problem: saveProblem(error) }
    : { kind: 'conflict', why: error.found === null ? 'gone' : 'changed' }
}

/** Why a save, or a way out of a conflict, came to nothing. */
export function refused(
  error: WriteError | ReadError,
  path: string,
): Extract<Saved, { kind: 'conflict' | 'failed' }> {
  if (error.code === 'disk' || error.code === 'changed-on-disk') return refusal(error)
  return { kind: 'failed', problem: openProblem(error, path) }
}
