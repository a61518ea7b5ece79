import type { Edit } from '../traced.ts'

/** An apostrophe lost within a word: `don?t`, `I?m`, `they?ll`. No English word is written so. */
const IN_WORD = /\?(?<=\p{L}\?)(?=(?:t|s|m|d|re|ve|ll)(?![\p{L}\p{N}?]))/gu
const OPENING = /(?<=^|[\s(])\?(?=["'…]?\p{Lu}|I\b)/gmu
const CLOSING = /(?<=[.,!?…]|\p{L}-)\?(?=[\s)]|$)/gmu

/** Curly quotes that became `?`: apostrophes within words, and quotation marks where the file has no others. */
export function questionMarks(text: string): Edit[] {
  if (!text.includes('?')) return []
  const inWord = [...text.matchAll(IN_WORD)].map(({ index }) => ({ from: index, to: index + 1, text: '’' }))
  if (inWord.length < 2 && (inWord.length === 0 || /\p{L}['’]\p{Ll}/u.test(text))) return []
  return [...inWord, ...quotes(text)].sort((a, b) => a.from - b.from)
}

/** Pairs of `?` where speech begins and ends; only in a text that has lost all its quotation marks. */
function quotes(text: string): Edit[] {
  if (/["“”]/.test(text)) return []
  const marks = [
    ...[...text.matchAll(OPENING)].map(({ index }) => ({ at: index, opens: true })),
    ...[...text.matchAll(CLOSING)].map(({ index }) => ({ at: index, opens: false })),
  ].sort((a, b) => a.at - b.at)
  const edits: Edit[] = []
  for (let i = 0; i + 1 < marks.length; i++) {
    const open = marks[i]
    const close = marks[i + 1]
    if (!open?.opens || close === undefined || close.opens || text.slice(open.at, close.at).includes('\n\n'))
      continue
    edits.push({ from: open.at, to: open.at + 1, text: '“' }, { from: close.at, to: close.at + 1, text: '”' })
    i++
  }
  return edits
}
