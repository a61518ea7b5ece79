import type { Recipe } from './age/recipe.ts'

/** Files to measure with: never look at these to mend a rule. */
export const HELD_OUT: readonly Recipe[] = [
  {
    name: 'salt-list-parts',
    story: 'salt-and-iron',
    kind: 'mail, parts',
    mailTop: `From msable@windward.example.com Sun Sep  2 19:20:11 2001
Date: Sun, 2 Sep 2001 19:20:08 +0200
From: {author} <{feedback}>
Reply-To: windward@groups.example.com
To: windward@groups.example.com
Subject: [windward] FIC: {title} {n}/{N}

`,
    headOnParts: true,
    head: `Title: {title}
Part: {n}/{N}
Author: {author}
Pairings: {pairings}
Rating: {rating}
Warnings: {warnings}
Feedback: {feedback}
Disclaimer: {disclaimer}
Note: {notes}
Thanx {own:Thanx}

`,
    paragraphs: 'blank',
    wrap: 70,
    breaks: ['*'],
    partEnd: '\n(tbc)',
    mailFoot: `
To unsubscribe from this group, send an email to:
windward-unsubscribe@groups.example.com
`,
    maybe: ['date', 'own', 'archive'],
  },
  {
    name: 'salt-chapters-wide',
    story: 'salt-and-iron',
    kind: 'chapters',
    head: `Title -- {title}
Author -- {author}
Rating -- {rating}
Summary -- {summary}
Archive -- {archive}
Disclaimer -- {disclaimer}
Thanx -- {own:Thanx}

`,
    paragraphs: 'indent',
    wrap: 78,
    chapter: (n, title) => `CHAPTER ${['', 'THE FIRST', 'THE SECOND'][n]}\n${title}`,
    breaks: ['=-=-=-=-=-=-='],
    centred: true,
    marks: { thought: ['_', '_'], emphasis: ['*', '*'] },
    quoted: 'indented',
    charset: 'windows-1252',
    quotes: 'curly',
    end: '\nFINIS',
  },
  {
    name: 'static-slashes',
    story: 'static',
    kind: 'marks',
    head: `TITLE : {title}
AUTHOR : {author}
CATEGORY : {category}
SPOILERS : {spoilers}
RATING : {rating}
NOTES : {notes}
DISCLAIMER : {disclaimer}

`,
    paragraphs: 'blank',
    breaks: ['~~~~~'],
    marks: { thought: ['/', '/'], telepathy: ['//', '//'], emphasis: ['_', '_'] },
    charset: 'mojibake-mac',
    quotes: 'curly',
  },
  {
    name: 'static-blank-lines',
    story: 'static',
    kind: 'free host, blank-line breaks',
    top: 'Powered by Nestweb. Free web hosting for everyone!\n\nAdvertisement\n',
    head: `STATIC

Author: {author}
Email: {feedback}
Summary: {summary}
Legal stuff: {disclaimer}

`,
    paragraphs: 'lines',
    breaks: [''],
    breakBlanks: 1,
    foot: '\n\nThis page has been visited 1,204 times.\nBack to my stories',
    charset: 'utf-16be-bom',
    eol: '\r\n',
    end: '\nThe End',
    maybe: ['title'],
  },
  {
    name: 'pell-comb',
    story: 'mrs-pell',
    kind: 'mail, quoted',
    mailTop: `From: {feedback} (Agnes T. Wiltshire)
Newsgroups: alt.fiction.cosy
Subject: STORY: {title} (1/1)
Date: 9 Nov 1996 11:02:40 GMT
Lines: 112
`,
    head: `Series: {series}
Length: {own:Length}
Rating: {rating}
Archive: {archive}
Disclaimer: {disclaimer}

{title}
by {author}

`,
    paragraphs: 'blank',
    wrap: 76,
    comb: 70,
    breaks: ['+ + + + +'],
    marks: { emphasis: ['*', '*'] },
    quotes: 'backtick',
    mailFoot: `
--
Agnes Wiltshire -- gardener, knitter, nuisance
http://www.teapot.example.org.uk/~agnes/
`,
    maybe: ['date', 'feedback'],
  },
  {
    name: 'lantern-quotes',
    story: 'fourth-lantern',
    kind: 'marks',
    head: `{title}
a {fandom} fanfic
by {author}

Warnings: {warnings}
Pairing: {pairings}
C&C to: {feedback}
Disclaimer: {disclaimer}
{notes}

~*~*~*~*~*~

`,
    paragraphs: 'blank',
    chapter: (n, title) => `[Part ${n}: ${title}]`,
    breaks: ['~*~*~*~*~*~'],
    marks: { thought: ["'", "'"], emphasis: ['*', '*'] },
    charset: 'mojibake',
    quotes: 'straight',
    end: '\nOwari',
    maybe: ['fandom', 'notes', 'feedback'],
  },
  {
    name: 'lantern-entities',
    story: 'fourth-lantern',
    kind: 'chapters',
    head: `**Title:** {title}
**By:** {author}
**Rating:** {rating}
**Summary:** {summary}

`,
    paragraphs: 'mixed',
    chapter: (n, title) => `${n}) ${title}`,
    breaks: ['% % %'],
    marks: { thought: ['<i>', '</i>'], emphasis: ['<em>', '</em>'] },
    charset: 'entities',
    quotes: 'curly',
    quoted: 'indented',
  },
  {
    name: 'boats-qp',
    story: 'paper-boats',
    kind: 'mojibake',
    head: `{title}
by {author}

Fandom: {fandom}
Pairing: {pairings}
Category: {category}
Rating: {rating}
Date: {date}
Archive: {archive}
Feedback: {feedback}
Disclaimers: {disclaimer}

`,
    paragraphs: 'blank',
    breaks: ['***', '******'],
    marks: { thought: ['*', '*'], emphasis: ['_', '_'] },
    charset: 'quoted-printable',
    quotes: 'curly',
    eol: '\r\n',
  },
  {
    name: 'boats-hyphens',
    story: 'paper-boats',
    kind: 'mixed paragraphs',
    head: `#### {title} ####
#### by {author} ####

Rating......: {rating}
Pairing.....: {pairings}
Disclaimer..: {disclaimer}
Feedback....: {feedback}

----------

`,
    paragraphs: 'indent-blank',
    wrap: 62,
    hyphenate: true,
    breaks: ['----------'],
    marks: { thought: ['<<', '>>'] },
    quoted: 'plain',
  },
]
