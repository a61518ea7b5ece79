import type { Edit } from '../traced.ts'
import { characterOf } from './windows-1252.ts'

/** The named references that turn up in old plain text (HTML, section 13.5). */
const NAMED: { readonly [name: string]: string } = {
  quot: '"',
  amp: '&',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  frac12: '½',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  aacute: 'á',
  agrave: 'à',
  acirc: 'â',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  ccedil: 'ç',
  ntilde: 'ñ',
  iuml: 'ï',
  oacute: 'ó',
  uacute: 'ú',
  iacute: 'í',
}

/** Character references left in plain text: `&quot;`, `&#8217;`. */
export function entities(text: string): Edit[] {
  const edits: Edit[] = []
  const reference = /&(?:#(\d{2,7})|#[xX]([\da-fA-F]{2,6})|([a-zA-Z]{2,6}\d{0,2}));/g
  for (let found = reference.exec(text); found; found = reference.exec(text)) {
    const [whole, decimal, hexadecimal, name] = found
    const point = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null
    const character = point === null ? NAMED[name ?? ''] : characterAt(point)
    if (character !== undefined)
      edits.push({ from: found.index, to: found.index + whole.length, text: character })
  }
  return edits
}

function characterAt(point: number): string | undefined {
  if (point >= 0x80 && point < 0xa0) return characterOf(point)
  if (point < 0x20 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return undefined
  return String.fromCodePoint(point)
}
