import type { Recipe } from './age/recipe.ts'

/** Files written after the rules stood. */
export const LATER: readonly Recipe[] = [
  {
    name: 'sisters-headers-repeated',
    story: 'seven-sisters',
    kind: 'mail, parts',
    mailTop: `From: {author} <{feedback}>
Subject: [patrol-fic] {title} [{n}/{N}]
Date: Thu, 9 Aug 2001 17:02:11 +0000
`,
    headOnParts: true,
    head: `TITLE: {title} Part {n}/{N}
AUTHOR: {author}
FANDOM: {fandom}
RATING: {rating}
GENRE: {category}
DISCLAIMER: {disclaimer}
A/N: {notes}
STATUS: {own:Status}

`,
    paragraphs: 'blank',
    wrap: 64,
    breaks: ['-=-=-=-'],
    marks: { thought: ['::', '::'], emphasis: ['*', '*'] },
    partEnd: '\nTo be continued in part 2',
    mailFoot: `
__________________________________________________
Do you have a free account yet? Get your free address at mail.postbox.example.com
`,
    maybe: ['date', 'feedback'],
  },
  {
    name: 'sisters-tildes',
    story: 'seven-sisters',
    kind: 'chapters',
    head: `~*~ {title} ~*~

Author: {author}
Summary: {summary}
Characters: {characters}
Rated: {rating}
Disclaimer: {disclaimer}
Notes: {notes}

`,
    paragraphs: 'lines',
    chapter: (n, title) => `~*~Part ${['', 'One', 'Two'][n]}: ${title}~*~`,
    breaks: ['~*~*~*~'],
    marks: { thought: ['{', '}'], emphasis: ['_', '_'] },
    charset: 'utf-16le-bom',
    quotes: 'curly',
    end: '\nEND (for now)',
  },
  {
    name: 'toll-two-columns',
    story: 'toll-keeper',
    kind: 'archive header, hard wrap',
    head: `TITLE          The Toll-Keeper's Daughter
AUTHOR         {author}
RATING         {rating}
SERIES         {series}

SUMMARY: {summary}
SPOILERS: {spoilers}
DISCLAIMER: {disclaimer}
DEDICATION: {own:Dedication}

`,
    paragraphs: 'indent',
    wrap: 70,
    breaks: ['* * *', '* * * * * * *'],
    centred: true,
    quoted: 'indented',
    marks: { thought: ['_', '_'], emphasis: ['*', '*'] },
    charset: 'mac-roman',
    eol: '\r',
    quotes: 'curly',
    maybe: ['title'],
  },
  {
    name: 'toll-three-blank-lines',
    story: 'toll-keeper',
    kind: 'free host, blank-line breaks',
    top: 'Proudly hosted by WebShack, the free place to be on the Web\n',
    head: `{title}
by {author}
Completed {date}

Pairing: {pairings}
Rating: {rating}
Archive: {archive}
Feedback: {feedback}
Disclaimer: {disclaimer}

`,
    paragraphs: 'blank',
    breaks: [''],
    breakBlanks: 3,
    quoted: 'plain',
    foot: '\n\nReturn to the Greywater archive\n(c) 2002. Last updated 3/14/02',
    charset: 'mojibake-twice',
    quotes: 'curly',
  },
  {
    name: 'toll-quoted-mail',
    story: 'toll-keeper',
    kind: 'mail, quoted',
    mailTop: `----- Original Message -----
From: "{author}" <{feedback}>
To: <greywater@lists.example.org>
Sent: Monday, January 14, 2002 10:12 PM
Subject: FIC: {title} (PG-13)
`,
    head: `Title: {title}
Author: {author}
Spoilers: {spoilers}
Summary: {summary}

`,
    replied: '> ',
    paragraphs: 'blank',
    wrap: 68,
    breaks: ['#####'],
    quoted: 'indented',
    charset: 'control-characters',
    quotes: 'curly',
    maybe: ['date', 'feedback'],
  },
]
