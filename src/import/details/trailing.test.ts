import { expect, it } from 'vitest'
import { learnLayout } from '../body/layout.ts'
import { linesOf } from '../lines.ts'
import { trailingFields } from './trailing.ts'

const STORY = Array.from({ length: 12 }, (_, i) => `It was day ${i}, and it rained.`).join('\n\n')
const below = (text: string) => {
  const { fields, rest } = trailingFields(linesOf(text), learnLayout(linesOf(text)))
  return {
    fields: fields.map(({ name, value }) => `${name}: ${value}`),
    rest: rest
      .map(({ text }) => text)
      .join('\n')
      .trim(),
  }
}

it('reads fields below a story', () => {
  expect(
    below(
      `${STORY}\n\nAuthor's note: For Bess, who has a garden.\nThank you!\n\nSend an owl: wren@post.example\n`,
    ),
  ).toEqual({
    fields: ['notes: For Bess, who has a garden. Thank you!', 'feedback: wren@post.example'],
    rest: STORY,
  })
})

it('reads an address and talk to reviewers below the end', () => {
  expect(
    below(
      `${STORY}\n\nTHE END\n\nReplies to reviewers:\nJo: thank you!!\n\nWrite to me at mo@post.example, please!\n`,
    ),
  ).toMatchObject({ rest: `${STORY}\n\nTHE END` })
})

it('leaves a note in the middle of a story, and what comes after it, to the story', () => {
  const whole = `${STORY}\n\n[A/N: I know, I know!]\n\nShe got up.\n\n"Come in," she said.\n\nHe came in.`
  expect(below(`${whole}\n`)).toEqual({ fields: [], rest: whole })
})

it('reads a whole header below a story', () => {
  expect(
    below(
      `${STORY}\n\nTitle: The Lamp\nAuthor: Mo Ash\nRating: G\nNotes: For Bess,\nwho has a garden.\nFeedback: mo@post.example\n`,
    ),
  ).toEqual({
    fields: [
      'title: The Lamp',
      'author: Mo Ash',
      'rating: G',
      'notes: For Bess, who has a garden.',
      'feedback: mo@post.example',
    ],
    rest: STORY,
  })
})

it('knows a last word to readers, and notes below a label alone', () => {
  expect(below(`${STORY}\n\nArigatou minna! Please review! ^_^`).rest).toBe(STORY)
  expect(below(`${STORY}\n\nEnd Notes\n\n    Come say hi!`)).toEqual({
    fields: ['notes: Come say hi!'],
    rest: STORY,
  })
  const said = `${STORY}\n\n"Please," she said. "Review it!"`
  expect(below(said).rest).toBe(said)
})

it('leaves a form within a story', () => {
  const whole = `${STORY}\n\nName: Mo Ash\nDate: 3 May 1998\nLocation: the stairs\n\nHe put the form down.`
  expect(below(whole)).toEqual({ fields: [], rest: whole })
})

it.each([
  'Feedback makes me dance around the kitchen. mo@post.example',
  'Comments? Applause? Spoons? mo@post.example',
  'Love it? Hate it? Tell me! mo@post.example',
])('knows where to write to from: %s', (line) => {
  expect(below(`${STORY}\n\nTHE END\n\n${line}`).fields).toEqual(['feedback: mo@post.example'])
})

it.each([
  'First printed in LAMPLIGHT 4 (1989); retyped for the net 1994',
  'Originally published in "The Lamp", 1991.',
])('keeps where a story had been printed: %s', (line) => {
  expect(below(`${STORY}\n\n- - -\n\n${line}\n`).fields).toHaveLength(1)
})

it.each(['(c) 1997 Mo Ash. May be copied for private use.', 'Posted 6/14/00', 'Copyright 1997 by Mo Ash'])(
  'reads whose a story is, and since when, below it: %s',
  (line) => {
    expect(below(`${STORY}\n\nThe end\n\n${line}\n`)).toMatchObject({ rest: `${STORY}\n\nThe end` })
    expect(below(`${STORY}\n\n${line}\n`)).toMatchObject({ rest: STORY })
  },
)
