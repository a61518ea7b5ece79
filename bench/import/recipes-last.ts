import type { Recipe } from './age/recipe.ts'

/** Headers and pages of many more kinds, over stories that the other sets know: what counts here is the front. */
export const LAST: readonly Recipe[] = [
  {
    name: 'dashes-statement',
    story: '../known/harrow-light',
    kind: 'front matter',
    mailTop: `From: "{author}" <{feedback}>
Date: Sat, 20 Mar 1999 21:14:55 -0800
Subject: dwc: NEW: {title} (1/1)
`,
    head: `TITLE - {title}
AUTHOR - {author}
E-MAIL ADDRESS - {feedback}
DISTRIBUTION - {archive}
SPOILER WARNING - {spoilers}
RATING - {rating}
SUMMARY - {summary}
DISCLAIMER - {disclaimer}
AUTHOR'S NOTE - {notes}

`,
    paragraphs: 'blank',
    wrap: 70,
    breaks: ['* * *'],
    quoted: 'indented',
    maybe: ['date'],
  },
  {
    name: 'long-labels',
    story: '../known/river-keeps',
    kind: 'front matter',
    head: `Title: {title}
Author/pseudonym: {author}
Fandom: Calder's Crossing
Rating: {rating}
Status: {own:Status}
Archive: {archive}
E-mail address for feedback: {feedback}
Series/Sequel: {series}
Disclaimers: {disclaimer}
Notes: {notes}
Warnings: {warnings}

`,
    paragraphs: 'blank',
    chapter: (n, title) => `Chapter ${n}: ${title}`,
    breaks: ['~~~~~~~~~~'],
    quoted: 'indented',
    maybe: ['fandom'],
  },
  {
    name: 'pipes',
    story: '../known/two-spoons',
    kind: 'front matter',
    head: `Title: {title} | Author: {author} | Rating: {rating}
Fandom: {fandom} | Date: {date}
Disclaimer: {disclaimer}

Summary: {summary}

`,
    paragraphs: 'blank',
    breaks: ['+'],
    marks: { thought: ['_', '_'], emphasis: ['*', '*'] },
    foot: '\nCurrent Mood: sleepy\nCurrent Music: the fridge\n\n(4 comments | Leave a comment)',
    maybe: ['own'],
  },
  {
    name: 'sentences',
    story: '../known/quiet-watch',
    kind: 'front matter',
    head: `"{title}"
a Meridian story
by {author} <{feedback}>

Disclaimer: {disclaimer}

This story is rated {rating}. Spoilers: {spoilers}.

`,
    paragraphs: 'indent-blank',
    wrap: 72,
    breaks: ['+++'],
    marks: { thought: ['/', '/'], emphasis: ['_', '_'] },
    maybe: ['fandom', 'rating', 'spoilers', 'notes'],
  },
  {
    name: 'archive-page',
    story: '../known/undertow',
    kind: 'front matter',
    top: `The Tidefall Fiction Archive
[Home] [Most Recent] [Authors] [Titles] [Search] [Help]
`,
    head: `{title} by {author}

Category: {fandom}
Rating: {rating}
Summary: {summary}

Disclaimer: {disclaimer}

`,
    paragraphs: 'blank',
    breaks: ['oOoOoOo'],
    quoted: 'plain',
    foot: `
If you enjoyed this story, please send feedback to {author}.

This story archived at http://www.tidefall.example.org/archive/viewstory.php?sid=214
All characters copyright to their respective owners. The author retains the copyright to this story.
`,
    maybe: ['fandom', 'category', 'feedback'],
  },
  {
    name: 'free-pages',
    story: '../known/harrow-light',
    kind: 'front matter',
    top: `Angelwing - Free Home Pages
Free Games - Click Here
Share This Page   Report Abuse   Edit your Site   Browse Sites
`,
    head: `                    {title}

                    By {author}

DISCLAIMER: {disclaimer}
SUMMARY: {summary}
THANKS: {own:Thanks}

`,
    paragraphs: 'lines',
    breaks: ['*~*~*~*'],
    quoted: 'plain',
    marks: { thought: ['<', '>'] },
    foot: `
Back to Petra's Harbour
<< Previous | Home | Next >>
`,
    charset: 'mac-roman',
    eol: '\r',
    quotes: 'curly',
  },
  {
    name: 'posting-forum',
    story: '../known/two-spoons',
    kind: 'front matter',
    head: `*** {title} ***

AUTHOR: {author} ({feedback})
RATING: {rating} (nothing you couldn't show your gran)
CHARACTERS: {characters}
TIMELINE: After the bus crash
SUMMARY: {summary}
DISCLAIMER: {disclaimer}
AUTHORS NOTES: {notes}
FEEDBACK: Yes please!

***

`,
    paragraphs: 'lines',
    breaks: ['***'],
    marks: { thought: ['*', '*'] },
    maybe: ['rating', 'spoilers', 'feedback', 'own'],
  },
  {
    name: 'numbered-parts-in-one',
    story: '../known/nine-rains',
    kind: 'front matter',
    head: `Nine Kinds of Rain
Quill Hathaway
{feedback}

RATING: {rating}
CATEGORY: {category}
SPOILERS: {spoilers}
ARCHIVE: {archive}
SUMMARY: {summary}
DISCLAIMER: {disclaimer}

`,
    paragraphs: 'indent',
    wrap: 75,
    chapter: (n, title) => `PART ${n} OF 3\n${title}`,
    breaks: ['-x-x-x-'],
    marks: { thought: ['{', '}'], emphasis: ['_', '_'] },
    end: '\n~~FIN~~\n\nComments? Criticism? Chocolate? Write to me.',
    maybe: ['title', 'author'],
  },
]
