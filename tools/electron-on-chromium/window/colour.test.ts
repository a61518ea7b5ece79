import { expect, it } from 'vitest'
import { parseColour } from './colour.ts'

it.each([
  ['#fff', { a: 1, r: 255, g: 255, b: 255 }],
  ['#F1eee8', { a: 1, r: 0xf1, g: 0xee, b: 0xe8 }],
  ['#00010203', { a: 0, r: 1, g: 2, b: 3 }],
])('reads %s', (colour, rgba) => {
  expect(parseColour(colour)).toEqual(rgba)
})

it('refuses what it cannot read', () => {
  expect(() => parseColour('red')).toThrow("the colour 'red'")
})
