import { basename } from 'node:path'
import type { DiskFault } from '../storage/disk.ts'
import type { Shelf } from '../storage/shelf.ts'
import type { Result } from '../story/result.ts'
import type { HeldStory } from './held-story.ts'
import { log } from './log.ts'

/** How many files the menu offers. */
const IN_MENU = 10

/** The author's stories: what the start screen and the menu list. */
export interface Lists {
  readonly shelf: Shelf
  /** Resolves when the shelf is read and tidied: no story is opened before. */
  readonly ready: Promise<void>
  /** For the menu, newest first, as of the last change. */
  readonly recent: () => readonly { readonly path: string; readonly name: string }[]
  /** A story was opened, saved elsewhere or closed. */
  readonly remember: (story: HeldStory) => Promise<void>
  /** After something was done to the shelf: all who show it follow. */
  readonly after: (done: Promise<Result<void, DiskFault>>) => Promise<void>
}

/** `changed` is called whenever a list is another one. */
export function readLists(shelf: Shelf, changed: () => void): Lists {
  let recent: ReturnType<Lists['recent']> = []
  const look = async () => {
    recent = await listRecent(shelf)
    changed()
  }
  const after: Lists['after'] = async (done) => {
    noteFailure('kept', await done)
    await look()
  }
  return {
    shelf,
    ready: readShelf(shelf).then(look),
    recent: () => recent,
    remember: ({ keeping: { place, story }, caret }) => after(shelf.remember(place.path, story.doc, caret)),
    after,
  }
}

async function readShelf(shelf: Shelf): Promise<void> {
  noteFailure('read', await shelf.read())
  noteFailure('tidied', await shelf.tidy())
}

/** The lists are a convenience: the stories are where they were. */
function noteFailure(what: string, outcome: Result<unknown, DiskFault>): void {
  if (!outcome.ok) log(`The list of stories cannot be ${what}: ${outcome.error.errno}`)
}

async function listRecent(shelf: Shelf) {
  const files = (await shelf.recent()).filter((each) => !each.missing).slice(0, IN_MENU)
  return files.map(({ path }) => ({ path, name: basename(path) }))
}
