import { extname, join } from 'node:path'
import type { OpenProblem } from '../contract/problems.ts'
import type { FileBelow } from '../storage/files-below.ts'
import { createDraft, type Opened, openDraft, openFile } from '../storage/opening.ts'
import type { Room } from '../storage/room.ts'
import { failed, ok, type Result } from '../story/result.ts'
import type { Arrival } from './arrival.ts'
import { type HeldStory, hold } from './held-story.ts'
import { importInWorker } from './import-in-worker.ts'
import { newStory } from './new-story.ts'
import { openProblem } from './problems-of.ts'
import { SAMPLES } from './samples.ts'

/** What an author wants to open. */
export type Wish =
  | { readonly kind: 'new' }
  /** An `.italica` file, or one to import. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'draft'; readonly id: string }
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
    case 'draft':
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
  const come = (text: string) => arrival.come(text)
  switch (wish.kind) {
    case 'new':
      return ok(hold(room, await createDraft(room, newStory()), 'new'))
    case 'draft': {
      const opened = await openDraft(room, wish.id, come)
      return opened.ok ? held(room, opened.value, arrival) : failed({ code: 'draft-gone' })
    }
    case 'sample':
      return importFile(room, join(SAMPLES, wish.name))
    case 'file': {
      if (importedPath(wish) !== null) return importFile(room, wish.path)
      const opened = await openFile(room, wish.path, come)
      return opened.ok ? held(room, opened.value, arrival) : failed(openProblem(opened.error, wish.path))
    }
  }
}

function held(room: Room, { open, recovered, asRead }: Opened, arrival: Arrival) {
  const story = hold(room, open, recovered ? 'recovered' : 'opened', recovered)
  if (asRead) story.id = arrival.id
  return ok(story)
}

async function importFile(room: Room, path: string): Promise<Result<HeldStory, OpenProblem>> {
  const imported = await importInWorker(path)
  if (!imported.ok) return failed(openProblem(imported.error, path))
  return ok(hold(room, await createDraft(room, imported.value), 'imported'))
}
