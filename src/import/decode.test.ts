import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { byteOffset, decode, isUtf8, MAX_BYTES, MAX_LINES } from './decode.ts'
import type { Encoding } from './encodings.ts'

const read = (bytes: Uint8Array, chosen?: Encoding) => {
  const result = decode(bytes, chosen)
  return result.ok
    ? { text: result.value.text, encoding: result.value.encoding, evidence: result.value.evidence }
    : result.error
}
const marked = (mark: number[], text: string, encoding: string) =>
  Uint8Array.from([...mark, ...iconv.encode(text, encoding)])
const story = 'She said, “Café?” — and left. It’s over…'

test('a byte order mark tells the encoding, and is not part of the text', () => {
  expect(read(marked([0xef, 0xbb, 0xbf], story, 'utf-8'))).toEqual({
    text: story,
    encoding: 'utf-8',
    evidence: 'byte-order-mark',
  })
  expect(read(marked([0xff, 0xfe], story, 'utf-16le'))).toMatchObject({ text: story, encoding: 'utf-16le' })
  expect(read(marked([0xfe, 0xff], story, 'utf-16be'))).toMatchObject({ text: story, encoding: 'utf-16be' })
})

test('UTF-16 without a mark is told by its zero bytes', () => {
  expect(read(iconv.encode(story, 'utf-16le'))).toMatchObject({ text: story, evidence: 'zero-bytes' })
  expect(read(iconv.encode(story, 'utf-16be'))).toMatchObject({ text: story, encoding: 'utf-16be' })
})

test('well-formed UTF-8 is UTF-8; what is not reads as windows-1252, with all its quotes and dashes', () => {
  expect(read(iconv.encode(story, 'utf-8'))).toMatchObject({ text: story, evidence: 'valid-utf-8' })
  expect(read(iconv.encode(story.repeat(3), 'windows-1252'))).toMatchObject({
    text: story.repeat(3),
    encoding: 'windows-1252',
    evidence: 'characters-fit',
  })
})

test('what the author chooses goes before what the bytes say', () => {
  expect(read(iconv.encode('café', 'utf-8'), 'windows-1252')).toMatchObject({
    text: 'cafÃ©',
    evidence: 'chosen',
  })
})

test('only well-formed sequences are UTF-8', () => {
  const wrong = [
    [0xc0, 0x80],
    [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf5, 0x80, 0x80, 0x80],
    [0xc3],
    [0x80],
    [0xf0, 0x8f, 0xbf, 0xbf],
  ]
  expect(wrong.map((bytes) => isUtf8(Uint8Array.from(bytes)))).toEqual(wrong.map(() => false))
  expect(isUtf8(new TextEncoder().encode('a é € 😀'))).toBe(true)
})

test('an empty, a binary and an enormous file are named as such', () => {
  expect(read(new Uint8Array(0))).toEqual({ code: 'empty' })
  expect(read(Uint8Array.from({ length: 999 }, (_, i) => i % 9))).toEqual({ code: 'binary' })
  expect(read(new Uint8Array(MAX_BYTES + 1))).toMatchObject({ code: 'too-large', limit: MAX_BYTES })
})

test('an offset of the text leads back to the byte of the file', () => {
  for (const encoding of ['utf-8', 'windows-1252', 'utf-16le'] as const) {
    const bytes = iconv.encode(`“Café” €—${encoding === 'windows-1252' ? '' : ' 😀'} end`, encoding)
    const result = decode(bytes, encoding)
    if (!result.ok) throw new Error(result.error.code)
    const at = result.value.text.indexOf('end')
    expect(byteOffset(result.value, at)).toBe(bytes.indexOf(iconv.encode('end', encoding)))
  }
})

test.each([
  ['macintosh', 'macroman', 'She said, “Don’t go to the café—it’s closed…” and he didn’t. “Ça va?” “Oui.”'],
  ['iso-8859-15', 'iso885915', 'Sa sœur avait le cœur gros. Un œil, un œuf, sa sœur.'],
  [
    'windows-1251',
    'windows-1251',
    'Она подошла к окну и долго смотрела на море. «Ты придёшь?» — спросил он.',
  ],
  ['koi8-r', 'koi8-r', 'Она подошла к окну и долго смотрела на море. Никто не пришёл, и стало темно.'],
  [
    'shift_jis',
    'shift_jis',
    '彼女は窓のそばに立って、海を見ていた。「来ないの？」と彼は言った。誰も来なかった。',
  ],
  ['gbk', 'gbk', '她走到窗前，看着大海，很久没有说话。天黑了，灯一盏一盏地亮起来。没有人来。'],
  ['big5', 'big5', '她走到窗前，看著大海，很久沒有說話。天黑了，燈一盞一盞地亮起來。沒有人來。'],
  ['euc-kr', 'euc-kr', '그녀는 창가로 가서 바다를 오래 바라보았다. 아무도 오지 않았고, 날이 어두워졌다.'],
] as const)('%s is told from what its characters say', (encoding, codec, text) => {
  const long = `${text} `.repeat(6)
  expect(read(iconv.encode(long, codec))).toMatchObject({ text: long, encoding })
})

test('every byte of windows-1252 is the character that browsers read', () => {
  const bytes = Uint8Array.from({ length: 128 }, (_, i) => i + 128)
  const result = decode(
    Uint8Array.from([...bytes, ...new TextEncoder().encode(' padding of plain words')]),
    'windows-1252',
  )
  expect(result.ok && result.value.text.slice(0, 32)).toBe(
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
  )
})

test('millions of short lines are refused before they fill the memory', () => {
  const lines = (count: number, end: string) => new TextEncoder().encode(`a${end}`.repeat(count))
  expect(read(lines(MAX_LINES + 1, '\n'))).toEqual({ code: 'too-many-lines', limit: MAX_LINES })
  expect(read(lines(MAX_LINES - 1, '\r\n'))).toMatchObject({ encoding: 'utf-8' })
})
