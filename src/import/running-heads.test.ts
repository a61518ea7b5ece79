import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { withoutRunningHeads } from './running-heads.ts'

const rest = (text: string) =>
  withoutRunningHeads(linesOf(text), () => false)
    .rest.map((line) => line.text)
    .join('\n')

it('takes out the head of every page, and the lines around come together', () => {
  expect(
    rest('a rose\n\nVail / Understudy      2\n\n\nin his teeth\n\nVail / Understudy      3\n\n\nthe end'),
  ).toBe('a rose\n\nin his teeth\n\nthe end')
})

it('leaves what says the same number twice, or says it once', () => {
  for (const text of ['Room      2\n\nRoom      2', 'Goals      7', 'Platform      1\n\nPlatform      4'])
    expect(rest(text)).toBe(text)
})
