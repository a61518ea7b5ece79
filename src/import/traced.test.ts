import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Edit, edited, untouched } from './traced.ts'

test('a range of the edited text leads to what it was in the file', () => {
  const text = edited(untouched('one &amp; two &amp; three'), [
    { from: 4, to: 9, text: '&' },
    { from: 14, to: 19, text: '&' },
  ])
  expect(text.text).toBe('one & two & three')
  expect(text.toSource({ from: 4, to: 5 })).toEqual({ from: 4, to: 9 })
  expect(text.toSource({ from: 12, to: 17 })).toEqual({ from: 20, to: 25 })
})

test('edits upon edits lead all the way back', () => {
  const once = edited(untouched('a\r\nb\r\n&gt;'), [
    { from: 1, to: 2, text: '' },
    { from: 4, to: 5, text: '' },
  ])
  const twice = edited(once, [{ from: 4, to: 8, text: '>' }])
  expect(twice.text).toBe('a\nb\n>')
  expect(twice.toSource({ from: 4, to: 5 })).toEqual({ from: 6, to: 10 })
})

const edits = (length: number): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(4), fc.string({ maxLength: 4 })), { maxLength: 8 })
    .map((wanted) => {
      const sorted = wanted
        .map(([from, size, text]) => ({ from, to: Math.min(length, from + size), text }))
        .sort((a, b) => a.from - b.from)
      return sorted.filter(
        (edit, i) =>
          edit.from < edit.to && edit.from >= Math.max(0, ...sorted.slice(0, i).map(({ to }) => to)),
      )
    })

test('ranges that part the edited text part the file as well', () => {
  fc.assert(
    fc.property(
      fc
        .string({ minLength: 1, maxLength: 40 })
        .chain((text) => fc.tuple(fc.constant(text), edits(text.length), fc.array(fc.nat(60)))),
      ([text, changes, cuts]) => {
        const traced = edited(untouched(text), changes)
        const ends = [...new Set([...cuts.filter((at) => at < traced.text.length), traced.text.length])].sort(
          (a, b) => a - b,
        )
        let at = 0
        let source = 0
        for (const end of ends) {
          const range = traced.toSource({ from: at, to: end })
          expect(range.from).toBe(source)
          expect(range.to).toBeGreaterThanOrEqual(range.from)
          at = end
          source = range.to
        }
        if (traced.text.length > 0) expect(source).toBe(text.length)
      },
    ),
  )
})
