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

it.each([
  'eGroups Digest: firefic                  Issue 212\n\nThere are 2 messages in this digest. Topics include:\n\n1. FIC: Snow\n2. Re: Rules',
  'master_padawan      Sunday, March 5 2000      Volume 02 : Number 061\n\nIn this issue:\n\n  FIC: Snow\n  Re: Rules',
  'There are 3 messages in this issue.\n\nTopics in this digest:\n\n      1. Re: server down again??\n           From: "Pix" <pix@post.example>\n      2. OT: anybody going to the con?\n           From: Jo <jo@post.example>\n      3. FIC: Snow',
  "Fic-Digest    Saturday, 3 January 1998    Volume 1998 : Issue 3\n\nToday's topics:\n   FIC: Snow",
])('begins with a list, which is no story: %s', (list) => {
  const mail =
    'Date: Fri, 2 Jan 1998 10:00:00 -0500\nFrom: Fay <fay@post.example>\nSubject: FIC: Snow\n\nIt snowed.'
  const own = 'From: owner-fic@post.example\nSubject: Fic Digest V2 #61\n\n'
  for (const top of ['', own]) {
    const { postings } = unmail(linesOf(`${top}${list}\n\n${'-'.repeat(70)}\n\n${mail}`), () => false)
    expect(postings.map(({ lines }) => lines.map(({ text }) => text).join(''))).toEqual(['It snowed.'])
  }
})

describe('a mail in a story', () => {
  const before = Array.from({ length: 14 }, (_, i) => `It was day ${i}.\n`).join('\n')

  it('stays where the file is no mail', () => {
    const { postings, removed } = unmail(
      linesOf(`Title: Rain\n\n${before}\nFrom: tobias\nTo: priya\nSubject: the thing\n\nCome home.\n`),
      () => false,
    )
    expect(postings).toHaveLength(1)
    expect(removed).toEqual([])
  })

  it('stays where the file is one, but not where somebody sent the next part', () => {
    const top = 'From: mo@post.example\nDate: 4 Nov 1997\nSubject: Rain (1/2)\n\n'
    const within = 'From: tobias\nTo: priya\nSubject: the thing\n\nCome home.\n\n'
    const next = 'From: mo@post.example\nDate: 5 Nov 1997\nSubject: Rain (2/2)\n\nIt rained.\n'
    expect(unmail(linesOf(`${top}${before}\n${within}${next}`), () => false).postings).toHaveLength(2)
  })
})
