import { expect, test } from 'vitest'
import { tagIn } from './tag-in.ts'

/** The tag between the brackets; none: no tag is found. */
const SENTENCES = [
  'He won’t come, [she thought].',
  'He won’t, [she thought,] come.',
  '[She thought,] he won’t come.',
  'Why me? [she wondered].',
  'Not now, [thought Tobin].',
  'Not now, [Maren told herself].',
  'He thought it odd.',
  'She thought he was late.',
  'He won’t come.',
]

test.each(SENTENCES)('%s', (marked) => {
  const sentence = marked.replace(/[[\]]/g, '')
  const tag = tagIn(sentence)
  const found = tag
    ? `${sentence.slice(0, tag.from)}[${sentence.slice(tag.from, tag.to)}]${sentence.slice(tag.to)}`
    : sentence
  expect(found).toBe(marked)
})
