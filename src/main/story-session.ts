import { coalesce } from '../storage/coalesce.ts'
import type { DiskFault } from '../storage/disk.ts'
import { Versions } from '../storage/history/versions.ts'
import type { OpenStory } from '../storage/open-story.ts'
import { lookOutside, watchOutside } from '../storage/outside.ts'
import type { Room } from '../storage/room.ts'
import type { Result } from '../story/result.ts'
import { log, logError } from './log.ts'

/** What goes on around a story from its opening to its closing: versions are kept, its file is watched. */
export interface StorySession {
  readonly versions: Versions
  /** Looks what other programs did to the file, as happens by itself too where its folder can be watched. */
  readonly look: () => Promise<void>
  /** Keeps the last version and stops, before the story is closed. Never rejects. */
  readonly end: () => Promise<void>
}

/** How a story came to be open. */
export type Begun =
  /** It was just begun, with nothing in it. */
  | 'new'
  | 'imported'
  | 'opened'
  /** With what a crash had cut off done again. */
  | 'recovered'

/**
 * Begins it. What fails goes to `note`, and stands in the way of nothing. A story that is new has no version
 * before something is written in it.
 */
export function beginSession(
  room: Room,
  keeping: OpenStory,
  begun: Begun = 'opened',
  note = log,
): StorySession {
  const versions = new Versions(room, keeping)
  const unlessFailing = (kept: Promise<Result<unknown, DiskFault>>) =>
    kept.then((done) => {
      if (!done.ok) note(`The history cannot be kept: ${done.error.errno}`)
    }, logError)

  /** As the file holds it: the author may want that back. */
  const recover = async () => {
    const { savedDoc, story } = keeping
    if (savedDoc) await unlessFailing(versions.keep('before-recovery', null, { ...story, doc: savedDoc }))
  }
  const begin = async () => {
    if (begun === 'new') return
    if (begun === 'recovered') await recover()
    await unlessFailing(versions.begin(begun === 'imported' ? 'imported' : 'opened'))
  }
  const firstKept = begin()

  /** What is in the window goes into the history before it is another document. */
  const follow = async () => {
    await firstKept // a file that is renamed takes its history along
    const before = keeping.story
    const change = await lookOutside(room, keeping)
    if (change?.kind === 'reloaded') await unlessFailing(versions.keep('before-reload', null, before))
    if (change?.kind === 'unreadable') note(`The changed file cannot be read: ${change.error.code}`)
  }
  const followInTurn = coalesce(() => follow().catch(logError))
  let running = Promise.resolve()
  const look = () => {
    running = followInTurn()
    return running
  }

  const stopWatching = watchOutside(room, keeping, () => void look())
  let hasEnded = false
  return {
    versions,
    look: async () => {
      if (!hasEnded) await look()
    },
    end: async () => {
      hasEnded = true
      stopWatching()
      await Promise.all([firstKept, running])
      if (begun !== 'new' || keeping.version > 0) await unlessFailing(versions.end())
    },
  }
}
