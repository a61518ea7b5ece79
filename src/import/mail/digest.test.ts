import { describe, expect, it } from 'vitest'
import { linesOf } from '../lines.ts'
import { unmail } from './index.ts'

const DIGEST = `There are 2 messages in this issue.

Topics in this digest:

      1. FIC: Snow (1/2)
           From: "Fay" <fay@post.example>

________________________________________________________________________
________________________________________________________________________

Message: 1
   Date: Tue, 11 Jan 2000 20:02:18 -0000
   From: "Fay" <fay@post.example>
Subject: FIC: Snow (1/2)

It snowed.

________________________________________________________________________
________________________________________________________________________

Message: 2
   Date: Tue, 11 Jan 2000 20:05:40 -0000
   From: "Fay" <fay@post.example>
Subject: FIC: Snow (2/2)

It thawed.
`

describe('a digest', () => {
  it('is read as its messages, without its list of topics and its rules', () => {
    const { postings, removed } = unmail(linesOf(DIGEST), () => false)
    expect(
      postings.map(({ lines }) =>
        lines
          .map(({ text }) => text)
          .join('')
          .trim(),
      ),
    ).toEqual(['It snowed.', 'It thawed.'])
    expect(postings.map(({ header }) => header?.from)).toEqual([
      '"Fay" <fay@post.example>',
      '"Fay" <fay@post.example>',
    ])
    expect(postings.map(({ header }) => header?.subject)).toEqual(['FIC: Snow (1/2)', 'FIC: Snow (2/2)'])
    expect(removed.map(({ reason }) => reason)).toEqual([
      'digest-rule',
      'mail-header',
      'digest-rule',
      'mail-header',
    ])
  })
})
