import { setImmediate as nextTurn } from 'node:timers/promises'
import { countOf } from '../../story/count.ts'
import { parseStory } from '../../story/file.ts'
import { failed, ok, type Result } from '../../story/result.ts'
import type { Story } from '../../story/story.ts'
import { attempt, type DiskFault } from '../disk.ts'
import type { Room } from '../room.ts'
import { printInSlices } from '../story-file.ts'
import {
  keyOfLine,
  type Line,
  numberedKeys,
  packLines,
  packNumbers,
  unpackLines,
  unpackNumbers,
} from './lines.ts'
import { addToLog, type Log, type LogRecord, readLog, replaceLog } from './log.ts'
import { keptVersions } from './thinning.ts'
import type { Reason, Version } from './version.ts'

export type HistoryError =
  | DiskFault
  /** There is no such version, or no longer. */
  | { readonly code: 'no-version' }
  /** Its log was damaged: the version cannot be put together. */
  | { readonly code: 'damaged' }

type VersionRecord = LogRecord & { kind: 'version' }

/** How many lines are looked at before others have their turn. */
const SLICE = 1_000

/** The versions of one story, in one file. Calls follow one another. */
export class History {
  readonly #room: Room
  readonly #path: string
  #log: Log
  /** The number of each line, by its key. */
  #numbers: Map<string, number>
  #next = 0
  #versions: readonly Version[]
  #newest: string | null = null
  #last: Promise<unknown> = Promise.resolve()

  private constructor(room: Room, path: string, log: Log) {
    this.#room = room
    this.#path = path
    this.#log = log
    this.#numbers = new Map(
      log.records.flatMap((each) =>
        each.kind === 'lines' ? numberedKeys(each).map(({ key, number }) => [key, number] as const) : [],
      ),
    )
    for (const number of this.#numbers.values()) this.#next = Math.max(this.#next, number + 1)
    this.#versions = versionsIn(log.records)
    this.#newest = log.records.findLast((each) => each.kind === 'version')?.lines ?? null
  }

  /** The history in the file at `path`, where there may be none yet. */
  static async open(room: Room, path: string): Promise<Result<History, DiskFault>> {
    const log = await attempt(path, () => readLog(room.disk, path))
    return log.ok ? ok(new History(room, path, log.value)) : log
  }

  /** Oldest first. */
  get versions(): readonly Version[] {
    return this.#versions
  }
  /** Bytes on disk. */
  get size(): number {
    return this.#log.size
  }

