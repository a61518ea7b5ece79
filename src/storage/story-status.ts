import type { DiskFault } from './disk.ts'
import type { KeepingEvent, KeepingState, Place } from './keeping-state.ts'

/** How an open story stands, told to those who listen whenever it changes. */
export class StoryStatus {
  readonly #listeners = new Set<(event: KeepingEvent) => void>()
  #place: Place
  #state: KeepingState = { is: 'clean' }
  #journalFault: DiskFault | null = null

  constructor(place: Place) {
    this.#place = place
  }

  get place(): Place {
    return this.#place
  }
  set place(place: Place) {
    this.#place = place
    this.tell({ kind: 'place', place })
  }

  get state(): KeepingState {
    return this.#state
  }
  set state(state: KeepingState) {
    if (state.is === this.#state.is && (state.is === 'changed' || state.is === 'clean')) return
    this.#state = state
    this.tell({ kind: 'state', state })
  }

  /** Why the journal cannot be written; null while it can. */
  get journalFault(): DiskFault | null {
    return this.#journalFault
  }
  set journalFault(fault: DiskFault | null) {
    if (fault === null && this.#journalFault === null) return
    this.#journalFault = fault
    this.tell({ kind: 'journal', fault })
  }

  /** Calls `listener` with every event until the returned function is called. */
  listen(listener: (event: KeepingEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(event: KeepingEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  stopTelling(): void {
    this.#listeners.clear()
  }
}
