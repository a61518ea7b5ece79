import { basename } from 'node:path'
import type { z } from 'zod'
import { failed, ok, type Result } from '../story/result.ts'
import { writeAtomically } from './atomic-write.ts'
import { attempt, type DiskFault } from './disk.ts'
import { setAside } from './kept.ts'
import type { Room } from './room.ts'

/** What was found: `value` is null where there is no file yet or its content made no sense. */
export interface Found<T> {
  readonly value: T | null
  /** Where a file that made no sense is kept now; null where there was none. */
  readonly keptAs: string | null
}

/** A small JSON file of the app's own, checked when it is read, never written over while it cannot be read. */
export class JsonFile<T> {
  readonly #room: Room
  readonly #path: string
  readonly #schema: z.ZodType<T>
  #last: Promise<Result<void, DiskFault>> = Promise.resolve(ok(undefined))
  #waiting: T | null = null
  /** Why it could not be read; null where it could. */
  #unread: DiskFault | null = null

  constructor(room: Room, path: string, schema: z.ZodType<T>) {
    this.#room = room
    this.#path = path
    this.#schema = schema
  }

  async read(): Promise<Result<Found<T>, DiskFault>> {
    const bytes = await attempt(this.#path, () => this.#room.disk.read(this.#path))
    if (!bytes.ok) {
      if (bytes.error.trouble === 'missing') return ok({ value: null, keptAs: null })
      this.#unread = bytes.error
      return bytes
    }
    const json = parseJson(new TextDecoder().decode(bytes.value))
    const parsed = this.#schema.safeParse(json)
    if (parsed.success) return ok({ value: parsed.data, keptAs: null })
    const kept = await attempt(this.#path, () => setAside(this.#room, this.#path))
    if (!kept.ok) {
      this.#unread = kept.error
      return kept
    }
    return ok({ value: null, keptAs: kept.value })
  }

  /** Writes the latest of the values that it was given while busy. After a failed `read` it fails likewise. */
  write(value: T): Promise<Result<void, DiskFault>> {
    if (this.#unread) return Promise.resolve(failed(this.#unread))
    const isQueued = this.#waiting !== null
    this.#waiting = value
    const write = () => this.#writeWaiting()
    // Who asked is told; a fault of ours in one write must not end all later ones.
    if (!isQueued) this.#last = this.#last.then(write, write)
    return this.#last
  }

  async #writeWaiting(): Promise<Result<void, DiskFault>> {
    const value = this.#waiting
    this.#waiting = null
    const { disk, home, newId } = this.#room
    return attempt(basename(this.#path), async () => {
      await disk.makeFolder(home)
      await writeAtomically(disk, this.#path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`), newId())
    })
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
