import { expect, test } from 'vitest'
import { when } from '../../../../resources/text/en/when.ts'

const now = new Date(2026, 9, 22, 15, 30)

test.each([
  [new Date(2026, 9, 22, 14, 3), 'today, 14:03'],
  [new Date(2026, 9, 21, 23, 59), 'yesterday, 23:59'],
  [new Date(2026, 9, 16, 8, 0), 'Friday'],
  [new Date(2026, 9, 15, 15, 30), '15 October'],
  [new Date(2025, 9, 22, 15, 30), '22 October 2025'],
  // A clock that was put back: it cannot have been in the future.
  [new Date(2026, 9, 23, 9, 0), 'today, 09:00'],
])('%s is said as %s', (moment, said) => {
  expect(when(moment, now)).toBe(said)
})
