import { basename } from 'node:path'
import { type ImportError, importStory, MAX_BYTES, type Report } from '../import/index.ts'
import type { Json } from '../story/json.ts'
import { failed, ok, type Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { attempt, type Bytes, type Disk } from './disk.ts'
import { packOriginal } from './original.ts'
import { type ReadError, readBytes } from './story-file.ts'
import { wordPage } from './word-page.ts'

export type ImportFailure = ReadError | ImportError

/** A file's bytes, to be imported: one that is too large for that is not even read. */
export async function readToImport(disk: Disk, path: string): Promise<Result<Bytes, ImportFailure>> {
  const facts = await attempt(path, () => disk.stat(path))
  if (facts.ok && facts.value.size > MAX_BYTES)
    return failed({ code: 'too-large', bytes: facts.value.size, limit: MAX_BYTES })
  return readBytes(disk, path)
}

export interface ImportedStory {
  /** With its original kept in it. */
  readonly story: Story
  readonly report: Report
}

/** A file as the story it was, by the importer's own decisions. `name` is the file's own, without its folder. */
export async function importBytes(
  bytes: Uint8Array,
  name: string,
): Promise<Result<ImportedStory, ImportError>> {
  const page = await wordPage(bytes, name)
  if (!page.ok) return page
  const imported = importStory(bytes, { name, ...(page.value !== undefined && { html: page.value }) })
  if (!imported.ok) return imported
  const { doc, report } = imported.value
  // as: a report is plain values all through
  const story = { doc, report: report as unknown as Json, original: await packOriginal(name, bytes) }
  return ok({ story, report })
}

export async function importFile(disk: Disk, path: string): Promise<Result<ImportedStory, ImportFailure>> {
  const bytes = await readToImport(disk, path)
  return bytes.ok ? importBytes(bytes.value, basename(path)) : bytes
}
