import { expect, test } from 'vitest'
import { conventionOf } from './dialogue.ts'
import { saidIn } from './said.ts'

const said = (text: string, story = [text]) =>
  saidIn(text, conventionOf(story)).map(({ from, to, words }) => [
    text.slice(from, to),
    text.slice(words.from, words.to),
  ])

test('what is said, with its quotes and without', () => {
  expect(said('“Not again,” she said. "Go."')).toEqual([
    ['“Not again,”', 'Not again,'],
    ['"Go."', 'Go.'],
  ])
})

test('single quotes, where the story has no others', () => {
  const line = '‘Not again,’ she said.'
  expect(said(line, [line, line])).toEqual([['‘Not again,’', 'Not again,']])
})

test('a word in doubt is not said', () => {
  expect(said('He was “fine” again.')).toEqual([])
})
