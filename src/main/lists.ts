import { basename } from 'node:path'
import type { DiskFault } from '../storage/disk.ts'
import type { OpenStory } from '../storage/open-story.ts'
import type { Shelf } from '../storage/shelf.ts'
import type { Result } from '../story/result.ts'
import { log } from './log.ts'

/** How many files the menu offers. */
const IN_MENU = 10

/** The author's stories: what the start screen and the menu list. */
export interface Lists {
  readonly shelf: Shelf
  /** For the menu, newest first, as of the last change. */
  readonly recent: () => readonly { readonly path: string; readonly name: string }[]
  /** A story was opened, saved elsewhere or closed. */
  readonly remember: (story: OpenStory) => Promise<void>
  /** After something was done to the shelf: all who show it follow. */
  readonly after: (done: Promise<Result<void, DiskFault>>) => Promise<void>
}

/** `changed` is called whenever a list is another one. */
export async function createLists(shelf: Shelf, changed: () => void): Promise<Lists> {
  let recent = await listRecent(shelf)
  const after: Lists['after'] = async (done) => {
    const outcome = await done
    // The lists are a convenience: the stories are where they were.
    if (!outcome.ok) log(`The list of stories cannot be kept: ${outcome.error.errno}`)
    recent = await listRecent(shelf)
    changed()
  }
  const remember = ({ place, story }: OpenStory) => after(shelf.remember(place.path, story.doc))
  return { shelf, recent: () => recent, remember, after }
}

async function listRecent(shelf: Shelf) {
  const files = (await shelf.recent()).filter((each) => !each.missing).slice(0, IN_MENU)
  return files.map(({ path }) => ({ path, name: basename(path) }))
}