  /**
   * Keeps the story as it is; null where it is what the newest version holds, unless a name is given or the
   * reason is one by which the version is found again.
   */
  add(story: Story, reason: Reason, name: string | null = null): Promise<Result<Version | null, DiskFault>> {
    return this.#inTurn(async () => {
      const lines = (await printInSlices(story)).text.split('\n')
      const fresh = new Map<string, Line>()
      const numbers: number[] = []
      for (const [index, text] of lines.entries()) {
        if (index % SLICE === SLICE - 1) await nextTurn()
        const key = keyOfLine(text)
        const number = this.#numbers.get(key) ?? fresh.get(key)?.number ?? this.#next + fresh.size
        numbers.push(number)
        if (number >= this.#next) fresh.set(key, { number, key, text })
      }
      const packed = await packNumbers(numbers)
      const isWanted = name !== null || (isSign(reason) && this.#versions.at(-1)?.reason !== reason)
      if (packed === this.#newest && !isWanted) return ok(null)

      const { clock, newId } = this.#room
      const version = { id: newId(), at: clock.now(), reason, name, words: countOf(story.doc).words }
      const records: LogRecord[] = [{ kind: 'version', ...version, lines: packed }]
      if (fresh.size > 0) records.unshift(await packLines([...fresh.values()]))
      const written = await this.#append(records)
      if (!written.ok) return written
      for (const { key, number } of fresh.values()) this.#numbers.set(key, number)
      this.#next += fresh.size
      this.#newest = packed
      return ok(version)
    })
  }

  /** The story as it was. */
  async read(id: string): Promise<Result<Story, HistoryError>> {
    const text = await this.text(id)
    if (!text.ok) return text
    const story = parseStory(text.value)
    return story.ok ? story : failed({ code: 'damaged' })
  }

  /** The story as it was, as its `.italica` file would have held it. */
  text(id: string): Promise<Result<string, HistoryError>> {
    return this.#inTurn(async () => {
      const version = this.#log.records.find((each) => each.kind === 'version' && each.id === id)
      if (version?.kind !== 'version') return failed({ code: 'no-version' })
      const text = await this.#textOf(version)
      return text === null ? failed({ code: 'damaged' }) : ok(text)
    })
  }

  /** Gives a version a name, so that it stays; null takes the name away. */
  rename(id: string, name: string | null): Promise<Result<void, HistoryError>> {
    return this.#inTurn(async () => {
      if (!this.#versions.some((each) => each.id === id)) return failed({ code: 'no-version' })
      return this.#append([{ kind: 'named', id, name }])
    })
  }

  /** Lets go what is too old to be kept so closely, and gives its room back where that is worth it. */
  thin(): Promise<Result<void, DiskFault>> {
    return this.#inTurn(async () => {
      const kept = keptVersions(this.#versions, this.#room.clock.now())
      if (kept.length === this.#versions.length) return ok(undefined)
      const written = await this.#rewrite(new Set(kept.map(({ id }) => id)))
      return written
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined) // who asked is told
    return done
  }

  async #append(records: readonly LogRecord[]): Promise<Result<void, DiskFault>> {
    const added = await attempt(this.#path, () => addToLog(this.#room.disk, this.#path, this.#log, records))
    if (!added.ok) {
      // Part of it may be there: what is added next begins a line of its own.
      this.#log = { ...this.#log, isFinished: this.#log.size === 0 }
      return added
    }
    const all = [...this.#log.records, ...records]
    this.#log = { records: all, size: this.#log.size + added.value, isFinished: true }
    this.#versions = versionsIn(all)
    return ok(undefined)
  }

  async #textOf(version: VersionRecord): Promise<string | null> {
    const numbers = await unpackNumbers(version.lines)
    const lines = new Map((await this.#linesOf(new Set(numbers))).map(({ number, text }) => [number, text]))
    const texts = numbers.map((each) => lines.get(each))
    return texts.includes(undefined) ? null : texts.join('\n')
  }

  async #linesOf(numbers: ReadonlySet<number>): Promise<Line[]> {
    const found: Line[] = []
    for (const record of this.#log.records) {
      if (record.kind !== 'lines' || !numberedKeys(record).some(({ number }) => numbers.has(number))) continue
      found.push(...(await unpackLines(record)).filter(({ number }) => numbers.has(number)))
    }
    return found
  }

  /** A log with only these versions, and the lines that they need. */
  async #rewrite(kept: ReadonlySet<string>): Promise<Result<void, DiskFault>> {
    const needed = new Set<number>()
    const versions = this.#log.records.filter(
      (each): each is VersionRecord => each.kind === 'version' && kept.has(each.id),
    )
    for (const { lines } of versions) for (const each of await unpackNumbers(lines)) needed.add(each)
    const records: LogRecord[] = [await packLines(await this.#linesOf(needed))]
    const named = new Map(this.#versions.map((each) => [each.id, each.name]))
    records.push(...versions.map((each) => ({ ...each, name: named.get(each.id) ?? null })))
    const { disk, newId } = this.#room
    const written = await attempt(this.#path, () => replaceLog(disk, this.#path, records, newId()))
    if (!written.ok) return written
    const fresh = new History(this.#room, this.#path, { records, size: written.value, isFinished: true })
    this.#log = fresh.#log
    this.#numbers = fresh.#numbers
    this.#versions = fresh.#versions
    this.#newest = fresh.#newest
    // Numbers are never given twice, so that a version can be told from one that was let go.
    return ok(undefined)
  }
}

const isSign = (reason: Reason) =>
  reason === 'imported' || reason === 'posted' || reason === 'before-recovery'

function versionsIn(records: readonly LogRecord[]): Version[] {
  const names = new Map(
    records.flatMap((each) => (each.kind === 'named' ? [[each.id, each.name] as const] : [])),
  )
  return records.flatMap((each) => {
    if (each.kind !== 'version') return []
    const { id, at, reason, name, words } = each
    return [{ id, at, reason, words, name: names.has(id) ? (names.get(id) ?? null) : name }]
  })
}
