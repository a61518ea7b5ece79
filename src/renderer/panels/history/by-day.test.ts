import { expect, test } from 'vitest'
import type { Version } from '../../../contract/history.ts'
import { byDay } from './by-day.ts'

const version = (at: string, words: number): Version => ({ id: at, at, reason: 'closed', name: null, words })

test('versions stand under their day, with what became of the words since the one before', () => {
  const versions = [
    version('2026-11-27T14:03:00', 120),
    version('2026-11-27T09:00:00', 100),
    version('2026-11-26T18:30:00', 130),
  ]
  const days = byDay(versions, new Date('2026-11-27T15:00:00'))
  expect(days.map(({ day, entries }) => [day, entries.map(({ change }) => change)])).toEqual([
    ['Today', [20, -30]],
    ['Yesterday', [null]],
  ])
})
