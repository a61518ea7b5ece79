import iconv from 'iconv-lite'
import { characterOf } from './windows-1252.ts'

/** Code pages that UTF-8 was read in by mistake. */
export type CodePage = 'windows-1252' | 'macintosh' | 'cp437'

const BYTES: { readonly [page in CodePage]: ReadonlyMap<string, number> } = {
  'windows-1252': bytesOf(characterOf),
  macintosh: bytesOf((byte) => iconv.decode(Uint8Array.of(byte), 'macintosh')),
  cp437: bytesOf((byte) => iconv.decode(Uint8Array.of(byte), 'cp437')),
}

function bytesOf(character: (byte: number) => string): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: 128 }, (_, i) => [character(i + 128), i + 128]))
}

/** The byte, 0x80 to 0xFF, of a character beyond ASCII; null where the page has none. */
export const byteOf = (character: string, page: CodePage): number | null => BYTES[page].get(character) ?? null

/** The characters of a page's bytes that begin a sequence of UTF-8, as a pattern. */
export function leadsOf(page: CodePage): RegExp {
  const leads = [...BYTES[page]]
    .filter(([, byte]) => byte >= 0xc2 && byte <= 0xf4)
    .map(([character]) => character)
  return new RegExp(`[${leads.join('').replace(/[\]\\^-]/g, '\\$&')}]`, 'g')
}
