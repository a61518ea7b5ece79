import { dirname } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../atomic-write.ts'
import { type Disk, isMissing } from '../disk.ts'
import { printRecord, readLine } from '../journal/records.ts'
import { linesRecord } from './lines.ts'
import { version } from './version.ts'

const FORMAT = 1

const record = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('history'), format: z.literal(FORMAT) }),
  linesRecord,
  /** `lines`: packed numbers. */
  version.extend({ kind: z.literal('version'), lines: z.string() }),
  z.object({ kind: z.literal('named'), id: z.string(), name: z.string().nullable() }),
])
export type LogRecord = Readonly<z.infer<typeof record>>

/** What a log holds, as far as it can be read. */
export interface Log {
  readonly records: readonly LogRecord[]
  /** Bytes on disk. */
  readonly size: number
  /** Whether its last line was finished, so that another can follow. */
  readonly isFinished: boolean
}

/** The log at that path; empty where there is none. Damaged records are left out, the others stay. */
export async function readLog(disk: Disk, path: string): Promise<Log> {
  const bytes = await readOrNothing(disk, path)
  const text = new TextDecoder().decode(bytes)
  const records = text.split('\n').flatMap((line) => {
    const read = readLine(line, '')
    const parsed = record.safeParse(read?.record)
    return parsed.success ? [parsed.data] : []
  })
  return { records, size: bytes.length, isFinished: text === '' || text.endsWith('\n') }
}

/** Adds records, lasting when this returns; answers the bytes that it took. */
export async function addToLog(
  disk: Disk,
  path: string,
  log: Log,
  records: readonly LogRecord[],
): Promise<number> {
  await disk.makeFolder(dirname(path))
  const isNew = log.size === 0
  const text = print(isNew ? [{ kind: 'history', format: FORMAT }, ...records] : records)
  const bytes = Buffer.from(log.isFinished ? text : `\n${text}`)
  const file = await disk.append(path)
  try {
    await file.write(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  if (isNew) await disk.syncFolder(dirname(path))
  return bytes.length
}

/** Puts a log with these records in the place of what is there; answers its bytes. */
export async function replaceLog(
  disk: Disk,
  path: string,
  records: readonly LogRecord[],
  token: string,
): Promise<number> {
  const bytes = Buffer.from(print([{ kind: 'history', format: FORMAT }, ...records]))
  await writeAtomically(disk, path, bytes, token)
  return bytes.length
}

/** Each line stands for itself: one that is damaged takes none of the others with it. */
const print = (records: readonly LogRecord[]) => records.map((each) => printRecord(each, '').line).join('')

async function readOrNothing(disk: Disk, path: string): Promise<Uint8Array> {
  try {
    return await disk.read(path)
  } catch (error) {
    if (isMissing(error)) return new Uint8Array()
    throw error
  }
}
