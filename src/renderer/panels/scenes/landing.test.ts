import { describe, expect, test } from 'vitest'
import { nearestTo, type Spot, shownAt, spotsFor } from './landing.ts'
import { outline } from './outline.arbitrary.ts'
import { keyOf, rowsOf } from './tree.ts'

const story = outline(['a', 'b'], ['c', 'd'], ['e'])
const rows = rowsOf(story, new Set())
const folded = rowsOf(story, new Set(['c1', 'c2']))

/** A line a spot: the row, where at it, the level, and what landing there does. */
const lines = (spots: readonly Spot[]) =>
  spots.map(({ row, at, level, move }) => `${row} ${at} ${level}: ${placeOf(move)}`)
const placeOf = (move: Spot['move']) => (move ? JSON.stringify(move.place).replaceAll('"', '') : 'stays')

describe('a scene lands', () => {
  test('between scenes and at the end of each chapter, but where it stands', () => {
    expect(lines(spotsFor(rows, 'scene c'))).toEqual([
      'scene a top 1: {before:a}',
      'scene b top 1: {before:b}',
      'scene b bottom 1: {after:b}',
      'scene c top 2: stays',
      'scene d top 2: stays',
      'scene d bottom 2: {after:d}',
      'scene e top 2: {before:e}',
      'scene e bottom 2: {after:e}',
    ])
  })

  test('at the end of a closed chapter, on its row', () => {
    expect(lines(spotsFor(folded, 'scene b'))).toEqual([
      'scene a top 1: {before:a}',
      'scene b top 1: stays',
      'scene b bottom 1: stays',
      'chapter c1 in 2: {in:c1,at:end}',
      'chapter c2 in 2: {in:c2,at:end}',
    ])
  })

  test('before the first chapter where no scene is there', () => {
    const first = rowsOf(outline([], ['a', 'b'], ['c']), new Set(['c2']))
    expect(lines(spotsFor(first, 'scene a'))).toEqual([
      'chapter c1 top 1: {in:null,at:end}',
      'scene a top 2: stays',
      'scene b top 2: stays',
      'scene b bottom 2: {after:b}',
      'chapter c2 in 2: {in:c2,at:end}',
    ])
  })
})

describe('a chapter lands', () => {
  test('between chapters, and never before the scenes in none', () => {
    expect(lines(spotsFor(rows, 'chapter c2'))).toEqual([
      'chapter c1 top 1: {before:c1}',
      'chapter c2 top 1: stays',
      'scene e bottom 1: stays',
    ])
    expect(lines(spotsFor(folded, 'chapter c1'))).toEqual([
      'chapter c1 top 1: stays',
      'chapter c2 top 1: stays',
      'chapter c2 bottom 1: {after:c2}',
    ])
  })

  test('nowhere once it is gone', () => {
    expect(spotsFor(rows, 'chapter c9')).toEqual([])
  })
})

describe('the nearest spot', () => {
  /** Rows of 40 pixels, one after the other. */
  const at = (all: typeof rows, key: string, y: number) =>
    nearestTo(
      y,
      spotsFor(all, key).map((spot) => {
        const index = all.findIndex((row) => keyOf(row) === spot.row)
        return shownAt(spot, { top: index * 40, bottom: (index + 1) * 40 })
      }),
    )?.spot

  test.each([
    ['in the upper half of a scene', 45, 'scene b top'],
    ['in its lower half, of the last one', 75, 'scene b bottom'],
    ['in the upper half of a chapter’s row', 85, 'scene b bottom'],
    ['in its lower half', 115, 'scene c top'],
    ['above all', -20, 'scene a top'],
    ['below all', 900, 'scene e bottom'],
  ])('%s', (_, y, expected) => {
    const spot = at(rows, 'scene d', y)
    expect(`${spot?.row} ${spot?.at}`).toBe(expected)
  })

  test('on the row of a closed chapter is in it, but for its upper edge', () => {
    expect(at(folded, 'scene a', 90)?.at).toBe('in')
    expect(at(folded, 'scene a', 118)?.row).toBe('chapter c1')
    expect(at(folded, 'scene a', 83)?.row).toBe('scene b')
    expect(at(folded, 'scene a', 150)?.row).toBe('chapter c2')
  })

  test('is none where there is none', () => {
    expect(nearestTo(10, [])).toBeNull()
  })
})
