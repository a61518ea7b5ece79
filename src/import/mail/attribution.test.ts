import { expect, it } from 'vitest'
import { linesOf } from '../lines.ts'
import { unmail } from './index.ts'

const STORY = Array.from({ length: 8 }, (_, i) => `It rained for the whole of day ${i}.`).join('\n\n')
const MAIL = 'From: Mo <mo@post.example>\nSubject: REPOST: The Lamp\nDate: 3 Jan 1998 10:00:00 GMT\n\n'
const read = (body: string) => {
  const { postings, removed } = unmail(linesOf(MAIL + body), () => false)
  const text = (postings[0]?.lines ?? []).map((line) => line.text).join('\n')
  return { text: text.trim(), from: postings[0]?.header?.from, removed: removed.map(({ reason }) => reason) }
}

it.each([
  'Jane Doe <jane@post.example> wrote:',
  'jane@post.example (Jane Doe) writes:',
  'In article <4a2@news.example>, Jane Doe <jane@post.example> wrote:',
  'On Fri, 2 Jan 1998, Jane Doe <jane@post.example> wrote:',
])('gives a story to the one who is quoted: %s', (line) => {
  const story = `Title: The Lamp\nRating: G\n\n${STORY}`
  expect(read(`Somebody asked for this.\n\n${line}\n${story}`)).toEqual({
    text: story,
    from: 'Jane Doe <jane@post.example>',
    removed: ['mail-header', 'talk'],
  })
})

it('leaves a mail in a story', () => {
  const own = `Title: The Lamp\n\nOn 3 March, jane@post.example wrote:\n\n${STORY}`
  expect(read(own)).toMatchObject({ text: own, from: 'Mo <mo@post.example>' })
  const bare = `jane@post.example wrote:\n\nI am not coming home.\n\n${STORY}`
  expect(read(bare)).toMatchObject({ text: bare, from: 'Mo <mo@post.example>' })
})

it.each([
  ['----- begin forwarded message -----', '----- end forwarded message -----'],
  ['---------- Forwarded message ----------', ''],
  ['-----Original Message-----', ''],
])('takes off what a program writes around a story that is sent on: %s', (above, below) => {
  const story = `THE LAMP\nby Jane Doe\n\n${STORY}`
  expect(read(`Jane said I could send it on.\n\n${above}\n${story}\n${below}`)).toMatchObject({
    text: story,
    from: '',
  })
})

it('takes off a signature below any rule, where it names the sender', () => {
  const signed = `${STORY}\n\n=======\nMo -- mo@post.example\n"Lamps are for lighting."`
  expect(read(signed)).toMatchObject({ text: STORY, removed: ['mail-header', 'signature'] })
  const told = `${STORY}\n\n=======\nMo came home.\n"Here you are," she said.`
  expect(read(told)).toMatchObject({ text: told })
})

it('takes off how to write to the list', () => {
  const footer = 'To Post a message, send it to: lamps@post.example\nTo Unsubscribe, send a blank message'
  expect(read(`${STORY}\n\n${footer}`)).toMatchObject({ text: STORY })
})

it('takes off a signature without a rule, but not an address that somebody is asked to write to', () => {
  const signed = 'mo@post.example | "It rains on the just\nLamp University   | and on me." -- Ellis'
  expect(read(`${STORY}\n\n${signed}`)).toMatchObject({ text: STORY })
  const asked = `${STORY}\n\nPlease write and tell me\nwhat you think: mo@post.example`
  expect(read(asked)).toMatchObject({ text: asked })
})
