import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { byteOffset, decode, type Encoding, isUtf8, MAX_BYTES } from './decode.ts'

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

test('well-formed UTF-8 is UTF-8; anything else is windows-1252, with all its quotes and dashes', () => {
  expect(read(iconv.encode(story, 'utf-8'))).toMatchObject({ text: story, evidence: 'valid-utf-8' })
  expect(read(iconv.encode(story, 'windows-1252'))).toMatchObject({
    text: story,
    encoding: 'windows-1252',
    evidence: 'fallback',
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
