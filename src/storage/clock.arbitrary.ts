import type { Clock } from './clock.ts'

/** A clock that moves only when told. */
export class HandClock implements Clock {
  #elapsed = 0
  #wall: number
  #timers: { readonly at: number; readonly run: () => void }[] = []

  constructor(wall = Date.UTC(2026, 10, 23, 14, 3)) {
    this.#wall = wall
  }

  now(): number {
    return this.#wall
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#elapsed + ms, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer)
    }
  }

  /** Lets time pass, running what is due in its order. */
  pass(ms: number): void {
    const end = this.#elapsed + ms
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#timers = this.#timers.filter((each) => each !== next)
      this.#wall += next.at - this.#elapsed
      this.#elapsed = next.at
      next.run()
    }
    this.#wall += end - this.#elapsed
    this.#elapsed = end
  }

  /** Sets the wall clock, forwards or backwards. */
  setWall(ms: number): void {
    this.#wall = ms
  }
}
