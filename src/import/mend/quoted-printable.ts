import type { Edit } from '../traced.ts'
import { characterOfSequence, sequenceLength } from './utf-8.ts'
import { characterOf } from './windows-1252.ts'

/** Residue that nothing but quoted-printable leaves: a coded space or equals sign, a coded high byte. */
const TELLING = /=(?:20(?=\n)|3D|[89A-F][\dA-F])/g

/** Undoes quoted-printable (RFC 2045, section 6.7) where the file shows that it was: `=20`, `=92`, soft line ends. */
export function quotedPrintable(text: string): Edit[] {
  if ((text.match(TELLING)?.length ?? 0) < 2 && softEnds(text) < 2) return []
  const edits: Edit[] = []
  const code = /=(?:[ \t]{0,8}\n|[\dA-F]{2})/g
  for (let found = code.exec(text); found; found = code.exec(text)) {
    const from = found.index
    if (found[0].endsWith('\n')) {
      edits.push({ from, to: code.lastIndex, text: '' })
      continue
    }
    const run = codedBytes(text, from)
    const length = sequenceLength(run[0] ?? 0)
    const character = length > 0 && run.length >= length ? characterOfSequence(run.slice(0, length)) : null
    const to = from + 3 * (character === null ? 1 : length)
    edits.push({ from, to, text: character ?? characterOf(run[0] ?? 0) })
    code.lastIndex = to
  }
  return edits
}

/** A long rule of equals signs ends a line too; a soft end follows a letter, a stop or a space. */
function softEnds(text: string): number {
  return text.match(/[a-zA-Z,.;"' ]=\n(?=\S)/g)?.length ?? 0
}

/** The bytes that coded pairs in a row from `from` on stand for; four at most. */
function codedBytes(text: string, from: number): number[] {
  const bytes: number[] = []
  for (
    let i = from;
    bytes.length < 4 && text[i] === '=' && /^[\dA-F]{2}$/.test(text.slice(i + 1, i + 3));
    i += 3
  ) {
    bytes.push(Number.parseInt(text.slice(i + 1, i + 3), 16))
  }
  return bytes
}
