import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, linesOf, oneLine } from './characters.ts'

const anyText = fc
  .array(fc.nat(0x10ffff))
  .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''))

describe('clean', () => {
  it.each([
    ['a null', 'a\0b', 'ab'],
    ['a control character', 'a\x07b\x92c\x7F', 'abc'],
    ['a noncharacter', 'a\uFDD0b\uFFFE\u{1FFFF}', 'ab'],
    ['half a surrogate pair', 'a\uD83D b\uDE00', 'a\uFFFD b\uFFFD'],
    ['a whole one', 'a\u{1F600}', 'a\u{1F600}'],
    ['what parts words', 'a\rb\fc\vd\x85e\u2028f\ng\th', 'a b c d e f g h'],
    ['text in any script', 'naïve — “čaj” 你好 שלום', 'naïve — “čaj” 你好 שלום'],
  ])('of %s', (_, text, expected) => {
    expect(clean(text)).toBe(expected)
  })

  it('leaves nothing that HTML forbids, and nothing to clean again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = clean(text)
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u)
        expect(clean(cleaned)).toBe(cleaned)
      }),
    )
  })
})

it('reads lines with any line ends', () => {
  expect(linesOf(' one\r\ntwo \rthree\n\nfour')).toEqual(['one', 'two', 'three', '', 'four'])
})

it('makes one line of several', () => {
  expect(oneLine('  The\n Long\t Way  ')).toBe('The Long Way')
})
