import type { Recipe } from './age/recipe.ts'
import { PAGES } from './recipes-known-pages.ts'

const NUMBERS = ['Zero', 'One', 'Two', 'Three', 'Four']
const ROMAN = ['', 'I', 'II', 'III', 'IV']

/** Files for development: look at these as often as you like. */
export const KNOWN: readonly Recipe[] = [
  {
    name: 'harrow-gossamer',
    story: 'harrow-light',
    kind: 'archive header, hard wrap',
    head: `TITLE: {title}
AUTHOR: {author}
EMAIL: {feedback}
RATING: {rating}
SPOILERS: {spoilers}
DISTRIBUTION STATEMENT: {archive}
SUMMARY: {summary}
DISCLAIMERS: {disclaimer}
AUTHOR'S NOTES: {notes}
THANKS: {own:Thanks}

`,
    paragraphs: 'blank',
    wrap: 68,
    breaks: ['***'],
    quoted: 'indented',
    marks: { thought: ['_', '_'] },
    end: '\nEND',
  },
  {
    name: 'harrow-freehost',
    story: 'harrow-light',
    kind: 'free host, blank-line breaks',
    top: 'Site hosted by Pagehaven: Get your own free homepage now!\n',
    head: `{title}
by {author} ({feedback})

Disclaimer: {disclaimer} Notes: {notes}

`,
    paragraphs: 'lines',
    breaks: [''],
    breakBlanks: 2,
    foot: '\n\n(click here for more stories by {author})\n\nYou are visitor number 004213 since May 1999',
    charset: 'windows-1252',
    eol: '\r\n',
    quotes: 'curly',
    quoted: 'plain',
  },
  {
    name: 'rains-mailing-list',
    story: 'nine-rains',
    kind: 'mail, parts',
    mailTop: `From: {author} <{feedback}>
To: oddreturns@lists.example.org
Subject: NEW: {title} ({n}/{N}) by {author}
Date: Sun, 17 May 1998 22:14:05 -0500 (EST)
Message-ID: <199805180314.WAA0412{n}@copperwire.example.com>
`,
    headOnParts: true,
    head: `TITLE: {title} ({n}/{N})
AUTHOR: {author}
FEEDBACK: {feedback}
RATING: {rating}
CLASSIFICATION: {category}
SOUNDTRACK: {own:Soundtrack}
SPOILERS: {spoilers}
SUMMARY: {summary}
DISCLAIMER: {disclaimer}

`,
    paragraphs: 'blank',
    wrap: 72,
    breaks: ['* * * * *'],
    marks: { thought: ['*', '*'] },
    partEnd: '\nEnd part {n}',
    mailFoot: `
-- 
{author}
"I want to be leaving."
`,
    maybe: ['date', 'fandom'],
  },
  {
    name: 'rains-digest',
    story: 'nine-rains',
    kind: 'mail, parts',
    mailTop: `----------------------------------------------------------------------

Date: Mon, 18 May 1998 09:00:00 +0100
From: {author} <{feedback}>
Subject: [fic] {title} [{n}/?]
`,
    head: `Title: {title}
Pairing: {pairings}
Rated: {rating}
Archive - {archive}

`,
    paragraphs: 'blank',
    wrap: 65,
    breaks: ['--', '-=-'],
    dashStuffed: true,
    partEnd: '\nTBC...',
    mailFoot: `
------------------------------

To unsubscribe from this list, send mail to oddreturns-request@lists.example.org
`,
    maybe: ['date', 'author', 'feedback'],
  },
  {
    name: 'rains-quoted-reply',
    story: 'nine-rains',
    kind: 'mail, quoted',
    head: `{title}
by {author} <{feedback}>
Rated {rating}
Spoilers for {spoilers}.

`,
    replied: '> ',
    paragraphs: 'blank',
    wrap: 70,
    comb: 64,
    breaks: ['*****'],
    chapter: (n, title) => `Part ${ROMAN[n]}: ${title}`,
    eol: '\r',
    maybe: ['rating', 'spoilers'],
  },
  {
    name: 'spoons-lowercase',
    story: 'two-spoons',
    kind: 'archive header, one line each',
    head: `title: {title}
author: {author}
e-mail: {feedback}
rated: {rating}
fandom: {fandom}
characters: {characters}
summary: {summary}
disclaimer: {disclaimer}
a/n: {notes}
written: {date}

`,
    paragraphs: 'lines',
    breaks: ['~*~'],
    marks: { thought: ['/', '/'], emphasis: ['*', '*'] },
    charset: 'mac-roman',
    quotes: 'curly',
    eol: '\r',
  },
  {
    name: 'spoons-two-column',
    story: 'two-spoons',
    kind: 'archive header, hard wrap',
    head: `Title:        {title}
Author:       {author}
Feedback:     {feedback}
Rating:       {rating}
Fandom:       {fandom}
Date:         {date}
Disclaimers:  {disclaimer}
**********************************************************************

`,
    paragraphs: 'indent',
    wrap: 66,
    breaks: ['oOo', 'o0o'],
    centred: true,
    marks: { thought: ['<', '>'], emphasis: ['_', '_'] },
    end: '\n                              THE END',
    charset: 'utf-16le',
  },
  {
    name: 'river-chapters',
    story: 'river-keeps',
    kind: 'chapters',
    head: `* Title: {title}
* Author: {author}
* Email: {feedback}
* Rating: {rating}
* Series/Sequel: {series}
* Warnings: {warnings}
* Disclaimer: {disclaimer}
* Notes: {notes}
* Status: {own:Status}
* Beta: {own:Beta}

`,
    paragraphs: 'blank',
    chapter: (n, title) => `Chapter ${NUMBERS[n]}: ${title}`,
    breaks: ['<><><>'],
    quoted: 'indented',
    marks: { thought: ["'", "'"] },
    quotes: 'straight',
    charset: 'quoted-printable',
  },
  {
    name: 'river-double-spaced',
    story: 'river-keeps',
    kind: 'chapters',
    head: `{title}

by {author}


DISCLAIMER....{disclaimer}
ARCHIVE.......{archive}
RATING........{rating}
WARNINGS......{warnings}

`,
    paragraphs: 'double',
    wrap: 75,
    chapter: (n, title) => `\n-Chapter ${NUMBERS[n]}: ${title}-\n`,
    breaks: ['', '=-=-=-='],
    breakBlanks: 4,
    charset: 'nul',
  },
  ...PAGES,
]
