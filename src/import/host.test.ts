import { expect, it } from 'vitest'
import { withoutHostMatter } from './host.ts'
import { linesOf } from './lines.ts'

const STORY = Array.from(
  { length: 30 },
  (_, i) => `It rained for the whole of day ${i}, and she went home.`,
).join('\n\n')
const kept = (top: string, bottom = ''): string =>
  withoutHostMatter(linesOf(`${top}\n\n${STORY}\n\n${bottom}`), () => false)
    .rest.map(({ text }) => text)
    .join('\n')
    .trim()
const whole = STORY

it.each([
  'Site hosted by Pagehaven: Get your own free homepage now!',
  'This site is hosted for free by HomeNest - Click Here for your own FREE web page!!',
  'Proudly hosted by WebShack, the free place to be on the Web',
  'FreeNest - free homepages, free e-mail, free everything!',
  '[Home] [Most Recent] [Authors] [Titles] [Search] [Help]',
  'Share This Page   Report Abuse   Edit your Site   Browse Sites',
  'The Tidefall Fiction Archive',
  'THE TIDEFALL FICTION ARCHIVE        Updated 3/3/99',
  'AFF : Home : Login : Register : Search',
  'wren_a (wren_a) wrote in lampfic,\n2005-03-12 21:14:00\nwren_a\nwren_a\nlampfic',
  'Freehost - Free Home Pages\nFree Web Building Help',
  '| Downloaded from T H E   P I E R BBS  (602) 555-0143  8-N-1 |\n| Sysop: Mo   400 megs online |',
  'mo_ash wrote in lampfic\n@ 2004-11-02 01:12:00',
  'File: LAMP.TXT    Uploaded by: Mo Ash    05-02-93',
  'Harbour Boards: Fan Fiction: The Lamp (Teen)',
  'Anime/Manga » Harbour Nine',
  'You are viewing the most recent 20 entries.',
  '<lj-cut text="Mind the step...">',
  '<!-- BEGIN BANNER -->\nMembers  Chat  Clip Empire\n<!-- END BANNER -->',
])('takes out what stands above a story: %s', (line) => {
  expect(kept(line)).toBe(whole)
})

it.each([
  'You are visitor # 000347',
  '14 comments | leave a comment | add to memories | tell a friend',
  'Current Mood: sleepy',
  'You are slayer number 0 0 4 1 7 since May 23, 1999',
  "Main Page  |  Bards A-M  |  Bards N-Z  |  What's New",
  '(Leave a comment) - (12 comments)\nTags: fic, rating: pg',
  'Lamp Fiction is run on Quill 2.3. All stories are property of their authors.',
  'This archive is maintained by Greta. Please report broken links.',
  'Call THE PIER!  (602) 555-0143   "Where Lamps Are Lit"',
  '[ Reply ] [ Report this post ]\nIP: Logged',
  'Page 31',
  '<< Previous | Home | Next >>',
  'If you enjoyed this story, please send feedback to lemonade girl.',
  '(c) 2002. Last updated 3/14/02',
  'You can find the original at http://www.lamps.example/story.php?no=5441',
  'Lamps.Net assumes no responsibility for the content of this story.',
  '[Non-text portions of this message have been removed]',
  '</lj-cut>\n\n(7 comments | Leave a comment)\nPage Summary - mo_ash - Post a new comment',
  "Ruth's Fiction     Ruth's Links     Ruth's Guestbook",
  'Tags: fic, lamps\nMood: accomplished\nMusic: the rain',
])('takes out what stands below a story: %s', (line) => {
  expect(kept('', line)).toBe(whole)
})

it.each([
  '"You are free," said the man at the page.',
  'Home was a long way back, and nobody was next.',
  'She was the host, and it was free, and he came by.',
  'The page was made of skin.',
  'Feedback: ruth@xoom.example',
  'Home page: http://www.geocities.example/Area51/4411/',
  'Title: The Lamp\nLast updated: 02/11/2005\nRating: PG',
  'Music: "The Rain" by nobody',
  'Fish | Chips | Peas',
  'Marta wrote in ink',
  'You are number 12 on the list.',
  'He told the board: this is it: no lamps.',
  'Call me at 555-0143 when you are home.',
  'Page 31',
  '[Photo: Bea at the sea]',
])('leaves a story its lines: %s', (line) => {
  expect(kept(line)).toBe(`${line}\n\n${whole}`)
})

it.each(['[IMG: bluebar.gif]', '[INLINE]', '[IMAGE] [IMAGE]', '[sheep 2.jpg]'])(
  'takes out what stands for a picture, wherever: %s',
  (line) => {
    expect(kept(`${STORY}\n\n${line}`)).toBe(`${STORY}\n\n\n${STORY}`)
  },
)

it("knows the author from a link to the author's stories", () => {
  const author = (line: string) => withoutHostMatter(linesOf(`${STORY}\n\n${line}`), () => false).author?.name
  expect(author('(click here to read other stories by Wren Alder)')).toBe('Wren Alder')
  expect(author("(Click here to go back to Carrie-Ann's stories)")).toBe('Carrie-Ann')
})

it('takes out the chapters before and after, wherever they stand', () => {
  expect(kept(`${STORY}\n\n<-- chapter five | chapter seven -->`)).not.toContain('chapter')
})
