import { z } from 'zod'
import { ENCODINGS } from '../import/encodings.ts'
import { unpackOriginal } from '../storage/original.ts'
import type { Story } from '../story/story.ts'
import { startImport } from './import-in-worker.ts'

/** What a report says of the encoding, as far as it matters here. */
const decodedAs = z.object({ encoding: z.object({ name: z.enum(ENCODINGS) }) })

/**
 * The file that a story was imported from, decoded as it was then: out of the story itself, wherever the file
 * may be now. '' where it is no text (a Word file); null where there is none, or it cannot be read.
 */
export async function originalText({ original, report }: Story): Promise<string | null> {
  if (!original) return null
  const bytes = await unpackOriginal(original)
  if (!bytes.ok) return null
  const was = decodedAs.safeParse(report)
  const thread = startImport({ name: original.name, bytes: bytes.value })
  try {
    const text = await thread.text(was.success ? { encoding: was.data.encoding.name } : {})
    return text.ok ? text.value : null
  } finally {
    await thread.end()
  }
}
