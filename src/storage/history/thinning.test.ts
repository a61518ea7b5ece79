import { expect, it } from 'vitest'
import { keptVersions } from './thinning.ts'
import type { Reason, Version } from './version.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 23, 12)

const at = (at: number, name: string | null = null, reason: Reason = 'half-hour'): Version => ({
  id: String(at),
  at,
  reason,
  name,
  words: 1,
})
/** Every ten minutes, the oldest first. */
const every = (from: number, to: number) => {
  const versions: Version[] = []
  for (let time = now - from; time < now - to; time += HOUR / 6) versions.push(at(time))
  return versions
}

it.each([
  ['all of the last day', every(DAY - 1, 0), 144],
  ['hourly for a week', every(3 * DAY, 2 * DAY), 24],
  ['daily for a month', every(20 * DAY, 10 * DAY), 10],
  ['weekly after', every(100 * DAY, 44 * DAY), 8],
])('keeps %s', (_, versions, count) => {
  const kept = keptVersions([...versions, at(now)], now).length - 1
  expect(kept).toBeGreaterThanOrEqual(count)
  expect(kept).toBeLessThanOrEqual(count + 1) // a span may begin in the middle of one
})

it('keeps the named, what was imported and posted, and the newest, however old', () => {
  const old = now - 400 * DAY
  const versions = [at(old), at(old + 1, 'Mine'), at(old + 2, null, 'posted'), at(old + 3), at(old + 4)]
  expect(keptVersions(versions, now).map(({ id }) => Number(id) - old)).toEqual([1, 2, 4])
})

it('keeps of all that was posted on one day the last', () => {
  const old = now - 400 * DAY
  const posted = [0, 1, 2].map((minutes) => at(old + minutes * 60_000, null, 'posted'))
  expect(keptVersions([...posted, at(now)], now)).toEqual([posted[2], at(now)])
})

it('lets nothing go for a clock that went backwards', () => {
  const versions = [at(now + DAY), at(now + 2 * DAY), at(now + 400 * DAY)]
  expect(keptVersions(versions, now)).toEqual(versions)
})
