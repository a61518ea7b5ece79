import type { Edit } from '../traced.ts'
import { byteOf, type CodePage, leadsOf } from './code-page.ts'
import { characterOfSequence, sequenceLength } from './utf-8.ts'

/** Finds UTF-8 that was read in another code page: `â€™` for an apostrophe, `Ã©` or `√©` for é. */
export function mojibake(page: CodePage): (text: string) => Edit[] {
  const lead = leadsOf(page)
  return (text) => {
    const edits: Edit[] = []
    lead.lastIndex = 0
    for (let found = lead.exec(text); found; found = lead.exec(text)) {
      const from = found.index
      const to = from + sequenceLength(byteOf(found[0], page) ?? 0)
      const bytes = [...text.slice(from, to)].flatMap((character) => byteOf(character, page) ?? [])
      const character = bytes.length === to - from ? characterOfSequence(bytes) : null
      if (character === null || !isLikely(character)) continue
      edits.push({ from, to, text: character })
      lead.lastIndex = to
    }
    return edits
  }
}

/** What stories are written with: letters, punctuation, symbols; no controls, nothing private or unassigned. */
const isLikely = (character: string): boolean => /[\p{L}\p{M}\p{P}\p{S}\p{Zs}]/u.test(character)
