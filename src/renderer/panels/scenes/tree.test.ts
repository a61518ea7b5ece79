import { describe, expect, test } from 'vitest'
import type { Outline, SceneEntry } from '../../session.ts'
import { keyOf, parentOf, rowAt, rowsOf } from './tree.ts'

const scene = (id: string, title = ''): SceneEntry => ({
  id,
  title,
  firstWords: `words of ${id}`,
  words: 10,
  status: 'draft',
  pov: null,
  include: true,
})

const outline = (loose: string[], ...chapters: string[][]): Outline => ({
  loose: loose.map((id) => scene(id)),
  chapters: chapters.map((ids, at) => ({
    id: `c${at + 1}`,
    title: `Chapter ${at + 1}`,
    words: 10 * ids.length,
    status: 'draft',
    scenes: ids.map((id) => scene(id)),
  })),
  words: 0,
  scenes: 0,
})

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
