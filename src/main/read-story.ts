import { basename, extname, join } from 'node:path'
import type { OpenProblem, Problem } from '../contract/problems.ts'
import { openBackup } from '../storage/backups.ts'
import { openDamaged } from '../storage/damaged.ts'
import { attempt } from '../storage/disk.ts'
import { draftPath } from '../storage/draft-path.ts'
import type { FileBelow } from '../storage/files-below.ts'
import { createDraft, type Opened, openDraft, openFile, openToRead } from '../storage/opening.ts'
import { openOrphan, orphans } from '../storage/orphans.ts'
import type { Room } from '../storage/room.ts'
import type { ReadError } from '../storage/story-file.ts'
import { failed, ok, type Result } from '../story/result.ts'
import type { Arrival } from './arrival.ts'
import { type HeldStory, hold } from './held-story.ts'
import { importInWorker } from './import-in-worker.ts'
import { newStory } from './new-story.ts'
import { openProblem } from './problems-of.ts'
import { realPath } from './real-path.ts'
import { isSample, SAMPLES } from './samples.ts'
import { lockFile, placeOfHolder } from './story-lock.ts'

/** What an author wants to open. */
export type Wish =
  | { readonly kind: 'new' }
  /** An `.italica` file, or one to import. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'draft'; readonly id: string }
  /** Work whose file is gone, by its journal's name. */
  | { readonly kind: 'orphan'; readonly id: string }
  /** What the file at `path` held at some time: opened as a draft. */
  | { readonly kind: 'backup'; readonly path: string; readonly id: string }
  /** A file of ours, by its name: opened as a draft. */
  | { readonly kind: 'sample'; readonly name: string }
  /** Old files to look through together; `name` is their folder's, null where they were chosen one by one. */
  | { readonly kind: 'collection'; readonly name: string | null; readonly files: readonly FileBelow[] }

/** The file that has to be imported to open this; null where none has. */
export function importedPath(wish: Wish): string | null {
  switch (wish.kind) {
    case 'sample':
      return join(SAMPLES, wish.name)
    case 'file':
      return extname(wish.path).toLowerCase() === '.italica' ? null : wish.path
    case 'new':
    case 'backup':
    case 'draft':
    case 'orphan':
    case 'collection':
      return null
  }
}

/**
 * Reads a story from where it is; `arrival` brings its text to the window meanwhile. Imported ones, and new
 * ones, become drafts.
 */
export async function readStory(
  room: Room,
  wish: Exclude<Wish, { kind: 'collection' }>,
  arrival: Arrival,
): Promise<Result<HeldStory, OpenProblem>> {
  switch (wish.kind) {
    case 'new':
      return ok(hold(room, await createDraft(room, newStory()), 'new'))
    case 'draft':
      return readDraft(room, wish.id, arrival)
    case 'orphan':
      return readOrphan(room, wish.id)
    case 'backup': {
      const backup = await openBackup(room, wish.path, wish.id)
      return backup.ok
        ? ok(hold(room, await createDraft(room, backup.value), 'opened'))
        : failed(openProblem(backup.error, wish.path))
    }
    case 'sample':
      return importFile(room, join(SAMPLES, wish.name))
    case 'file': {
      if (importedPath(wish) !== null) return importFile(room, wish.path)
      return readFile(room, wish.path, arrival)
    }
  }
}

function held(room: Room, { open, recovered, asRead }: Opened, arrival: Arrival): HeldStory {
  const story = hold(room, open, recovered ? 'recovered' : 'opened', recovered)
  if (asRead) story.id = arrival.id
  return story
}

/** A file that is open elsewhere opens to be read only. */
async function readFile(
  room: Room,
  given: string,
  arrival: Arrival,
): Promise<Result<HeldStory, OpenProblem>> {
  const path = await realPath(given)
  const { lock, by } = await lockFile(room, path)
  const opened = await (by ? openToRead : openFile)(room, path, (text) => arrival.come(text))
  if (opened.ok) {
    const story = held(room, opened.value, arrival)
    return ok({ ...story, lock, readOnly: by && placeOfHolder(by) })
  }
  await lock.release()
  return readDamaged(room, path, opened.error)
}

/** A draft that is damaged is another one as far as it could be read; it goes, and its bytes are kept. */
async function readDraft(room: Room, id: string, arrival: Arrival): Promise<Result<HeldStory, OpenProblem>> {
  const opened = await openDraft(room, id, (text) => arrival.come(text))
  if (opened.ok) return ok(held(room, opened.value, arrival))
  if (opened.error.code === 'disk' && opened.error.trouble === 'missing')
    return failed({ code: 'draft-gone' })
  const path = draftPath(room, id)
  const read = await readDamaged(room, path, opened.error)
  if (read.ok) await attempt(path, () => room.disk.remove(path))
  return read
}

/** Opens a damaged story as far as it can be read; what is none, or not damaged but out of reach, is not opened. */
async function readDamaged(
  room: Room,
  path: string,
  error: ReadError,
): Promise<Result<HeldStory, OpenProblem>> {
  const problem = openProblem(error, path)
  const damaged = problem.code === 'damaged' ? await openDamaged(room, path) : null
  if (!damaged?.ok) return failed(problem)
  const { open, damagedLines, isCutShort, keptAs } = damaged.value
  const said: Problem = {
    code: 'opened-damaged',
    name: basename(path),
    lines: damagedLines.length,
    isCutShort,
    keptAs,
  }
  return ok({ ...hold(room, open, 'opened'), said })
}

async function readOrphan(room: Room, id: string): Promise<Result<HeldStory, OpenProblem>> {
  const found = await orphans(room)
  const orphan = found.ok ? found.value.find(({ journal }) => basename(journal) === id) : undefined
  if (!orphan) return failed({ code: 'draft-gone' })
  const open = await openOrphan(room, orphan)
  if (!open.ok) return failed(openProblem(open.error, orphan.path))
  return open.value
    ? ok(hold(room, open.value, 'recovered'))
    : failed({ code: 'orphan-lost', name: basename(orphan.path) })
}

async function importFile(room: Room, path: string): Promise<Result<HeldStory, OpenProblem>> {
  const imported = await importInWorker(path)
  if (!imported.ok) return failed(openProblem(imported.error, path))
  const draft = hold(room, await createDraft(room, imported.value), 'imported')
  return ok({ ...draft, madeOf: await realPath(path), isPassing: isSample(path) })
}
