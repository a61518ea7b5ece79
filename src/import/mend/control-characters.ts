import type { Edit } from '../traced.ts'
import { characterOf } from './windows-1252.ts'

/** C1 controls were windows-1252 punctuation once; other controls, a lost mark of byte order and lone surrogates say nothing. */
export function controlCharacters(text: string): Edit[] {
  const edits: Edit[] = []
  const control = /(?![\t\n\v\f])[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu
  for (let found = control.exec(text); found; found = control.exec(text)) {
    const code = found[0].charCodeAt(0)
    const character = code >= 0x80 && code < 0xa0 ? characterOf(code) : ''
    const readable =
      code >= 0xd800 && code < 0xe000 ? '\ufffd' : character.charCodeAt(0) === code ? '' : character
    edits.push({ from: found.index, to: found.index + 1, text: readable })
  }
  return edits
}
