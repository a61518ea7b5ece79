import { expect, it } from 'vitest'
import { isTold, turnsIn, turnsToReader } from './storyteller.ts'

it.each([
  'Now you may be asking yourself how such a thing comes about.',
  'And that, dear reader, is how he came to have the best canteen in town.',
  "I'm told that he was never quite the same.",
  'Of the five minutes which followed I shall say little.',
  'Let us leave them there a moment.',
  'Consider, reader, before you blame him, that he was alone.',
  'If you happen to go by Stukeley you may meet them.',
])('takes “%s” for a turn to the reader', (text) => {
  expect(turnsIn(text).some((turn) => turn.plain)).toBe(true)
})

it.each([
  'Nobody thanks the person who does a thing every day.',
  'It is a curious thing about flour that it tells tales.',
  "(Mayors can't. It's the chain.)",
  'Who can say what mayors think of?',
])('takes “%s” for a sign of a teller among others', (text) => {
  expect(turnsIn(text).map((turn) => turn.plain)).toEqual([false])
})

it.each([
  'She asked herself what you may well imagine.',
  'You have no idea. I should tell him the truth.',
  'Why did I say that?',
  'Let us go home. I hope you are happy.',
  'Nobody is coming. You and I both saw it.',
])('leaves what people think alone: “%s”', (text) => {
  expect(turnsIn(text).filter((turn) => turn.plain)).toEqual([])
})

it('leaves out what the people say to each other', () => {
  const text = '"I must tell you something," he said.'
  const speech = { from: 0, to: 28, lost: null, continues: false, mention: false } as const
  expect(turnsToReader(turnsIn(text), [speech])).toEqual([])
})

it('takes a single turn in a story for chance, and three faint ones for a plain one', () => {
  const turns = (plain: number, faint: number) => [
    ...Array.from({ length: plain }, () => ({ at: 0, plain: true })),
    ...Array.from({ length: faint }, () => ({ at: 0, plain: false })),
  ]
  expect(isTold(turns(1, 0), 2000)).toBe(false)
  expect(isTold(turns(1, 2), 2000)).toBe(false)
  expect(isTold(turns(1, 3), 2000)).toBe(true)
  expect(isTold(turns(2, 0), 2000)).toBe(true)
  expect(isTold(turns(2, 0), 200_000)).toBe(false)
})
