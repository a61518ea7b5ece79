import { hostname } from 'node:os'
import { type Holder, Lock, type Self } from '../storage/lock.ts'
import type { OpenStory } from '../storage/open-story.ts'
import type { Room } from '../storage/room.ts'
import { logError } from './log.ts'

/** The mark beside a story's file that it is open here. */
export class StoryLock {
  readonly #room: Room
  #lock: Lock | null
  #path: string

  constructor(room: Room, path: string, lock: Lock | null) {
    this.#room = room
    this.#path = path
    this.#lock = lock
  }

  /** Marks another file in its place, where the story has moved; one that is open elsewhere is theirs to mark. */
  follow(open: OpenStory): void {
    open.listen((event) => {
      if (event.kind === 'place' && event.place.path !== this.#path)
        this.#moveTo(event.place.path).catch(logError)
    })
  }

  async release(): Promise<void> {
    const lock = this.#lock
    this.#lock = null
    await lock?.release()
  }

  async #moveTo(path: string): Promise<void> {
    this.#path = path
    await this.release()
    const taken = await Lock.take(this.#room, path, SELF)
    if (taken.ok) this.#lock = taken.value
  }
}

/** Marks a file as open here; `by` says who has it open elsewhere, and then it is not marked. */
export async function lockFile(
  room: Room,
  path: string,
): Promise<{ readonly lock: StoryLock; readonly by: Holder | null }> {
  const taken = await Lock.take(room, path, SELF)
  return { lock: new StoryLock(room, path, taken.ok ? taken.value : null), by: taken.ok ? null : taken.error }
}

/** A computer's name, as an author is told it: '' for this one. */
export const placeOfHolder = ({ host }: Holder): string => (host === SELF.host ? '' : host)

const SELF: Self = { host: hostname(), pid: process.pid, isAlive }

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // One of another user may not be asked, and lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
