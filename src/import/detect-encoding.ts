import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import type { Encoding } from './encodings.ts'

/** Bytes looked at: more would not change the answer. */
const SAMPLE = 256 * 1024
/** In text of a Latin alphabet fewer bytes than this share (0 to 1) are beyond ASCII. */
const LATIN_SHARE = 0.14

/** What the detector's names are to us. ISO-8859-1 is read as windows-1252, as browsers do (WHATWG Encoding, 4.2). */
const DETECTED: { readonly [name: string]: Encoding } = {
  'windows-1251': 'windows-1251',
  'KOI8-R': 'koi8-r',
  Shift_JIS: 'shift_jis',
  GB18030: 'gbk',
  Big5: 'big5',
  'EUC-KR': 'euc-kr',
}

/** Tells the encoding of bytes that are neither UTF-8 nor UTF-16. */
export function detectEncoding(bytes: Uint8Array): {
  readonly encoding: Encoding
  readonly certain: boolean
} {
  const sample = bytes.subarray(0, SAMPLE)
  const high = sample.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0)
  const far = high < sample.length * LATIN_SHARE ? null : farEncoding(sample)
  if (far !== null) return { encoding: far, certain: true }
  const scored = (['windows-1252', 'macintosh', 'iso-8859-15'] as const)
    .map((encoding) => ({ encoding, score: latinScore(iconv.decode(sample, encoding)) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (best === undefined || second === undefined || best.score <= second.score)
    return { encoding: 'windows-1252', certain: false }
  return { encoding: best.encoding, certain: best.score >= second.score + 6 }
}

/** Letters of other alphabets; not the half-width ones, which Western punctuation is mistaken for. */
const FAR_LETTERS = /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\u30a0-\u30ff\p{Script=Hangul}]/gu

/** An encoding of another alphabet, as the detector and the decoded text agree on it. */
function farEncoding(sample: Uint8Array): Encoding | null {
  for (const { name, confidence } of analyse(sample)) {
    const encoding = DETECTED[name]
    if (encoding === undefined || confidence < 10) continue
    const text = iconv.decode(sample, encoding)
    const wrong = text.match(/[\ufffd\u0080-\u009f]/g)?.length ?? 0
    const letters = text.match(FAR_LETTERS)?.length ?? 0
    const latin = text.match(/[a-z]/gi)?.length ?? 0
    if (letters >= 8 && wrong * 20 <= letters && letters * 2 >= latin) return encoding
  }
  return null
}

/** How well the characters beyond ASCII stand where they do: letters within words, quotes about them, nothing odd. */
export function latinScore(text: string): number {
  let score = 0
  const beyond = /[^\0-\x7f]/g
  let seen = 0
  for (let found = beyond.exec(text); found && seen < 4000; found = beyond.exec(text), seen++) {
    score += placeScore(text[found.index - 1] ?? ' ', found[0], text[found.index + 1] ?? ' ')
  }
  return score
}

function placeScore(before: string, character: string, after: string): number {
  const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after)
  if (/[\u0080-\u009f]/.test(character)) return -4
  if (/\p{Ll}/u.test(character)) return /\p{L}/u.test(before) || /\p{Ll}/u.test(after) ? 2 : 0
  if (/\p{Lu}/u.test(character)) return /\p{Ll}/u.test(before) ? -3 : /\p{L}/u.test(after) ? 1 : -1
  switch (character) {
    case '’':
      return inWord || /\p{L}/u.test(before) ? 3 : 0
    case '“':
    case '‘':
      return /[\s([—–]/.test(before) && /[\p{L}\p{N}…—]/u.test(after) ? 3 : -1
    case '”':
      return /[\p{L}\p{P}]/u.test(before) && /[\s)\]—,.;]/.test(after) ? 3 : -1
    case '…':
    case '—':
    case '–':
      return 2
    case '\u00a0':
    case '«':
    case '»':
    case '¡':
    case '¿':
    case '°':
    case '£':
    case '€':
    case '©':
    case '•':
      return inWord ? -2 : 1
    default:
      return inWord ? -4 : -2
  }
}
