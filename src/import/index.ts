import type { Node } from '@tiptap/pm/model'
import { ok, type Result } from '../story/result.ts'
import type { Choices } from './choices.ts'
import { type ReadFileError, readFile } from './formats/read-file.ts'
import { readPage, readText } from './pipeline.ts'
import type { Report } from './report.ts'

export type { Choices } from './choices.ts'
export { type CollectedFile, type CollectedStory, collect, LOOKS, type Look, storyOf } from './collection.ts'
export { byteOffset, type DecodeError, MAX_BYTES } from './decode.ts'
export { ENCODINGS, type Encoding } from './encodings.ts'
export { wordFile } from './formats/word.ts'
export { RULE_STYLE } from './formats/word-rules.ts'
export type * from './report.ts'

/** What is known of a file beside its bytes, and what the author has decided for it. */
export interface ImportOptions {
  /** The file's name, for a story that names itself nowhere; '' where there is none. */
  readonly name: string
  /** The page that a converter made of the file, for a kind that is not read here (.docx). */
  readonly html?: string
  readonly choices?: Choices
}

export interface Imported {
  readonly doc: Node
  readonly report: Report
  /** The file as text, markup included: what the report's ranges are of. */
  readonly text: string
}

export type ImportError = ReadFileError

/** Reads a file of any kind as the story it was. The bytes are not changed; nothing in them runs. */
export function importStory(bytes: Uint8Array, options: ImportOptions): Result<Imported, ImportError> {
  const { name, html, choices = {} } = options
  const file = readFile(bytes, name, choices.encoding, html)
  if (!file.ok) return file
  const { decoded, page } = file.value
  const source = { name, bytes: bytes.length }
  const read = page === null ? readText(decoded, source, choices) : readPage(decoded, page, source, choices)
  return ok({ ...read, text: decoded.text })
}
