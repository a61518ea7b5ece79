import { setImmediate as nextTurn } from 'node:timers/promises'
import { parseStory, printStory, type StoryFileError } from '../story/file.ts'
import { printDocument } from '../story/print-document.ts'
import { failed, ok, type Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { writeAtomically } from './atomic-write.ts'
import { attempt, type Bytes, type Disk, type DiskFault, diskError, isMissing } from './disk.ts'
import { type Hash, hashOf } from './hash.ts'

/** Bytes. A million words are 8 MB; what is larger than this is no story, or would not fit into memory. */
export const SIZE_LIMIT = 256 * 1024 * 1024

/** A story as it stands in a file, and the file's bytes as they were read. */
export interface StoryFile {
  readonly bytes: Bytes
  readonly story: Story
  readonly hash: Hash
}

export type ReadError =
  | DiskFault
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  /** Its bytes are not UTF-8. */
  | { readonly code: 'not-text' }
  | StoryFileError

/** Is given the text of a file before it is checked, and waited for. */
export type Seen = (text: string) => Promise<void>

/** The story in an `.italica` file. */
export async function readStoryFile(
  disk: Disk,
  path: string,
  seen?: Seen,
): Promise<Result<StoryFile, ReadError>> {
  const bytes = await readBytes(disk, path)
  if (!bytes.ok) return bytes
  const text = decode(bytes.value)
  if (text === null) return failed({ code: 'not-text' })
  const hash = hashOf(bytes.value)
  await seen?.(text)
  const story = parseStory(text)
  return story.ok ? ok({ story: story.value, bytes: bytes.value, hash: await hash }) : story
}

/** A file's bytes, within the limit. */
export async function readBytes(
  disk: Disk,
  path: string,
): Promise<Result<Bytes, DiskFault | (ReadError & { code: 'too-large' })>> {
  const facts = await attempt(path, () => disk.stat(path))
  if (!facts.ok) return facts
  const { kind, size } = facts.value
  if (kind !== 'file') return attempt(path, () => Promise.reject(diskError('EISDIR', 'read', path)))
  if (size > SIZE_LIMIT) return failed({ code: 'too-large', size, limit: SIZE_LIMIT })
  return attempt(path, () => disk.read(path))
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** A story ready to be written. */
export interface PrintedStory {
  readonly text: string
  readonly bytes: Bytes
  readonly hash: Hash
}

/** How long the main thread may be held at a time, in ms: less than a frame. */
const SLICE = 8

/** Prints a story of any length, letting others have their turn between its parts. */
export async function printInSlices(story: Story): Promise<PrintedStory> {
  // The printer keeps what it printed of each scene, so doing the parts first leaves it little to do at once.
  let since = performance.now()
  for (const part of story.doc.children) {
    printDocument(story.doc.type.create(null, part))
    if (performance.now() - since < SLICE) continue
    await nextTurn()
    since = performance.now()
  }
  const text = printStory(story)
  await nextTurn()
  const bytes = new TextEncoder().encode(text)
  return { text, bytes, hash: await hashOf(bytes) }
}

/** What may be replaced: a file that holds one of these contents, `null` for no file at all. */
export type Expected = 'anything' | readonly (Hash | null)[]

export type WriteError =
  | DiskFault
  /** Somebody else wrote the file; `found` is null where it is gone. */
  | { readonly code: 'changed-on-disk'; readonly found: Hash | null }

/** Writes a printed story atomically, unless the file holds something that we do not know. */
export async function writeStoryFile(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  expected: Expected,
  token: string,
): Promise<Result<void, WriteError>> {
  if (expected !== 'anything') {
    const found = await attempt(path, () => hashOnDisk(disk, path))
    if (!found.ok) return found
    if (!expected.includes(found.value)) return failed({ code: 'changed-on-disk', found: found.value })
  }
  return attempt(path, () => writeAtomically(disk, path, bytes, token))
}

/** The hash of what a file holds now; null where there is none. Fails as the disk does. */
export async function hashOnDisk(disk: Disk, path: string): Promise<Hash | null> {
  try {
    return await hashOf(await disk.read(path))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
