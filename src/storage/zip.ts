import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import type { OpenFile } from './disk.ts'

const deflated = promisify(deflateRaw)

/** A file in an archive: the folders of its name are parted by `/`. */
export interface Entry {
  readonly name: string
  /** ms since 1970; an archive's dates begin with 1980 and have two seconds' grain. */
  readonly modified: number
  readonly read: () => Promise<Uint8Array>
}

/** More entries or bytes than the format takes without its 64-bit extension. */
export class ZipTooLarge extends Error {}

const MOST_ENTRIES = 0xffff
const MOST_BYTES = 0xffffffff
const UTF8 = 0x0800
const DEFLATED = 8
/** Version 2.0 of the format: folders and deflate. */
const VERSION = 20

/**
 * Writes a zip archive (PKWARE APPNOTE 6.3, without 64-bit sizes), one entry in memory at a time. Throws
 * ZipTooLarge; fails as the disk and the entries do.
 */
export async function writeZip(file: OpenFile, entries: readonly Entry[]): Promise<void> {
  if (entries.length > MOST_ENTRIES) throw new ZipTooLarge(`${entries.length} files`)
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, modified, read } of entries) {
    const bytes = await read()
    const content = await deflated(bytes)
    const common = commonHeader(modified, crc32(bytes), content.length, bytes.length)
    const path = Buffer.from(name)
    const local = Buffer.concat([
      numbers([4, 0x04034b50], [2, VERSION]),
      common,
      numbers([2, path.length], [2, 0]),
      path,
    ])
    directory.push(
      numbers([4, 0x02014b50], [2, VERSION], [2, VERSION]),
      common,
      numbers([2, path.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      path,
    )
    offset += local.length + content.length
    if (offset > MOST_BYTES || bytes.length > MOST_BYTES) throw new ZipTooLarge(`${offset} bytes`)
    await file.write(local)
    await file.write(content)
  }
  const central = Buffer.concat(directory)
  const count = entries.length
  await file.write(central)
  await file.write(
    numbers(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, central.length],
      [4, offset],
      [2, 0],
    ),
  )
}

/** What the header of an entry and its line in the directory share. */
function commonHeader(modified: number, checksum: number, packed: number, size: number): Buffer {
  const date = new Date(Math.max(modified, Date.UTC(1980, 0, 2)))
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1)
  const day = ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate()
  return numbers([2, UTF8], [2, DEFLATED], [2, time], [2, day], [4, checksum], [4, packed], [4, size])
}

/** Numbers of so many bytes, the lowest first. */
function numbers(...fields: readonly (readonly [2 | 4, number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}
