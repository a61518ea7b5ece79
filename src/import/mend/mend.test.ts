import { describe, expect, test } from 'vitest'
import { untouched } from '../traced.ts'
import { mend } from './index.ts'

const mended = (text: string) => mend(untouched(text)).text.text
const rules = (text: string) => [...new Set(mend(untouched(text)).repairs.map(({ rule }) => rule))]

test('line ends of every system become one', () => {
  expect(mended('a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
  expect(rules('a\r\nb')).toEqual([])
})

describe('UTF-8 that was read as windows-1252', () => {
  test('is undone, once or twice over', () => {
    expect(mended('Itâ€™s a cafÃ©, she said â€” â€œyesâ€¦â€\u009d')).toBe('It’s a café, she said — “yes…”')
    expect(mended('ItÃ¢â‚¬â„¢s')).toBe('It’s')
  })
  test('or as Mac Roman, or as the code page of DOS', () => {
    expect(mended('It‚Äôs a caf√©')).toBe('It’s a café')
    expect(mended('ItΓÇÖs a caf├⌐')).toBe('It’s a café')
  })
  test('is not seen in clean text', () => {
    for (const clean of ['Âme', 'naïve café', 'À la carte', 'Ã', 'Ångström é'])
      expect(mended(clean)).toBe(clean)
  })
})

describe('quoted-printable', () => {
  test('is undone where the file shows it', () => {
    expect(mended('It=92s late=20\nand she was ti=\nred. 1+1=3D2 =E2=80=94 caf=C3=A9')).toBe(
      'It’s late \nand she was tired. 1+1=2 — café',
    )
  })
  test('is not seen in sums, rules and addresses', () => {
    for (const clean of ['2+2=44 or 2+2=50', '=====\nx', 'http://x.org/?id=92&b=20'])
      expect(mended(clean)).toBe(clean)
  })
})

test('control characters that were quotes become quotes; the others go, and are listed', () => {
  expect(mended('It\u0092s \u0093here\u0094\u0000.\ufeff')).toBe('It’s “here”.')
  expect(rules('a\u0000b')).toEqual(['control-characters'])
})

test('character references become characters; other ampersands stay', () => {
  expect(mended('&quot;Fish &amp; chips&quot; &#8212; &#x2026; &#146;')).toBe('"Fish & chips" — … ’')
  expect(mended('AT&T; R&B; &unknown; & so')).toBe('AT&T; R&B; &unknown; & so')
})

test('a quoted mail loses its marks; a text with a few of them keeps them', () => {
  expect(mended('> one\n> two\n>\n> three\n> four\n> five')).toBe('one\ntwo\n\nthree\nfour\nfive')
  expect(mended('> one\n\ntwo\n\nthree\n\nfour\n\nfive')).toContain('> one')
})

test('dashes that mail software stuffed lose the stuffing; ornaments keep theirs', () => {
  expect(mended('- --Wren\n- - - -\n- -----')).toBe('--Wren\n- - - -\n-----')
})

test('each repair says where it stood and what became of it', () => {
  expect(mend(untouched('a &amp; b')).repairs).toEqual([
    { rule: 'entities', from: 2, to: 7, before: '&amp;', after: '&' },
  ])
})

describe('Mac text that was read as windows-1252', () => {
  test('is undone in the whole text', () => {
    expect(mended('ÒDonÕt,Ó she said, and didnÕt look up.É')).toBe('“Don’t,” she said, and didn’t look up.…')
  })
  test('is not seen in languages that have those letters', () => {
    for (const clean of ['Õpetaja ütles, et Õnne ei olnud.', 'Ó Maria, não'])
      expect(mended(clean)).toBe(clean)
  })
})

describe('quotes that became question marks', () => {
  test('are undone where no question can be meant', () => {
    expect(mended('I don?t know. It?s late and they?ll come.')).toBe(
      'I don’t know. It’s late and they’ll come.',
    )
    expect(mended('?I don?t know,? she said. ?Don?t you??\n\nHe didn?t.')).toBe(
      '“I don’t know,” she said. “Don’t you?”\n\nHe didn’t.',
    )
  })
  test('questions stay questions', () => {
    for (const clean of ['He hoped she would understand?', 'so? Open it.', '"You didn\'t?"', 'Why? Me?'])
      expect(mended(clean)).toBe(clean)
  })
})
