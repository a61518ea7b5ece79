import { strFromU8, strToU8, zipSync } from 'fflate'
import { ok, type Result } from '../../story/result.ts'
import { kindOf } from './kind.ts'
import { withRules } from './word-rules.ts'
import { type UnzipError, unzip } from './zip.ts'

const TEXT = 'word/document.xml'

/**
 * A .docx as a converter may have it: the parts that hold its text, packed anew, so that nothing in it is larger
 * than it says, and with its rules as paragraphs. Null for any other file.
 */
export function wordFile(bytes: Uint8Array, name: string): Result<Uint8Array | null, UnzipError> {
  if (kindOf(bytes, name) !== 'zip') return ok(null)
  const files = unzip(bytes, (entry) => /^(?:word\/|_rels\/|\[Content_Types\]).*\.(?:xml|rels)$/i.test(entry))
  if (!files.ok) return files
  const text = files.value[TEXT]
  if (text === undefined) return ok(null)
  return ok(zipSync({ ...files.value, [TEXT]: strToU8(withRules(strFromU8(text))) }, { level: 0 }))
}
