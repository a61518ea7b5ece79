import type { Result } from '../../story/result.ts'
import type { Clock } from '../clock.ts'
import type { DiskFault } from '../disk.ts'
import type { StepBatch } from '../replica.ts'
import type { Journal } from './journal.ts'
import type { Entry, SavePoint } from './records.ts'

/** A journal that dates what is put into it, and tells when it cannot be written and when it can again. */
export class WatchedJournal {
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #tell: (fault: DiskFault | null) => void

  constructor(journal: Journal, clock: Clock, tell: (fault: DiskFault | null) => void) {
    this.#journal = journal
    this.#clock = clock
    this.#tell = tell
  }

  /** Whether the batch is on disk to stay. */
  keep(batch: StepBatch): Promise<boolean> {
    return this.#watch(this.#journal.append(this.#stepsOf(batch)))
  }

  /** A save is about to put its file in place. Without a journal it is worth all the more: it goes on. */
  saving(point: SavePoint): Promise<boolean> {
    return this.#watch(this.#journal.append({ kind: 'saving', at: this.#clock.now(), point }))
  }

  /** As `Journal.rebase`; `more`: steps that follow on `point`. */
  rebase(point: SavePoint, outlived: string | null, more: StepBatch | null = null): Promise<boolean> {
    const entries = more && more.steps.length > 0 ? [this.#stepsOf(more)] : []
    return this.#watch(this.#journal.rebase(point, outlived, entries))
  }

  close(): Promise<void> {
    return this.#journal.close()
  }

  #stepsOf({ from, steps }: StepBatch): Entry {
    return { kind: 'steps', at: this.#clock.now(), from, steps }
  }

  async #watch(work: Promise<Result<void, DiskFault>>): Promise<boolean> {
    const done = await work
    this.#tell(done.ok ? null : done.error)
    return done.ok
  }
}
