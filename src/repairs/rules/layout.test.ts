import { describe, it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

describe('a paragraph that stops in mid-sentence', () => {
  it('is joined with the one after it', () => {
    proposes('wrapped-paragraph', [
      'She walked all the way down to the ⟦harbour+⟧',
      'and sat on the wall. The boats lay still, and the gulls, which had been loud all ⟦day,+⟧',
      'were quiet now.',
      'He came.',
      ...Array.from({ length: 12 }, () => 'The tide turned.'),
    ])
  })

  it.each([
    ['a new sentence', ['She walked all the way down to the harbour', 'The boats lay still.']],
    ['short lines', ['down to the', 'sea.']],
    [
      'a story in small letters',
      ['she walked all the way down to the harbour', 'and sat there.', 'he came.'],
    ],
    ['a full stop', ['She walked all the way down to the harbour.', 'and sat there.', 'X.']],
  ])('is left alone before %s', (_, paragraphs) => proposes('wrapped-paragraph', paragraphs))
})

describe('marks of mail', () => {
  it('are taken away', () => {
    proposes('mail-mark', ['⟦> →⟧She went down⟦ > → ⟧to the sea.', '⟦>> →⟧"Yes," he said.'])
  })

  it('stay where an author means them', () => {
    leaves('mail-mark', ['>Are you there?<', 'It was > 5 and >.< too.', 'Tom > Ada', '> 5 items'])
  })
})
