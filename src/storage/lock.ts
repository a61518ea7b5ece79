import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { failed, ok, type Result } from '../story/result.ts'
import { writeAtomically } from './atomic-write.ts'
import { attempt, type DiskFault, isMissing } from './disk.ts'
import type { Room } from './room.ts'

/** This process, as others know it. */
export interface Self {
  readonly host: string
  readonly pid: number
  /** Whether a process of this computer is alive. */
  readonly isAlive: (pid: number) => boolean
}

const holder = z.object({
  /** The computer's name. */
  host: z.string(),
  pid: z.int(),
  /** Counts up while its process lives. */
  beat: z.int(),
  /** A name that no other lock has. */
  id: z.string(),
})
export type Holder = Readonly<z.infer<typeof holder>>

/** How often a lock is renewed, and how long one of another computer is believed without, in ms. */
const BEAT = 60_000
const BELIEVED = 3 * BEAT

/**
 * A mark beside a story that it is open: `.Tide.italica.lock`. Sync tools carry it to other computers. A
 * lock is only advice: what keeps work from being lost is that nothing unknown is ever written over.
 */
export class Lock {
  readonly #room: Room
  readonly #path: string
  #holder: Holder
  #stopBeat: () => void = () => undefined

  private constructor(room: Room, path: string, own: Holder) {
    this.#room = room
    this.#path = path
    this.#holder = own
  }

  /**
   * Takes the lock of a story file. Fails with its holder where that lives: a sign of life came from it within
   * the last three minutes and, on this computer, its process is there. A folder that may not be written to
   * needs no lock: the answer is null.
   */
  static async take(room: Room, file: string, self: Self): Promise<Result<Lock | null, Holder>> {
    const path = lockPath(file)
    const found = await readHolder(room, path)
    if (found && isLive(room, found, self)) return failed(found.holder)
    const own = { host: self.host, pid: self.pid, beat: 0, id: room.newId() }
    const lock = new Lock(room, path, own)
    return ok((await lock.#write()).ok ? lock : null)
  }

  /** Lets go, unless another has taken the lock meanwhile. */
  async release(): Promise<void> {
    this.#stopBeat()
    const found = await readHolder(this.#room, this.#path)
    if (found?.holder.id === this.#holder.id)
      await attempt(this.#path, () => this.#room.disk.remove(this.#path))
  }

  async #write(): Promise<Result<void, DiskFault>> {
    const { disk, clock, newId } = this.#room
    this.#stopBeat = clock.after(BEAT, () => void this.#renew())
    return attempt(this.#path, () =>
      writeAtomically(disk, this.#path, Buffer.from(JSON.stringify(this.#holder)), newId()),
    )
  }

  /** Where another took it (this computer slept, say) it is theirs. */
  async #renew(): Promise<void> {
    const found = await readHolder(this.#room, this.#path)
    if (found && found.holder.id !== this.#holder.id) return
    this.#holder = { ...this.#holder, beat: this.#holder.beat + 1 }
    await this.#write()
  }
}

const lockPath = (file: string) => join(dirname(file), `.${basename(file)}.lock`)

interface FoundLock {
  readonly holder: Holder
  /** By the clock of the drive it is on. */
  readonly renewed: number
}

/** null where there is none, or none that can be read. */
async function readHolder({ disk }: Room, path: string): Promise<FoundLock | null> {
  const found = await attempt(path, async () => {
    try {
      const { modified } = await disk.stat(path)
      return { text: new TextDecoder().decode(await disk.read(path)), renewed: modified }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  })
  if (!found.ok || found.value === null) return null
  const parsed = holder.safeParse(parseJson(found.value.text))
  return parsed.success ? { holder: parsed.data, renewed: found.value.renewed } : null
}

function isLive({ clock }: Room, { holder, renewed }: FoundLock, self: Self): boolean {
  // A process that is long gone may have left its number to another: that one renews nothing.
  if (holder.host === self.host && (holder.pid === self.pid || !self.isAlive(holder.pid))) return false
  // Clocks of two computers differ: one that seems to be ahead of ours is not to be doubted for it.
  return clock.now() - renewed < BELIEVED
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
