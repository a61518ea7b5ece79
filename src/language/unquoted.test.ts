import { expect, it } from 'vitest'
import { isUnquoted, unquotedTagsIn } from './unquoted.ts'

it.each([
  ['Well, said the boy.', 1],
  ['I had one, she said. Where? said Ruiz.', 2],
  ['He said that she had passed.', 0],
  ['"I know," said the boy. "So do I," she said.', 0],
])('counts the tags beside speech without marks in “%s”', (text, tags) => {
  expect(unquotedTagsIn(text, [])).toBe(tags)
})

it('does not take a bond of minds in a story with quoted speech for dialogue', () => {
  expect(isUnquoted(11, 9)).toBe(false)
  expect(isUnquoted(2, 0)).toBe(false)
  expect(isUnquoted(3, 0)).toBe(true)
})
