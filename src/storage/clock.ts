/** Time, handed in so that tests need not wait. */
export interface Clock {
  /** Wall time in ms since 1970; may go backwards, so it only ever dates things. */
  now(): number
  /** Runs once after `ms`, whatever the wall clock does, unless the returned function is called first. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
