import { expect, it } from 'vitest'
import { linesOf } from '../lines.ts'
import { unmail } from './index.ts'

const mail = (subject: string, text: string) =>
  `From: Mo Ash <mo@post.example>\nDate: Tue, 3 Mar 1998 10:00:00 +0000\nSubject: ${subject}\nMessage-ID: <1@post.example>\n\n${text}\n\n`
const STORY = `Title: The Lamp\nAuthor: Mo Ash\n\n${'The lamp went out a little before four, and nobody heard it go. '.repeat(30)}`
const kept = (file: string) =>
  unmail(linesOf(file), () => false).postings.map(({ header }) => header?.subject)

it('takes the talk out from between the stories of a digest', () => {
  const file =
    mail('Re: Something sad?', 'You want "Slack Line".') +
    mail('FIC: The Lamp', STORY) +
    mail('ADMIN: files', 'No files, please.')
  expect(kept(file)).toEqual(['FIC: The Lamp'])
})

it('leaves a short story among longer ones, and mails where there is no story', () => {
  expect(kept(mail('FIC: The Lamp', STORY) + mail('FIC: Drabble', 'It was dark.'))).toHaveLength(2)
  expect(kept(mail('Hello', 'Hi there.') + mail('Re: Hello', 'Hi.'))).toHaveLength(2)
})
