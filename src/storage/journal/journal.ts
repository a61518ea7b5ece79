import { dirname, join } from 'node:path'
import { ok, type Result } from '../../story/result.ts'
import { coalesce } from '../coalesce.ts'
import { attempt, type DiskFault, type OpenFile } from '../disk.ts'
import { folders, type Room } from '../room.ts'
import { type Entry, FORMAT, type Header, printRecord, type SavePoint } from './records.ts'

export const ENDING = '.journal'

type Outcome = Result<void, DiskFault>
const done: Outcome = ok(undefined)

/** A journal file that is being added to. */
interface Writing {
  readonly path: string
  readonly file: OpenFile
  /** Journals that say no more than this one, and go when it is on disk to stay. */
  readonly replaces: readonly string[]
  /** Of the last line in it. */
  checksum: string
  /** How many of `#entries` it holds. */
  written: number
  /** How many of those would be found after a power cut. */
  synced: number
  /** Whether it would be found after a power cut. */
  isListed: boolean
}

/**
 * What happened to one open story since its file was last saved. An entry is handed to the system at once,
 * which is enough should this process die, and synced as soon as the disk can, for the day the power goes;
 * a slow sync holds no write up. There is no file before there is something to keep. Where a write or sync
 * fails, a fresh file with everything in it is tried with the next entry, and the old one stays until then.
 */
export class Journal {
  readonly #room: Room
  #point: SavePoint
  /** All since `#point`. */
  #entries: Entry[]
  #writing: Writing | null = null
  /** Journal files whose content is in `#entries` or in the saved file, the oldest first. */
  #outdated: string[]
  /** Changes to the fields above that take time follow one another. */
  #lastTurn: Promise<unknown> = Promise.resolve()
  readonly #write = coalesce(() => this.#inTurn(() => this.#writeRest()))
  readonly #sync = coalesce(() => this.#syncWritten())

  /** `entries` and `outdated`: what journals of an earlier session held, and those journals' paths. */
  constructor(
    room: Room,
    point: SavePoint,
    entries: readonly Entry[] = [],
    outdated: readonly string[] = [],
  ) {
    this.#room = room
    this.#point = point
    this.#entries = [...entries]
    this.#outdated = [...outdated]
  }

  /** Resolves when the entry is on disk to stay. */
  append(entry: Entry): Promise<Outcome> {
    this.#entries.push(entry)
    return this.flush()
  }

  /** Resolves when all entries are on disk to stay. */
  async flush(): Promise<Outcome> {
    const written = await this.#write()
    return written.ok ? this.#sync() : written
  }

  /**
   * Goes on from a file that is saved: keeps, in a fresh journal, only what came after `point`, and `more`.
   * The old journals go after that, and after the file at `outlived`, which the saved one replaces.
   */
  async rebase(
    point: SavePoint,
    outlived: string | null = null,
    more: readonly Entry[] = [],
  ): Promise<Outcome> {
    const { begun, old } = await this.#inTurn(async () => {
      const later = (entry: Entry) => entry.kind === 'steps' && entry.from >= point.version
      this.#point = point
      this.#entries = [...this.#entries.filter(later), ...more]
      await this.#abandon()
      // Held back from the fresh journal, which would remove them as soon as it is on disk.
      const old = this.#outdated
      this.#outdated = []
      return { old, begun: this.#entries.length === 0 ? done : await this.#begin() }
    })
    const synced = begun.ok ? await this.#sync() : begun
    const ended =
      synced.ok && outlived !== null ? await attempt(outlived, () => this.#remove(outlived)) : synced
    if (ended.ok) await this.#removeAll(old)
    else this.#outdated = [...old, ...this.#outdated]
    return ended
  }

  /** Waits for what is under way. The journal stays on disk unless it was rebased to nothing. */
  async close(): Promise<void> {
    await this.flush()
    await this.#inTurn(async () => {
      const writing = this.#writing
      this.#writing = null
      if (!writing) return
      await attempt(writing.path, () => writing.file.close())
      this.#room.liveJournals.delete(writing.path)
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(work)
    // Who asked is told; after a fault of ours nothing is known of the file's end, and a fresh one goes on.
    this.#lastTurn = turn.catch(() => this.#abandon())
    return turn
  }

  async #writeRest(): Promise<Outcome> {
    const writing = this.#writing
    const { length } = this.#entries
    if (!writing) return length === 0 ? done : this.#begin()
    if (writing.written === length) return done
    const { text, checksum } = print(this.#entries.slice(writing.written, length), writing.checksum)
    const written = await attempt(writing.path, () => writing.file.write(Buffer.from(text)))
    if (written.ok) {
      writing.checksum = checksum
      writing.written = length
    } else await this.#abandon()
    return written
  }

  async #syncWritten(): Promise<Outcome> {
    // A save may have begun another file meanwhile: what was written to the old one has to be in that.
    const written = await this.#inTurn(() => this.#writeRest())
    const writing = this.#writing
    if (!written.ok || !writing || writing.synced === writing.written) return written
    const count = writing.written
    const synced = await attempt(writing.path, async () => {
      await writing.file.sync()
      if (!writing.isListed) await this.#room.disk.syncFolder(dirname(writing.path))
      writing.isListed = true
      writing.synced = count
    })
    // After a failed sync nothing is known of the file's end: never add to it again.
    if (!synced.ok)
      await this.#inTurn(() => (this.#writing === writing ? this.#abandon() : Promise.resolve()))
    else await this.#removeAll(writing.replaces)
    return synced
  }

  /** A fresh file with everything since the save point. */
  async #begin(): Promise<Outcome> {
    const folder = folders.journals(this.#room.home)
    const path = join(folder, `${this.#room.newId()}${ENDING}`)
    const header: Header = { kind: 'journal', format: FORMAT, at: this.#room.clock.now(), point: this.#point }
    this.#room.liveJournals.add(path)
    const begun = await attempt(path, async () => {
      await this.#room.disk.makeFolder(folder)
      const file = await this.#room.disk.create(path, 0o600)
      const { length } = this.#entries
      const { text, checksum } = print([header, ...this.#entries], '')
      this.#writing = {
        path,
        file,
        replaces: [...this.#outdated],
        checksum,
        written: length,
        synced: 0,
        isListed: false,
      }
      await file.write(Buffer.from(text))
    })
    if (!begun.ok) await this.#abandon()
    return begun
  }

  async #abandon(): Promise<void> {
    const writing = this.#writing
    if (!writing) return
    this.#writing = null
    this.#outdated = [...this.#outdated, writing.path]
    await attempt(writing.path, () => writing.file.close())
  }

  /**
   * The oldest first, each for good before the next: one that came back alone after a power cut would speak
   * of a file that is long another. What cannot be removed now is tried again with the next file.
   */
  async #removeAll(paths: readonly string[]): Promise<void> {
    for (const [index, path] of paths.entries()) {
      const removed = await attempt(path, () => this.#remove(path))
      const others = this.#outdated.filter((each) => !paths.includes(each))
      this.#outdated = [...paths.slice(removed.ok ? index + 1 : index), ...others]
      if (!removed.ok) return
      this.#room.liveJournals.delete(path)
    }
  }

  async #remove(path: string): Promise<void> {
    await this.#room.disk.remove(path)
    await this.#room.disk.syncFolder(dirname(path))
  }
}

function print(records: readonly (Header | Entry)[], previous: string): { text: string; checksum: string } {
  let checksum = previous
  let text = ''
  for (const record of records) {
    const printed = printRecord(record, checksum)
    checksum = printed.checksum
    text += printed.line
  }
  return { text, checksum }
}
