import iconv from 'iconv-lite'
import { failed, ok, type Result } from '../story/result.ts'
import { detectEncoding } from './detect-encoding.ts'
import type { Encoding } from './encodings.ts'

/** How the encoding was told. */
export type EncodingEvidence =
  | 'byte-order-mark'
  | 'valid-utf-8'
  | 'zero-bytes'
  | 'characters-fit'
  | 'fallback'
  | 'chosen'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly evidence: EncodingEvidence
  /** Bytes before the text: a byte order mark's. */
  readonly skipped: number
}

export type DecodeError =
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'too-many-lines'; readonly limit: number }

/** More lines than any story has: each costs memory of its own, and millions of short ones more than there is. */
export const MAX_LINES = 1_500_000

/** The largest file that is opened, in bytes: a text of some ten million words. */
export const MAX_BYTES = 64 * 1024 * 1024

/** Reads a file's bytes as text, by `chosen` where the author has said what they are. */
export function decode(bytes: Uint8Array, chosen?: Encoding): Result<Decoded, DecodeError> {
  if (bytes.length > MAX_BYTES) return failed({ code: 'too-large', bytes: bytes.length, limit: MAX_BYTES })
  const mark = byteOrderMark(bytes)
  const read = (encoding: Encoding, evidence: EncodingEvidence): Decoded => {
    const skipped = mark?.encoding === encoding ? mark.length : 0
    const text = textOf(bytes.subarray(skipped), encoding)
    return { text, encoding, evidence, skipped }
  }
  const decoded = chosen
    ? read(chosen, 'chosen')
    : mark
      ? read(mark.encoding, 'byte-order-mark')
      : read(...detect(bytes))
  if (decoded.text.trim() === '') return failed({ code: 'empty' })
  if (looksBinary(decoded.text)) return failed({ code: 'binary' })
  if (hasTooManyLines(decoded.text)) return failed({ code: 'too-many-lines', limit: MAX_LINES })
  return ok(decoded)
}

function textOf(bytes: Uint8Array, encoding: Encoding): string {
  const text = iconv.decode(bytes, encoding, { stripBOM: false })
  // iconv-lite leaves five bytes of windows-1252 unread, which browsers read as controls (WHATWG Encoding)
  return encoding === 'windows-1252'
    ? text.replace(/\ufffd/g, (_, at: number) => String.fromCharCode(bytes[at] ?? 0))
    : text
}

function hasTooManyLines(text: string): boolean {
  let lines = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) lines++
  }
  return lines > MAX_LINES * (text.includes('\r\n') ? 2 : 1)
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

function detect(bytes: Uint8Array): [Encoding, EncodingEvidence] {
  const wide = wideText(bytes)
  if (wide) return [wide, 'zero-bytes']
  if (isUtf8(bytes)) return ['utf-8', 'valid-utf-8']
  const { encoding, certain } = detectEncoding(bytes)
  return [encoding, certain ? 'characters-fit' : 'fallback']
}

/** UTF-16 of a Latin text has a zero in every other byte. */
function wideText(bytes: Uint8Array): Encoding | null {
  const sample = Math.min(bytes.length & ~1, 4096)
  if (sample < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const most = sample / 2 / 2
  if (odd > most && even * 4 < odd) return 'utf-16le'
  if (even > most && odd * 4 < even) return 'utf-16be'
  return null
}

/** Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7). */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0
    i++
    if (lead < 0x80) continue
    const more =
      lead >= 0xc2 && lead <= 0xdf
        ? 1
        : lead >= 0xe0 && lead <= 0xef
          ? 2
          : lead >= 0xf0 && lead <= 0xf4
            ? 3
            : 0
    if (more === 0) return false
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    for (let n = 0; n < more; n++, i++) {
      const next = bytes[i] ?? 0
      if (next < (n === 0 ? low : 0x80) || next > (n === 0 ? high : 0xbf)) return false
    }
  }
  return true
}

/** Stray control characters happen in old files; one in fifty is no text. */
function looksBinary(text: string): boolean {
  const sample = Math.min(text.length, 65_536)
  let controls = 0
  for (let i = 0; i < sample; i++) {
    const code = text.charCodeAt(i)
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd)
      controls++
  }
  return controls > Math.max(8, sample / 50)
}

/** How many bytes of the file stand before `offset` (UTF-16 units) of its decoded text. */
export function byteOffset(decoded: Decoded, offset: number): number {
  const { encoding, skipped, text } = decoded
  switch (encoding) {
    case 'utf-16le':
    case 'utf-16be':
      return skipped + offset * 2
    case 'utf-8':
      return skipped + utf8Length(text, offset)
    case 'shift_jis':
    case 'gbk':
    case 'big5':
    case 'euc-kr':
      return skipped + iconv.encode(text.slice(0, offset), encoding).length
    default:
      return skipped + offset
  }
}

function utf8Length(text: string, end: number): number {
  let bytes = 0
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i)
    // each half of a pair counts two of its four bytes
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return bytes
}
