import { coalesce } from '../storage/coalesce.ts'
import { conflictCopies } from '../storage/conflict-copies.ts'
import type { DiskFault } from '../storage/disk.ts'
import { Versions } from '../storage/history/versions.ts'
import type { OpenStory } from '../storage/open-story.ts'
import { lookOutside, watchOutside } from '../storage/outside.ts'
import type { Room } from '../storage/room.ts'
import type { Result } from '../story/result.ts'
import { log, logError } from './log.ts'
import { type MeetingPoint, meetingPoint } from './meeting.ts'

/** What goes on around a story from its opening to its closing: versions are kept, its file is watched. */
export interface StorySession {
  readonly versions: Versions
  readonly meeting: MeetingPoint
  /** What sync tools left beside the file when it was last looked at: paths. */
  readonly copies: () => readonly string[]
  /** Tells that window from now on. */
  readonly listen: (tell: TellOutside) => void
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

/** What the window hears: somebody else wrote the file, or left a copy beside it. */
export type TellOutside = (what: 'changed' | 'copies') => void

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
  let tell: TellOutside = () => undefined
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

  let copies: readonly string[] = []
  const follow = async () => {
    await firstKept // a file that is renamed takes its history along
    const change = await lookOutside(room, keeping)
    if (change?.kind === 'changed') tell('changed')
    if (change?.kind === 'unreadable') note(`The file cannot be looked at: ${change.error.code}`)
    await findCopies()
  }
  const findCopies = async () => {
    const { kind, path } = keeping.place
    const found = kind === 'file' ? await conflictCopies(room.disk, path) : null
    if (!found?.ok || found.value.join() === copies.join()) return
    copies = found.value
    tell('copies')
  }
  const followInTurn = coalesce(() => follow().catch(logError))
  let running = Promise.resolve()
  const look = () => {
    running = followInTurn()
    return running
  }

  const stopWatching = watchOutside(room, keeping, () => void look())
  let hasEnded = false
  void findCopies().catch(logError)
  return {
    versions,
    meeting: meetingPoint(room, keeping, versions),
    copies: () => copies,
    listen: (window) => {
      tell = window
    },
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
