import { describe, expect, test } from 'vitest'
import { fuzzyScore, search } from './fuzzy.ts'

const commands = [
  'Save',
  'Save as…',
  'New scene',
  'Next scene',
  'Split scene here',
  'Strikethrough',
  'Merge with the scene before',
  'Move scene up',
  'Export again',
]
const found = (query: string) => search(commands, query, (each) => each)

describe('the palette', () => {
  test.each([
    ['save', 'Save'],
    ['sas', 'Save as…'],
    ['split', 'Split scene here'],
    ['ns', 'New scene'],
    ['nxt', 'Next scene'],
    ['merge', 'Merge with the scene before'],
    ['scene up', 'Move scene up'],
    ['EXPORT', 'Export again'],
  ])('finds %s', (query, first) => {
    expect(found(query)[0]).toBe(first)
  })

  test('lists everything, in its own order, for an empty query', () => {
    expect(found(' ')).toEqual(commands)
  })

  test('leaves out what has not all letters in order', () => {
    expect(found('zebra')).toEqual([])
    expect(fuzzyScore('evas', 'Save')).toBeNull()
  })

  test('takes the first letter where the rest follows', () => {
    expect(fuzzyScore('sc', 'Next scene')).toBeGreaterThan(fuzzyScore('sc', 'A scrape of ice') ?? 0)
    expect(fuzzyScore('he', 'Split scene here')).not.toBeNull()
  })
})
