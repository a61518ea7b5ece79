import type { Node } from '@tiptap/pm/model'
import { ok, type Result } from '../story/result.ts'
import type { Choices } from './choices.ts'
import { type DecodeError, decode } from './decode.ts'
import { readText } from './pipeline.ts'
import type { Report } from './report.ts'

export type { Choices } from './choices.ts'
export { byteOffset, type DecodeError, MAX_BYTES } from './decode.ts'
export { ENCODINGS, type Encoding } from './encodings.ts'
export type * from './report.ts'

/** What is known of a file beside its bytes, and what the author has decided for it. */
export interface ImportOptions {
  /** The file's name, for a story that names itself nowhere; '' where there is none. */
  readonly name: string
  readonly choices?: Choices
}

export interface Imported {
  readonly doc: Node
  readonly report: Report
}

export type ImportError = DecodeError

/** Reads an old plain-text file as the story it was. The bytes are not changed; nothing in them runs. */
export function importStory(bytes: Uint8Array, options: ImportOptions): Result<Imported, ImportError> {
  const { name, choices = {} } = options
  const decoded = decode(bytes, choices.encoding)
  return decoded.ok ? ok(readText(decoded.value, { name, bytes: bytes.length }, choices)) : decoded
}
