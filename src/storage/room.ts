import { join } from 'node:path'
import type { Clock } from './clock.ts'
import type { Disk } from './disk.ts'

/** What storage works with: handed in once, at the door. */
export interface Room {
  readonly disk: Disk
  readonly clock: Clock
  /** A name that no file has yet: letters and digits. */
  readonly newId: () => string
  /** The app's own folder, absolute. */
  readonly home: string
  /** The journals that stories open here are writing: nobody's leftovers. */
  readonly liveJournals: Set<string>
}

/** `home` is made when there is something to put there. */
export function createRoom(disk: Disk, clock: Clock, newId: () => string, home: string): Room {
  return { disk, clock, newId, home, liveJournals: new Set() }
}

/** Where things are in the app's own folder. */
export const folders = {
  journals: (home: string) => join(home, 'journals'),
  /** Files that were of no use to us and may be to the author: damaged, replaced, discarded. */
  kept: (home: string) => join(home, 'kept'),
  drafts: (home: string) => join(home, 'drafts'),
  /** Drafts thrown away, until they are too old to be missed. */
  thrownDrafts: (home: string) => join(home, 'drafts-thrown-away'),
  /** A folder for each story file: its history and its backups. */
  stories: (home: string) => join(home, 'stories'),
} as const
