import { describe, expect, it, test } from 'vitest'
import { type Details, detailsOf } from '../../story/details.ts'
import { importStory } from '../index.ts'

const HEADER = `Title: The Ferry
Author: Wren Alder
E-mail: wren@example.org
Feedback: Yes, please.
Rating: PG
Disclaimer: They belong to Channel Nine.
Summary: A ferry comes late.
`
const STORY = Array.from({ length: 12 }, (_, i) => `It was day ${i}, and it rained on the harbour.`).join(
  '\n\n',
)

function read(text: string) {
  const result = importStory(new TextEncoder().encode(text), { name: '' })
  if (!result.ok) throw new Error(result.error.code)
  const { doc, report } = result.value
  return {
    details: detailsOf(doc.attrs),
    repeated: report.fields.filter((field) => field.repeated === true),
    report,
  }
}
const closing = (words: string) => read(`${HEADER}\n${STORY}\n\nTHE END\n\n${words}\n`)

describe('what is said of a field that has a value', () => {
  it('as last words, is kept whole', () => {
    const line = 'Send comments and chocolate to joan_fan@example.org, I love you all!'
    expect(closing(line).details).toMatchObject({
      feedback: 'Yes, please.\njoan_fan@example.org',
      notes: line,
      own: [{ label: 'E-mail', value: 'wren@example.org' }],
    })
  })

  const cases: readonly [string, Partial<Details>][] = [
    [
      'Disclaimer: The song is the Larks\u2019.',
      { disclaimer: 'They belong to Channel Nine.\nThe song is the Larks\u2019.' },
    ],
    ['Summary: Maren waits.\nFeedback: Yes!', { summary: 'A ferry comes late.\nMaren waits.' }],
    ['Feedback: Bring spoons.', { feedback: 'Yes, please.\nBring spoons.' }],
    ['Feedback: Yes, please. Bring spoons.', { feedback: 'Yes, please. Bring spoons.' }],
    [
      'Feedback: R for rain.\n\nWritten by Somebody Else',
      { author: 'Wren Alder', notes: 'Written by Somebody Else' },
    ],
  ]
  test.each(cases)('is joined to it, or a note: %s', (words, details) => {
    expect(closing(words).details).toMatchObject(details)
  })

  it('is an own field where there is one value', () => {
    expect(closing('Rating: R for rain.\nTitle: The Ferry (revised)\nFeedback: Yes!').details).toMatchObject({
      title: 'The Ferry',
      rating: 'PG',
      own: [
        { label: 'E-mail', value: 'wren@example.org' },
        { label: 'Rating', value: 'R for rain.' },
        { label: 'Title', value: 'The Ferry (revised)' },
      ],
    })
  })

  it('in the same words, is told as repeated', () => {
    const { details, repeated } = closing('Feedback: YES please\nSummary: a ferry comes LATE')
    expect(details).toMatchObject({ feedback: 'Yes, please.', summary: 'A ferry comes late.', notes: '' })
    expect(repeated.map(({ value }) => value)).toEqual(['YES please', 'a ferry comes LATE'])
  })
})

it.each([
  'EMAIL: wren@example.org\nFEEDBACK: I live for it.',
  'FEEDBACK: I live for it.\nEMAIL: wren@example.org',
])('keeps an address beside a word on feedback: %s', (header) => {
  expect(read(`Title: The Ferry\n${header}\n\n${STORY}\n`).details).toMatchObject({
    feedback: 'I live for it.',
    own: [{ label: 'Email', value: 'wren@example.org' }],
  })
})

it('takes a day for no number of a part', () => {
  const { details, report } = closing('Posted 3/4/99\nWritten by Wren Alder')
  expect(report.parts).toEqual({ missing: [], doubled: [], lone: null })
  expect(details).toMatchObject({ title: 'The Ferry', date: '3/4/99' })
})
