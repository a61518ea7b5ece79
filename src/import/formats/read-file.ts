import { failed, ok, type Result } from '../../story/result.ts'
import { type Decoded, type DecodeError, decode, MAX_BYTES } from '../decode.ts'
import { ENCODINGS, type Encoding } from '../encodings.ts'
import { isBookFile, readEpub } from './epub.ts'
import { readHtml } from './html/read-html.ts'
import { kindOf } from './kind.ts'
import { readMarkdown } from './markdown.ts'
import { isOdtFile, readOdt } from './odt.ts'
import type { Page } from './page.ts'
import { rtfAsHtml } from './rtf.ts'
import { wordsOf } from './words-of.ts'
import { unzip } from './zip.ts'

/** A file's text, for a document its words; with it, where the file has markup, the plain text that it shows. */
export interface ReadFile {
  readonly decoded: Decoded
  readonly page: Page | null
}

export type ReadFileError =
  | DecodeError
  /** A zipped book or document that is cut short or broken. */
  | { readonly code: 'damaged' }
  /** A kind of file that is known, and not read. */
  | { readonly code: 'not-a-story' }

/** Reads a file of any kind by what it holds; `html` is the page that a converter made of it, if one did. */
export function readFile(
  bytes: Uint8Array,
  name: string,
  chosen: Encoding | undefined,
  html: string | undefined,
): Result<ReadFile, ReadFileError> {
  if (bytes.length > MAX_BYTES) return failed({ code: 'too-large', bytes: bytes.length, limit: MAX_BYTES })
  if (html !== undefined) return converted(html)
  const kind = kindOf(bytes, name)
  switch (kind) {
    case 'zip':
      return readZip(bytes)
    case 'rtf':
      return converted(rtfAsHtml(bytes))
    case 'word-binary':
      return failed({ code: 'not-a-story' })
    case 'html':
    case 'markdown':
    case 'text': {
      const decoded = decode(bytes, chosen ?? (kind === 'html' ? saidCharset(bytes) : undefined))
      if (!decoded.ok) return decoded
      const { text } = decoded.value
      const page = kind === 'html' ? readHtml(text) : kind === 'markdown' ? readMarkdown(text) : null
      if (page !== null && page.text.text.trim() === '') return failed({ code: 'empty' })
      return ok({ decoded: decoded.value, page })
    }
  }
}

function converted(html: string): Result<ReadFile, ReadFileError> {
  return asWords({ ...readHtml(html, { ownHeadings: true }), parted: true })
}

function readZip(bytes: Uint8Array): Result<ReadFile, ReadFileError> {
  const files = unzip(bytes, (name) => isBookFile(name) || isOdtFile(name))
  if (!files.ok) return files
  const isBook = files.value['META-INF/container.xml'] !== undefined
  if (!isBook && files.value['content.xml'] === undefined) return failed({ code: 'not-a-story' })
  const book = isBook ? readEpub(files.value) : readOdt(files.value)
  return book.ok ? asWords(book.value) : book
}

/** A file of which its author has seen the words only, and which says itself how it is encoded. */
function asWords(read: Page): Result<ReadFile, ReadFileError> {
  if (read.text.text.trim() === '') return failed({ code: 'empty' })
  const { text, page } = wordsOf(read)
  return ok({ decoded: { text, encoding: 'utf-8', evidence: 'valid-utf-8', skipped: 0 }, page })
}

/** Encodings by the names that pages call them by; those of Western pages are left to detection. */
const CHARSETS: ReadonlyMap<string, Encoding> = new Map([
  ...ENCODINGS.filter((each) => !/^(?:utf|windows-1252)/.test(each)).map((each) => [each, each] as const),
  ['x-sjis', 'shift_jis'],
  ['sjis', 'shift_jis'],
  ['gb2312', 'gbk'],
  ['x-mac-roman', 'macintosh'],
])

/** The encoding that a page's own meta element gives, where it says more than detection could tell. */
function saidCharset(bytes: Uint8Array): Encoding | undefined {
  const top = String.fromCharCode(...bytes.subarray(0, 2048))
  const said = /<meta\b[^<>]{0,200}\bcharset\s{0,3}=\s{0,3}["']?([\w-]{3,20})/i.exec(top)?.[1]?.toLowerCase()
  return said === undefined ? undefined : CHARSETS.get(said)
}
