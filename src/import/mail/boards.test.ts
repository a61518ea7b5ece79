import { expect, it } from 'vitest'
import { linesOf } from '../lines.ts'
import { unmail } from './index.ts'

const STORY = Array.from({ length: 8 }, (_, i) => `It rained for the whole of day ${i}.`).join('\n\n')
const read = (text: string) => {
  const { postings, removed } = unmail(linesOf(text), () => false)
  return {
    stories: postings.map(({ lines }) =>
      lines
        .map((line) => line.text)
        .join('\n')
        .trim(),
    ),
    header: postings.at(-1)?.header,
    removed,
  }
}

it.each([
  '- END -\n---\n * Origin: The Attic, Luton (2:257/999)\nSEEN-BY: 257/0 100 999 440/1 7',
  '___ Blue Wave/QWK v2.12\n--- Maximus 2.01wb\n * Origin: The Attic BBS (1:282/4099)\nPATH: 282/4099 1',
  '... I came, I saw.\n--- GoldED 2.40\n * Origin: Attic BBS, Leeds UK (2:250/101.7)',
  '---\n þ SLMR 2.1a þ To err is human, to purr feline.',
  '___ Blue Wave/QWK v2.12',
  '... Catch the wave!\n-=> Blue Wave/Max v2.12 OpUs [NR]\n--- Maximus/2 2.02\n * Origin: Jo (1:123/456)',
  ' * Origin: The Attic BBS (1:282/4099)\nSEEN-BY: 282/1 4099',
])('takes off what boards set below a message: %s', (end) => {
  const story = end.startsWith('- END -') ? `${STORY}\n- END -` : STORY
  expect(read(`${STORY}\n\n${end}\n`).stories[0]?.replace('\n\n- END -', '\n- END -')).toBe(story)
})

it('leaves a rule, and a list with stars, to the story', () => {
  const whole = `${STORY}\n\n---\n\n* bread\n\nShe bought both.\n\n---`
  expect(read(whole).stories).toEqual([whole])
})

it.each([
  'File: LAMP.TXT   Size: 5213   DLs: 31   Area: 12 (FANFIC)\nMsg#: 1042                  Date: 28 May 95 01:12:09\nFrom: Jo Ash              Read: 17 Times\n  To: All                 Replied: No\nSubj: The Lamp',
  'Downloaded from THE ATTIC BBS * 14.4k\nMsg#: 1042                  Date: 28 May 95 01:12:09\nFrom: Jo Ash              Read: 17 Times\nSubj: The Lamp',
  'Date: 11-06-94 (22:14)              Number: 212 of 220\nFrom: Jo Ash                       Refer#: NONE\n  To: ALL                             Recvd: NO\nSubj: The Lamp                  Conf: (12) FANFIC',
  'MSGID: 1:282/4099 2f3a\nPID: FM 2.02\nFrom: Jo Ash\nTo: All\nSubject: The Lamp\nDate: 3 Jan 94 12:33:00',
  ' Message #: 4231  --  FANFIC (Echo)\n   Posted : Aug 14 94  10:12pm\n      From: Jo Ash\n        To: All\n   Subject: The Lamp',
])('reads the header of a board: %s', (top) => {
  const { stories, header } = read(`${top}\n\n${STORY}`)
  expect(stories.at(-1)).toBe(STORY)
  expect(header).toMatchObject({ from: 'Jo Ash', subject: 'The Lamp' })
  expect(header?.date).toMatch(/\d\d/)
})

it('reads the header of a forum, and of a list that leaves the sender alone', () => {
  const top = 'From: JO ASH (JOA1) DelphiPlus Member Icon     Aug-4 7:22 pm\nTo: ALL    (1 of 14)'
  expect(read(`${top}\n\n${STORY}`)).toMatchObject({ stories: [STORY], header: { from: 'JO ASH (JOA1)' } })
  expect(read(`From: Jo Ash <jo@post.example>\n\n${STORY}`)).toMatchObject({ stories: [STORY] })
  expect(read(`From: Jo Ash\n\n${STORY}`).header).toBeNull()
})

it('reads a header through with names that only a newsgroup has', () => {
  const top =
    'Path: post!not-for-mail\nFrom: jo@post.example (Jo)\nSubject: The Lamp\nArchive-name: Jo/Lamp.txt'
  expect(read(`${top}\n\n${STORY}`).stories).toEqual([STORY])
})

it("takes off the author's signature, and the list's below it", () => {
  const top = 'From: jo@post.example (Jo)\nSubject: The Lamp\nDate: 3 May 1998'
  const ends = '-- \nJo Ash\n"A lamp is a lamp."\n--\nThis list is for stories only. Write to its keeper.'
  const { stories, removed } = read(`${top}\n\n${STORY}\n\n${ends}\n`)
  expect(stories).toEqual([STORY])
  expect(removed.filter(({ reason }) => reason === 'signature')).toHaveLength(2)
})

it('reads what a mailbox and a mail within a mail begin with', () => {
  expect(read(`>From jo@post.example Sun Nov 07 21:14:02 1999\nSubject: The Lamp\n\n${STORY}`)).toMatchObject(
    {
      stories: [STORY],
      header: { subject: 'The Lamp' },
    },
  )
  expect(
    read(`MIME-Version: 1.0\nContent-Type: text/plain; charset="windows-1252"\n\n${STORY}`),
  ).toMatchObject({ stories: [STORY], header: null })
})
