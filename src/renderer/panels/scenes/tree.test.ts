import { describe, expect, test } from 'vitest'
import { outline } from './outline.arbitrary.ts'
import { keyOf, movingWith, parentOf, rowAt, rowsOf } from './tree.ts'

const story = outline(['a'], ['b', 'c'], ['d'])
const rows = rowsOf(story, new Set())

describe('rows', () => {
  test('stand in the order of the story', () => {
    expect(rows.map(keyOf)).toEqual(['scene a', 'chapter c1', 'scene b', 'scene c', 'chapter c2', 'scene d'])
  })

  test('of a closed chapter are not there', () => {
    expect(rowsOf(story, new Set(['c1'])).map(keyOf)).toEqual([
      'scene a',
      'chapter c1',
      'chapter c2',
      'scene d',
    ])
  })

  test('of a closed chapter are there while one of them is asked for', () => {
    expect(rowsOf(story, new Set(['c1', 'c2']), 'c').map(keyOf)).toContain('scene c')
    expect(rowsOf(story, new Set(['c1', 'c2']), 'c').map(keyOf)).not.toContain('scene d')
  })

  test('of scenes know their place in their chapter', () => {
    expect(rows[3]).toMatchObject({ number: 2, of: 2, level: 2 })
  })
})

describe('keys', () => {
  test.each([
    ['ArrowDown', 0, 'chapter c1'],
    ['ArrowUp', 2, 'chapter c1'],
    ['End', 0, 'scene d'],
    ['Home', 4, 'scene a'],
    ['c', 2, 'chapter c2'],
    ['c', 4, 'chapter c1'],
  ])('%s from row %i leads to %s', (key, from, to) => {
    const row = rowAt(rows, from, key)
    expect(row && keyOf(row)).toBe(to)
  })

  test('lead nowhere beyond the ends', () => {
    expect(rowAt(rows, 0, 'ArrowUp')).toBeNull()
    expect(rowAt(rows, rows.length - 1, 'ArrowDown')).toBeNull()
  })

  test('from a scene to its chapter', () => {
    const parent = parentOf(rows, 3)
    expect(parent && keyOf(parent)).toBe('chapter c1')
    expect(parentOf(rows, 0)).toBeNull()
  })
})

test('a chapter moves with its scenes, a scene by itself', () => {
  expect([...movingWith(rows, 'chapter c1')]).toEqual(['chapter c1', 'scene b', 'scene c'])
  expect([...movingWith(rows, 'chapter c2')]).toEqual(['chapter c2', 'scene d'])
  expect([...movingWith(rows, 'scene b')]).toEqual(['scene b'])
  expect([...movingWith(rows, null)]).toEqual([])
})
