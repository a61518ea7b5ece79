import { dirname, join } from 'node:path'
import { ok, type Result } from '../../story/result.ts'
import { attempt, type DiskFault, type OpenFile } from '../disk.ts'
import { folders, type Room } from '../room.ts'
import { type Entry, FORMAT, type Header, printRecord, type SavePoint } from './records.ts'

export const ENDING = '.journal'

/** A journal file that is being added to. */
interface Writing {
  readonly path: string
  readonly file: OpenFile
  /** Of the last line in it. */
  checksum: string
  /** How many entries it holds, counted in `#entries`. */
  written: number
}

/**
 * What happened to one open story since its file was last saved, on disk as soon as the disk can. There is
 * no file before there is something to keep. Where a write fails, a fresh file with everything in it is
 * tried with the next entry; the old one goes only after that succeeded.
 */
export class Journal {
  readonly #room: Room
  #point: SavePoint
  /** All since `#point`. */
  #entries: Entry[]
  #writing: Writing | null = null
  /** Journal files whose content is in `#entries` or in the saved file. */
  #outdated: string[]
  #last: Promise<Result<void, DiskFault>> = Promise.resolve(ok(undefined))
  #next: Promise<Result<void, DiskFault>> | null = null

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

  /** Resolves when the entry is on disk to stay; entries that wait for the disk go to it together. */
  append(entry: Entry): Promise<Result<void, DiskFault>> {
    this.#entries.push(entry)
    return this.flush()
  }

  /** Resolves when all entries are on disk to stay. */
  flush(): Promise<Result<void, DiskFault>> {
    this.#next ??= this.#enqueue(() => {
      this.#next = null
      return this.#write()
    })
    return this.#next
  }

  /**
   * Goes on from a file that is saved: keeps, in a fresh journal, only what came after `point`, and `more`.
   * The old journals go after that, and after the file at `outlived`, which the saved one replaces.
   */
  rebase(
    point: SavePoint,
    outlived: string | null = null,
    more: readonly Entry[] = [],
  ): Promise<Result<void, DiskFault>> {
    return this.#enqueue(async () => {
      this.#point = point
      const later = (entry: Entry) => entry.kind === 'steps' && entry.from >= point.version
      this.#entries = [...this.#entries.filter(later), ...more]
      await this.#abandon()
      const begun = this.#entries.length === 0 ? ok(undefined) : await this.#begin()
      if (!begun.ok) return begun
      if (outlived !== null) {
        const removed = await attempt(outlived, () => this.#remove(outlived))
        if (!removed.ok) return removed
      }
      return this.#removeOutdated()
    })
  }

  /** Waits for what is under way. The journal stays on disk unless it was rebased to nothing. */
  async close(): Promise<void> {
    await this.flush()
    await this.#enqueue(async () => {
      const writing = this.#writing
      this.#writing = null
      if (!writing) return ok(undefined)
      this.#room.liveJournals.delete(writing.path)
      return attempt(writing.path, () => writing.file.close())
    })
  }

  /** Takes the journal away: its story was thrown away. */
  async discard(): Promise<Result<void, DiskFault>> {
    return this.#enqueue(async () => {
      this.#entries = []
      await this.#abandon()
      return this.#removeOutdated()
    })
  }

  #enqueue(work: () => Promise<Result<void, DiskFault>>): Promise<Result<void, DiskFault>> {
    this.#last = this.#last.then(work)
    return this.#last
  }

  async #write(): Promise<Result<void, DiskFault>> {
    const writing = this.#writing
    const { length } = this.#entries
    if (!writing) {
      if (length === 0) return ok(undefined)
      const begun = await this.#begin()
      if (begun.ok) await this.#removeOutdated()
      return begun
    }
    if (writing.written === length) return ok(undefined)
    const written = await attempt(writing.path, async () => {
      const { text, checksum } = print(this.#entries.slice(writing.written, length), writing.checksum)
      await writing.file.write(Buffer.from(text))
      await writing.file.sync()
      writing.checksum = checksum
      writing.written = length
    })
    // After a failed write or sync nothing is known of the file's end: never add to it again.
    if (!written.ok) await this.#abandon()
    return written
  }

  /** A fresh file with everything since the save point. */
  async #begin(): Promise<Result<void, DiskFault>> {
    const folder = folders.journals(this.#room.home)
    const path = join(folder, `${this.#room.newId()}${ENDING}`)
    const header: Header = { kind: 'journal', format: FORMAT, at: this.#room.clock.now(), point: this.#point }
    const { length } = this.#entries
    const { disk } = this.#room
    const begun = await attempt(path, async () => {
      await disk.makeFolder(folder)
      const file = await disk.create(path, 0o600)
      const { text, checksum } = print([header, ...this.#entries.slice(0, length)], '')
      this.#writing = { path, file, checksum, written: length }
      this.#room.liveJournals.add(path)
      await file.write(Buffer.from(text))
      await file.sync()
      await disk.syncFolder(folder)
    })
    if (!begun.ok) await this.#abandon()
    return begun
  }

  async #abandon(): Promise<void> {
    const writing = this.#writing
    if (!writing) return
    this.#writing = null
    this.#outdated.push(writing.path)
    await attempt(writing.path, () => writing.file.close())
  }

  /**
   * The oldest first, each for good before the next: one that came back alone after a power cut would speak
   * of a file that is long another. What cannot be removed now is tried again the next time.
   */
  async #removeOutdated(): Promise<Result<void, DiskFault>> {
    for (const path of [...this.#outdated]) {
      const removed = await attempt(path, () => this.#remove(path))
      if (!removed.ok) return removed
      this.#room.liveJournals.delete(path)
      this.#outdated = this.#outdated.filter((each) => each !== path)
    }
    return ok(undefined)
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
