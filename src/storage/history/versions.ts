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
  readonly #listeners = new Set<() => void>()
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
  async begin(reason: 'opened' | 'imported' = 'opened'): Promise<Result<void, DiskFault>> {
    const kept = await this.keep(reason)
    return kept.ok ? this.#change((history) => history.thin()) : kept
  }

  /** Calls `listener` whenever the list has changed, until the returned function is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Keeps the story as it is (or another, such as one that is about to go); null where it is kept already. */
  keep(
    reason: Reason,
    name: string | null = null,
    story: Story = this.#open.story,
  ): Promise<Result<Version | null, DiskFault>> {
    return this.#change((history) => history.add(story, reason, name))
  }

  /** The same; answers the id of the version that holds the story, whether it was there already or not. */
  async keepAs(reason: Reason, name: string | null = null): Promise<Result<string, DiskFault>> {
    const { story } = this.#open
    return this.#change(async (history) => {
      const kept = await history.add(story, reason, name)
      return kept.ok ? ok(kept.value?.id ?? history.versions.at(-1)?.id ?? '') : kept
    })
  }

  /** Oldest first. */
  list(): Promise<Result<readonly Version[], DiskFault>> {
    return this.#on(async (history) => ok(history.versions))
  }

  read(id: string): Promise<Result<Story, HistoryError>> {
    return this.#on((history) => history.read(id))
  }

  /** A version as its `.italica` file would have held it. */
  text(id: string): Promise<Result<string, HistoryError>> {
    return this.#on((history) => history.text(id))
  }

  /** null takes the name away. */
  rename(id: string, name: string | null): Promise<Result<void, HistoryError>> {
    return this.#change((history) => history.rename(id, name))
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

  async #change<T, E>(work: (history: History) => Promise<Result<T, E>>): Promise<Result<T, E | DiskFault>> {
    const done = await this.#on(work)
    if (done.ok) for (const listener of [...this.#listeners]) listener()
    return done
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
