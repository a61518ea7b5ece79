import iconv from 'iconv-lite'
import { latinScore } from '../detect-encoding.ts'
import type { Edit } from '../traced.ts'
import { byteOf } from './code-page.ts'

/** What Mac text looks like when it was read as windows-1252: `donÕt`, `ÒYes,Ó`. */
const TELLING = /\p{Ll}Õ\p{Ll}|(?:^|[\s(])Ò\p{Lu}|[.,!?É]Ó(?=\s|$)/gmu

/** Mac Roman that was read as windows-1252, and saved so. Mended in the whole text, or not at all. */
export function macText(text: string): Edit[] {
  if ((text.match(TELLING)?.length ?? 0) < 2) return []
  const edits: Edit[] = []
  const beyond = /[^\0-\x7f]/g
  for (let found = beyond.exec(text); found; found = beyond.exec(text)) {
    const byte = byteOf(found[0], 'windows-1252')
    if (byte === null) return []
    edits.push({
      from: found.index,
      to: found.index + 1,
      text: iconv.decode(Uint8Array.of(byte), 'macintosh'),
    })
  }
  const score = (of: (edit: Edit) => string) =>
    edits
      .slice(0, 2000)
      .reduce(
        (sum, edit) => sum + latinScore(`${text[edit.from - 1] ?? ' '}${of(edit)}${text[edit.to] ?? ' '}`),
        0,
      )
  return score((edit) => edit.text) > score((edit) => text.slice(edit.from, edit.to)) ? edits : []
}
