import type { Clock } from './clock.ts'

/** After the last change, and at the latest after the first, in ms. */
const REST = 1_000
const LONGEST = 15_000

/** Says when to save: when the author rests, and every so often when not. */
export class Autosave {
  readonly #clock: Clock
  readonly #save: () => void
  #stopRest: (() => void) | null = null
  #stopLongest: (() => void) | null = null

  constructor(clock: Clock, save: () => void) {
    this.#clock = clock
    this.#save = save
  }

  /** Something changed that is not saved. */
  changed(): void {
    this.#stopRest?.()
    this.#stopRest = this.#clock.after(REST, () => this.#due())
    this.#stopLongest ??= this.#clock.after(LONGEST, () => this.#due())
  }

  /** A save failed in a way that may pass. */
  tryLater(): void {
    this.stop()
    this.#stopLongest = this.#clock.after(LONGEST, () => this.#due())
  }

  /** All is saved, or saving is no longer ours to decide. */
  stop(): void {
    this.#stopRest?.()
    this.#stopLongest?.()
    this.#stopRest = null
    this.#stopLongest = null
  }

  #due(): void {
    this.stop()
    this.#save()
  }
}
