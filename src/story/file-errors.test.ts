import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorOf, file, paragraph, scene } from './file.arbitrary.ts'
import { printStory } from './file.ts'
import { story } from './story.arbitrary.ts'

describe('a file that is no story', () => {
  it('is cut short wherever it is cut, and the last line is told', () => {
    fc.assert(
      fc.property(story, fc.noBias(fc.nat(999_999)), (story, part) => {
        const text = printStory(story).trimEnd()
        const cut = text.slice(0, Math.floor((part / 1_000_000) * text.length))
        expect(errorOf(cut)).toEqual({ code: 'cut-short', line: cut.trimEnd().split('\n').length })
      }),
    )
  })

  it.each([
    ['a story in plain words', 'Once upon a time', { code: 'not-json', line: 1, column: 1 }],
    ['nothing', '', { code: 'cut-short', line: 1 }],
    ['nothing but NULs', '\0\0\0', { code: 'not-json', line: 1, column: 1 }],
    ['a comma too many', '{\n"a": 1,\n}', { code: 'not-json', line: 3, column: 1 }],
    ['a comma too few', '{"a": 1\r\n "b": 2}', { code: 'not-json', line: 2, column: 2 }],
    ['a line end in a text', '{"a": "b\nc"}', { code: 'not-json', line: 1, column: 9 }],
    ['a wrong escape', '{"a": "\\x"}', { code: 'not-json', line: 1, column: 9 }],
    ['two of them', '{}\n{}', { code: 'not-json', line: 2, column: 1 }],
    ['the marks of a merge', '{\n<<<<<<< HEAD\n', { code: 'not-json', line: 2, column: 1 }],
    ['another kind of JSON', '[1, 2]', { code: 'not-a-story' }],
    ['null', 'null', { code: 'not-a-story' }],
    ['another format', '{"format": "other"}', { code: 'not-a-story' }],
    ['no version', '{"format": "italica"}', { code: 'wrong-field', path: 'version' }],
    ['version 0', '{"format": "italica", "version": 0}', { code: 'wrong-field', path: 'version' }],
    ['a newer version', '{"format": "italica", "version": 7, "x": 1}', { code: 'newer-version', version: 7 }],
    ['no document', '{"format": "italica", "version": 1}', { code: 'wrong-field', path: 'doc' }],
  ])('%s', (_, text, error) => {
    expect(errorOf(text)).toEqual(error)
  })

  it.each([
    ['a field we do not know', { x: 1 }, 'x'],
    ['an original without bytes', { original: { name: 'a' } }, 'original.gzip'],
    ['an original that knows more', { original: { name: 'a', gzip: '', y: 1 } }, 'original.y'],
    ['a report without end', { report: JSON.parse('['.repeat(101) + ']'.repeat(101)) }, 'report'],
  ])('%s', (_, more, path) => {
    expect(errorOf(file({ type: 'doc', content: [scene('s1', paragraph('a'))] }, more))).toEqual({
      code: 'wrong-field',
      path,
    })
  })

  it('tells JSON from what is none as JSON.parse does', () => {
    const jsonLike = fc.string({ unit: fc.constantFrom(...'{}[]:,"\\u0e+-1.tfn \n', 'true', '"a"', 'null') })
    fc.assert(
      fc.property(jsonLike, (text) => {
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        const { code } = errorOf(text)
        expect(code === 'not-a-story').toBe(valid)
      }),
      { numRuns: 2000 },
    )
  })
})
