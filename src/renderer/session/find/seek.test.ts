import { describe, expect, it } from 'vitest'
import { afterReplacing, indexOfHit, seek } from './seek.ts'

const hits = [
  { from: 2, to: 5 },
  { from: 5, to: 8 },
  { from: 20, to: 23 },
]

describe('seeking', () => {
  it.each<[string, number, 1 | -1, number, boolean]>([
    ['the one at the caret', 2, 1, 2, false],
    ['the next one', 3, 1, 5, false],
    ['the first, past the last', 21, 1, 2, true],
    ['the one that ends at the caret', 8, -1, 5, false],
    ['the one before that in which the caret is', 7, -1, 2, false],
    ['the last, before the first', 4, -1, 20, true],
    ['the last of all', 99, -1, 20, false],
  ])('finds %s', (_, pos, by, from, wrapped) => {
    const found = seek(hits, pos, by)
    expect([found?.hit.from, found?.wrapped]).toEqual([from, wrapped])
  })

  it('finds nothing where there is nothing', () => {
    expect(seek([], 3, 1)).toBeNull()
    expect(seek([], 3, -1)).toBeNull()
  })
})

it('knows a selection for a hit only where it is just that', () => {
  expect(indexOfHit(hits, { from: 5, to: 8 })).toBe(1)
  expect(indexOfHit(hits, { from: 5, to: 7 })).toBeNull()
  expect(indexOfHit(hits, { from: 6, to: 8 })).toBeNull()
  expect(indexOfHit([], { from: 0, to: 0 })).toBeNull()
})

it('keeps the caret beside the letters it was beside', () => {
  const replaced = hits.map((hit) => ({ ...hit, text: 'x' }))
  expect(afterReplacing(replaced, 2)).toBe(2)
  expect(afterReplacing(replaced, 3)).toBe(3)
  expect(afterReplacing(replaced, 10)).toBe(6)
  expect(afterReplacing(replaced, 30)).toBe(24)
})
