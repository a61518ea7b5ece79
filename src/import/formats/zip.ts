import { type UnzipFileInfo, unzipSync } from 'fflate'
import { failed, ok, type Result } from '../../story/result.ts'

/** The files of an archive that were asked for, by name. */
export type Unzipped = Readonly<Record<string, Uint8Array>>

export type UnzipError =
  | { readonly code: 'damaged' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }

/** An archive holds at most so many entries, and so many bytes in those that are read. */
const MOST_ENTRIES = 5000
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Unpacks the entries of an archive that `wanted` picks by name, in memory; nothing is written anywhere.
 * 'damaged' where it cannot be read; 'too-large' where it holds more than it says, or more than we open.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Result<Unzipped, UnzipError> {
  let entries = 0
  let size = 0
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    // a damaged directory may claim billions
    if (++entries > MOST_ENTRIES) throw new Error('too many entries')
    if (!wanted(name)) return false
    size += originalSize
    return size <= MOST_BYTES
  }
  try {
    // each entry is expanded into as many bytes as its header says, never more
    const files = unzipSync(bytes, { filter })
    return size > MOST_BYTES ? failed({ code: 'too-large', bytes: size, limit: MOST_BYTES }) : ok(files)
  } catch (error) {
    if (error instanceof Error) return failed({ code: 'damaged' })
    throw error
  }
}
