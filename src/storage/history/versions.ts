import { ok, type Result } from '../../story/result.ts'
import type { Story } from '../../story/story.ts'
import type { DiskFault } from '../disk.ts'
import type { OpenStory } from '../open-story.ts'
import type { Room } from '../room.ts'
import { historyPath, storyFolder } from '../story-folder.ts'
import { History, type HistoryError } from './history.ts'
import type { Reason, Version } from './version.ts'

/** How long the author works before a version is kept without being asked, in ms. */
const HALF_HOUR = 30 * 60_000

/**
 * Keeps versions of an open story: when it is opened and closed, after each half hour of work, and when
 * asked. Its history goes with it to another file.
 */
export class Versions {
  readonly #room: Room
  readonly #open: OpenStory
  #history: { readonly path: string; readonly opened: Promise<Result<History, DiskFault>> } | null = null
  #stopWaiting: (() => void) | null = null
  readonly #stopListening: () => void

  constructor(room: Room, open: OpenStory) {
    this.#room = room
    this.#open = open
    this.#stopListening = open.listen((event) => {
      if (event.kind === 'state' && event.state.is === 'changed') this.#worked()
    })
  }

  /** The version that the session begins with; lets go what is too old to be kept so closely. */
  async begin(): Promise<Result<void, DiskFault>> {
    const kept = await this.keep('opened')
    return kept.ok ? this.#on((history) => history.thin()) : kept
  }

  /** Keeps the story as it is (or another, such as one that is about to go); null where it is kept already. */
  keep(
    reason: Reason,
    name: string | null = null,
    story: Story = this.#open.story,
  ): Promise<Result<Version | null, DiskFault>> {
    return this.#on((history) => history.add(story, reason, name))
  }

  /** Oldest first. */
  list(): Promise<Result<readonly Version[], DiskFault>> {
    return this.#on(async (history) => ok(history.versions))
  }

  read(id: string): Promise<Result<Story, HistoryError>> {
    return this.#on((history) => history.read(id))
  }

  /** null takes the name away. */
  rename(id: string, name: string | null): Promise<Result<void, HistoryError>> {
    return this.#on((history) => history.rename(id, name))
  }

  /** The version that the session ends with. */
  end(): Promise<Result<Version | null, DiskFault>> {
    this.#stopWaiting?.()
    this.#stopListening()
    return this.keep('closed')
  }

  #worked(): void {
    this.#stopWaiting ??= this.#room.clock.after(HALF_HOUR, () => {
      this.#stopWaiting = null
      // One that fails is made good by the next: the work itself is in the file and the journal.
      void this.keep('half-hour')
    })
  }

  #on<T, E>(work: (history: History) => Promise<Result<T, E>>): Promise<Result<T, E | DiskFault>> {
    return this.#open.whereItIs(async () => {
      const history = await this.#opened()
      return history.ok ? work(history.value) : history
    })
  }

  async #opened(): Promise<Result<History, DiskFault>> {
    const path = historyPath(storyFolder(this.#room, this.#open.place.path))
    if (this.#history?.path !== path) this.#history = { path, opened: History.open(this.#room, path) }
    const history = await this.#history.opened
    if (!history.ok) this.#history = null
    return history
  }
}
