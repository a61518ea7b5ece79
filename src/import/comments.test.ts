import { expect, it } from 'vitest'
import { withoutComments } from './comments.ts'
import { linesOf } from './lines.ts'

const STORY = Array.from({ length: 20 }, (_, i) => `It rained for the whole of day ${i}.`).join('\n\n')
const rest = (text: string) =>
  withoutComments(linesOf(text), () => false)
    .rest.map((line) => line.text)
    .join('\n')
    .trim()

it.each([
  '(Post a new comment)\nleaping_lorna\n2003-06-12 01:15 am UTC (link)\noh, the BATON. i hate you. more please?\n(Reply to this) (Thread)\nLog in now. (Create account, or use OpenID)',
  '2 comments\n\nlorna\nJune 12 2003, 01:15:00 UTC\n\noh, the BATON.\n\nReply\nThread\n\nmo\nJune 13 2003, 01:15:00 UTC\n\nMore!\n\nReply',
  'Leave a comment\n\nFrom: lorna\nDate: 2009-06-12 01:15 am (UTC)\nOh, the baton.\nReply | Thread | Link',
  'Reviews for The Lamp\n\nlorna chapter 1 . 6/12/2003\nmore please!\n\nmo chapter 1 . 6/13/2003\nnice',
  'Comments:\n\nlorna Sat 12 Jun 2010 01:15AM UTC\nOh, the baton.\nReply\n\nmo Sat 12 Jun 2010 02:15AM UTC\nNice.\nReply',
  'Comments\n\nlorna said...\nOh, the baton.\nJune 12, 2003 9:14 PM\n\nAnonymous said...\nNice.\nJune 13, 2003 9:14 PM',
])('takes off what readers wrote below a story: %s', (below) => {
  expect(rest(`${STORY}\n\n${below}\n`)).toBe(STORY)
})

it.each([
  'Comments:\n\nHe read them all, and then he read them again.',
  'Reviews\n\nmo said:\n"It was raining."\n\nShe put the paper down, and it went on raining until the end of the week.\n\nHe left.',
  'Leave a comment at mo@post.example!',
])('leaves a story, and what its author says: %s', (below) => {
  const whole = `${STORY}\n\n${below}`
  expect(rest(whole)).toBe(whole)
})
