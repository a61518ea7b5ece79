import { isLetter } from '../../language/span.ts'
import { type Repair, type Rule, swap } from '../rule.ts'

/** What windows-1252 shows for the bytes 0x80 to 0x9f; '' where it shows nothing. */
const cp1252 = [...'€', '', ...'‚ƒ„…†‡ˆ‰Š‹Œ', '', 'Ž', '', '', ...'‘’“”•–—˜™š›œ', '', ...'žŸ']

/** The byte a character was read from; 0x9d, the end of `”`, is often shown as the sign for no character. */
const byteOf = (char: string): number | null => {
  const code = char.charCodeAt(0)
  if (code === 0xfffd) return 0x9d
  if (code < 0x100) return code
  const at = cp1252.indexOf(char)
  return at < 0 ? null : 0x80 + at
}

/** What UTF-8 read as windows-1252 looks like, quoted-printable and entities that were not undone. */
const entity = /&(?:#(\d{2,5})|#x([\da-f]{2,4})|([a-z]{2,6}));/gi
const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  eacute: 'é',
}
const quotedPrintable = /=(?:20|3D|8[0-9A-F]|9[1-7]|E9)(?=$|[^0-9A-Za-z]|[a-z])/g
const control = /[\u0080-\u009f]/g
const lead = /[\u00c2-\u00f4]/g

/** Characters that were read in the wrong encoding, or never undone: `â€™`, `Ã©`, `&quot;`, `=92`. */
export const damagedCharacter: Rule = {
  code: 'damaged-character',
  whole: true,
  everywhere: true,
  find({ text }, { style }) {
    const found: Repair[] = []
    const add = (from: number, to: number, after: string) =>
      found.push(swap({ from, to }, after, 'read-in-the-wrong-encoding', 'very likely'))
    for (const { index } of text.matchAll(lead)) {
      const mended = utf8At(text, index)
      if (mended) add(index, index + mended.length, mended.character)
    }
    if (text.includes('&'))
      for (const match of text.matchAll(entity)) {
        const after = entityOf(match)
        if (after !== null) add(match.index, match.index + match[0].length, after)
      }
    if (text.includes('='))
      for (const match of text.matchAll(quotedPrintable)) {
        const after = quoted(match[0], text, match.index)
        if (after !== null) add(match.index, match.index + 3, after)
      }
    for (const { index } of text.matchAll(control)) {
      const after = cp1252[text.charCodeAt(index) - 0x80]
      if (after) add(index, index + 1, after)
    }
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1))
      if (isLetter(text.charCodeAt(at - 1)) && /^(?:t|s|m|re|ll|ve|d)\b/.test(text.slice(at + 1, at + 4)))
        add(at, at + 1, style.apostrophe)
    return withoutOverlaps(found.sort((a, b) => a.from - b.from))
  },
}

/** What `=XX` stood for; null where it is a formula (`x=20 cm`). */
function quoted(sign: string, text: string, at: number): string | null {
  const code = Number.parseInt(sign.slice(1), 16)
  if (code >= 0x80 && code < 0xa0) return cp1252[code - 0x80] || null
  if (code !== 0x20) return String.fromCharCode(code)
  if (!/[\p{L}\d]{2}$|[,.!?"”]$/u.test(text.slice(Math.max(0, at - 2), at))) return null
  return text[at + 3] === ' ' || at + 3 === text.length ? '' : ' '
}

function utf8At(text: string, at: number): { length: number; character: string } | null {
  const first = text.charCodeAt(at)
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  let code = first & (0xff >> (length + 1))
  for (let i = 1; i < length; i++) {
    const char = text[at + i]
    const byte = char === undefined ? null : byteOf(char)
    if (byte === null || byte < 0x80 || byte > 0xbf) return null
    code = code * 64 + (byte & 0x3f)
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null
  return { length, character: String.fromCodePoint(code) }
}

function entityOf(match: RegExpMatchArray): string | null {
  if (match[3] !== undefined) return named[match[3].toLowerCase()] ?? null
  const code = match[1] !== undefined ? Number(match[1]) : Number.parseInt(match[2] ?? '', 16)
  if (code >= 0x80 && code < 0xa0) return cp1252[code - 0x80] || null
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : null
}

const withoutOverlaps = (sorted: readonly Repair[]): Repair[] => {
  let end = 0
  return sorted.filter(({ from, to }) => {
    const free = from >= end
    if (free) end = to
    return free
  })
}
