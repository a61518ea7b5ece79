import { z } from 'zod'
import type { Json } from '../../story/json.ts'
import { failed, ok, type Result } from '../../story/result.ts'
import { type Hash, hashOfText } from '../hash.ts'

/** The file at `path` holding what `hash` stands for is the document at `version`. */
export interface SavePoint {
  readonly path: string
  readonly hash: Hash
  readonly version: number
}

/** A batch of steps as it was received. */
export interface StepsEntry {
  readonly kind: 'steps'
  /** Received at, in ms since 1970. */
  readonly at: number
  readonly from: number
  readonly steps: readonly Json[]
}

/** Written before a save puts its file in place, so that a crash right after finds the rest. */
export interface SavingEntry {
  readonly kind: 'saving'
  readonly at: number
  readonly point: SavePoint
}

export type Entry = StepsEntry | SavingEntry

/** The first record: what the steps after it build on. */
export interface Header {
  readonly kind: 'journal'
  readonly format: typeof FORMAT
  readonly at: number
  readonly point: SavePoint
}

export const FORMAT = 1

/** What a journal holds, as far as it can be trusted. */
export interface JournalContent {
  readonly header: Header
  readonly entries: readonly Entry[]
  /**
   * `torn`: the last record was not finished when the machine stopped, and is left out. `damaged`: a record
   * in the middle is not what was written; it and what follows are left out.
   */
  readonly end: 'whole' | 'torn' | 'damaged'
}

export type JournalError =
  | { readonly code: 'not-a-journal' }
  | { readonly code: 'newer-journal'; readonly format: number }

/*
 * One record a line: the checksum of this line and all before it, a space, JSON, a line feed. Chained, so
 * that a line that is missing or out of its place is found like one that was spoilt.
 */

/** A line, and the checksum to hand in with the next; '' with the first. */
export function printRecord(record: object, previous: string): { line: string; checksum: string } {
  const json = JSON.stringify(record)
  const checksum = checksumOf(previous, json)
  return { line: `${checksum} ${json}\n`, checksum }
}

/** Reads what `printRecord` wrote, whatever became of it since. */
export function readJournal(bytes: Uint8Array): Result<JournalContent, JournalError> {
  const lines = new TextDecoder().decode(bytes).split('\n')
  // A line without its line feed was not finished, whole as it may look.
  const tail = lines.pop() ?? ''
  const first = readLine(lines[0] ?? '', '')
  if (!first) return failed({ code: 'not-a-journal' })
  const header = readHeader(first.record)
  if (!header.ok) return header

  const entries: Entry[] = []
  let checksum = first.checksum
  for (const [index, text] of lines.entries()) {
    if (index === 0) continue
    const line = readLine(text, checksum)
    if (!line) {
      const isLast = index === lines.length - 1 && tail === ''
      return ok({ header: header.value, entries, end: isLast ? 'torn' : 'damaged' })
    }
    entries.push(line.record as unknown as Entry) // as: its checksum says that we wrote it
    checksum = line.checksum
  }
  return ok({ header: header.value, entries, end: tail === '' ? 'whole' : 'torn' })
}

const CHECKSUM_LENGTH = 16
const checksumOf = (previous: string, json: string) =>
  hashOfText(`${previous} ${json}`).slice(0, CHECKSUM_LENGTH)

/** What a line holds; null where it is not what was written behind that checksum. */
export function readLine(line: string, previous: string): { record: Json; checksum: string } | null {
  const checksum = line.slice(0, CHECKSUM_LENGTH)
  const json = line.slice(CHECKSUM_LENGTH + 1)
  if (line[CHECKSUM_LENGTH] !== ' ' || checksumOf(previous, json) !== checksum) return null
  return { record: JSON.parse(json) as Json, checksum } // as: whatever JSON.parse returns is JSON
}

function readHeader(record: Json): Result<Header, JournalError> {
  const format = anyHeader.safeParse(record)
  if (!format.success) return failed({ code: 'not-a-journal' })
  if (format.data.format > FORMAT) return failed({ code: 'newer-journal', format: format.data.format })
  const header = thisHeader.safeParse(record)
  return header.success ? ok(header.data) : failed({ code: 'not-a-journal' })
}

const anyHeader = z.object({ kind: z.literal('journal'), format: z.int() })
const thisHeader = z.object({
  kind: z.literal('journal'),
  format: z.literal(FORMAT),
  at: z.number(),
  point: z.object({
    path: z.string(),
    hash: z.string().transform((hash) => hash as Hash), // as: its checksum says that we wrote it
    version: z.int(),
  }),
})
