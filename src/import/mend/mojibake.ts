import type { Edit } from '../traced.ts'
import { characterOfSequence, sequenceLength } from './utf-8.ts'
import { byteOf } from './windows-1252.ts'

/** UTF-8 that was read as windows-1252: `â€™` for an apostrophe, `Ã©` for é. */
export function mojibake(text: string): Edit[] {
  const edits: Edit[] = []
  const lead = /[\u00c2-\u00f4]/g
  for (let found = lead.exec(text); found; found = lead.exec(text)) {
    const from = found.index
    const to = from + sequenceLength(text.charCodeAt(from))
    const bytes = [...text.slice(from, to)].map(byteOf)
    if (bytes.some((byte) => byte === null)) continue
    const character = characterOfSequence(bytes.filter((byte) => byte !== null))
    if (character === null) continue
    edits.push({ from, to, text: character })
    lead.lastIndex = to
  }
  return edits
}
