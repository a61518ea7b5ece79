import { expect, it } from 'vitest'
import { mailDay } from './date.ts'

it.each([
  ['Tue, 3 Mar 1998 10:00:00 -0600', '3 March 1998'],
  ['12 Mar 98 02:40:19 GMT', '12 March 1998'],
  ['Tuesday, March 03, 1998 10:00 AM', '3 March 1998'],
  ['Sun Feb  4 21:02:17 2001'.replace('  ', ' '), '4 February 2001'],
  ['Thu, 9 Aug 2001 17:02:11 +0000', '9 August 2001'],
])('gives the day of %s', (date, day) => {
  expect(mailDay(date)).toBe(day)
})

it('leaves what it does not know as it stands', () => {
  for (const date of ['03-14-93 (21:15)', '2004-10-17 23:51', '', 'last May'])
    expect(mailDay(date)).toBe(date)
})
