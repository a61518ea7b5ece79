import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { withoutRunningHeads } from './running-heads.ts'

const rest = (text: string) =>
  withoutRunningHeads(linesOf(text), () => false)
    .rest.map((line) => line.text)
    .join('\n')

it('takes out the head of every page, and the lines around come together', () => {
  expect(
    rest('A rose.\n\nVail / Understudy      2\n\n\nHe bowed.\n\nVail / Understudy      3\n\n\nThe end'),
  ).toBe('A rose.\n\nHe bowed.\n\nThe end')
})

it('lets a sentence go on across it', () => {
  expect(
    rest(
      'with a rose\n\nVail / Understudy      2\n\n\nin his teeth.\n\nVail / Understudy      3\n\n\nHe bowed.',
    ),
  ).toBe('with a rose\nin his teeth.\n\nHe bowed.')
})

it('takes out numbers alone where a sentence goes on, or chapters are headed otherwise', () => {
  expect(rest('with a rose\n\n- 1 -\n\nin his teeth.\n\n- 2 -\n\nHe bowed.')).toBe(
    'with a rose\nin his teeth.\n\nHe bowed.',
  )
  expect(rest('I.\n\nHe came.\n\n23\n\nHe bowed.\n\n24\n\nII.\n\nHe went.')).toBe(
    'I.\n\nHe came.\n\nHe bowed.\n\nII.\n\nHe went.',
  )
})

it('leaves numbers that may head chapters', () => {
  for (const text of ['- 1 -\n\nHe came.\n\n- 2 -\n\nHe went.', '3\n\nHe came.\n\n4\n\nHe went.'])
    expect(rest(text)).toBe(text)
})

it('leaves what says the same number twice, or says it once', () => {
  for (const text of ['Room      2\n\nRoom      2', 'Goals      7', 'Platform      1\n\nPlatform      4'])
    expect(rest(text)).toBe(text)
})
