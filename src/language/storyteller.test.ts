import { expect, it } from 'vitest'
import { isTold, turnsToReader } from './storyteller.ts'

it.each([
  ['Now you may be asking yourself how such a thing comes about.', 1],
  ['And that, dear reader, is how he came to have the best canteen in town.', 1],
  ["I'm told that he was never quite the same.", 1],
  ['She asked herself what you may well imagine.', 0],
  ['You have no idea. I should tell him the truth.', 0],
])('counts the turns to the reader in “%s”', (text, turns) => {
  expect(turnsToReader(text, [])).toBe(turns)
})

it('leaves out what the people say to each other', () => {
  const text = '"I must tell you something," he said.'
  const speech = { from: 0, to: 28, lost: null, continues: false, mention: false } as const
  expect(turnsToReader(text, [speech])).toBe(0)
})

it('takes a single turn in a story for chance', () => {
  expect(isTold(1, 2000)).toBe(false)
  expect(isTold(2, 2000)).toBe(true)
  expect(isTold(2, 200_000)).toBe(false)
})
