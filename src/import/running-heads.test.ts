import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { withoutRunningHeads } from './running-heads.ts'

const rest = (text: string) =>
  withoutRunningHeads(linesOf(text), () => false)
    .rest.map((line) => line.text)
    .join('\n')

it('takes out the head of every page, and the lines around come together', () => {
  expect(
    rest('A rose.\n\nVail / Understudy      2\n\n\nHis teeth.\n\nVail / Understudy      3\n\n\nThe end'),
  ).toBe('A rose.\n\nHis teeth.\n\nThe end')
})

it('joins the sentence that a head parted', () => {
  expect(
    rest('He had a rose\n\nVail  2\n\nin his teeth.\n\nVail  3\n\nThe end'.replaceAll('  ', '      ')),
  ).toBe('He had a rose\nin his teeth.\n\nThe end')
})

it('leaves what says the same number twice, or says it once', () => {
  for (const text of ['Room      2\n\nRoom      2', 'Goals      7', 'Platform      1\n\nPlatform      4'])
    expect(rest(text)).toBe(text)
})
