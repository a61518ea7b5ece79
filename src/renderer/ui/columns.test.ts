import { expect, test } from 'vitest'
import { columnsOf } from './columns.ts'

test('lines that were broken at a width tell it, but for a few that could not be', () => {
  expect(columnsOf([60, 72, 0, 71, 12])).toBe(72)
  expect(columnsOf([...Array(90).fill(70), ...Array(10).fill(140)])).toBeNull()
  expect(columnsOf([...Array(99).fill(70), 70, 140])).toBe(70)
})

test('lines as long as paragraphs tell none', () => {
  expect(columnsOf([20, 400, 0, 90, 230])).toBeNull()
})
