import { describe, expect, it } from 'vitest'
import { detailsOf } from '../../story/details.ts'
import { importStory } from '../index.ts'

const BODY = `\n\nThe lamp went out a little before four, and nobody in the building heard it go.\n\n"Who is there?" she asked.\n\nNobody said a word, and so she lit it again and sat down to wait for morning.\n`

function read(header: string) {
  const imported = importStory(new TextEncoder().encode(header + BODY), { name: 'file.txt' })
  if (!imported.ok) throw new Error(imported.error.code)
  const { doc } = imported.value
  return { ...detailsOf(doc.attrs), text: doc.textBetween(0, doc.content.size, '\n').trim() }
}

describe('a header', () => {
  it.each([
    ['Title - The Lamp\nAuthor - Mo Ash\nStatus - finished\nPart - one of one\nFor - Bea', 3],
    ['Title...The Lamp\nAuthor...Mo Ash\nStatus...WIP\nRating...PG', 1],
    ['Title ~ The Lamp\nAuthor ~ Mo Ash\nStatus ~ WIP\nRating ~ PG', 1],
    ['Title --> The Lamp\nAuthor --> Mo Ash\nStatus --> WIP\nRating --> PG', 1],
  ])('takes ordinary words for labels among labels of their kind: %s', (header, own) => {
    const found = read(header)
    expect(found).toMatchObject({ title: 'The Lamp', author: 'Mo Ash' })
    expect(found.own).toHaveLength(own)
  })

  it('takes no ordinary word for a label beside others of another kind', () => {
    expect(read('Title: The Lamp\nSummary: He played his\npart - and went.').own).toEqual([])
  })

  it.each(['Mo Ash (not my real name, duh)', 'Mo Ash [a.k.a. Lampgirl]'])(
    'leaves what an author says in brackets: %s',
    (author) => {
      expect(read(`The Lamp\nby ${author}\nRated PG`).author).toBe(author)
      expect(read(`Title: The Lamp\nAuthor: ${author}`).author).toBe(author)
    },
  )

  it.each([
    'Notes: How to read it:\n  /text/   somebody thinking\n  //text//   mind to mind',
    'A/N: hi everyone!!\n\n*thoughts*\n:: telepathy ::\n"talking"\n_emphasis_',
    '< > means thoughts',
    "Notes:\n'text'\tthoughts\n<text>\ttelepathy",
  ])('with a key of its signs: %s', (key) => {
    expect(read(`Title: The Lamp\nAuthor: Mo Ash\n${key}`).text).toMatch(/^The lamp went/)
  })

  it.each(['The Lamp\nA Kitsune Crossing fanfic by\nMo Ash', 'The Lamp\n\na story by\n\nMo Ash'])(
    'whose byline ends on the next line: %s',
    (header) => {
      expect(read(`${header}\n\nRated PG`)).toMatchObject({ title: 'The Lamp', author: 'Mo Ash', notes: '' })
    },
  )

  it.each([
    'Going by Sideways',
    'By the Sea',
    'Return to Me',
    'Click Here',
    'For Bea',
    'June 1999',
    'Home',
    'The Lamp -- A Dream',
    'Best Viewed at Night',
  ])('takes what stands right above a byline for the title, however it reads: %s', (title) => {
    expect(read(`${title}\nby Mo Ash\n\nRated PG`)).toMatchObject({ title, author: 'Mo Ash' })
    expect(read(`${title}\n\nAuthor: Mo Ash\nRating: PG`)).toMatchObject({ title, author: 'Mo Ash' })
    expect(read(`Title: ${title}\nAuthor: Mo Ash`)).toMatchObject({ title, author: 'Mo Ash' })
  })

  it.each([
    'The Lamp\n\nA story set in the Aldwyn High universe\n\nby Mo Ash',
    'Story: The Lamp\nby Mo Ash',
    'The Lamp by Mo Ash',
  ])('tells a title from what kind of story it is, and from its byline: %s', (header) => {
    expect(read(`${header}\nRated PG`)).toMatchObject({ title: 'The Lamp', author: 'Mo Ash', rating: 'PG' })
  })

  it.each(['"The Lamp" - by Mo Ash - Rated PG', 'The Lamp by Mo Ash (PG)', 'The Lamp, by Mo Ash | PG'])(
    'with title, author and rating on one line: %s',
    (header) => {
      expect(read(`${header}\n\nDisclaimer: Not mine.`)).toMatchObject({
        title: 'The Lamp',
        author: 'Mo Ash',
        rating: 'PG',
      })
    },
  )

  it('with a rating before the rest', () => {
    const found = read('The Lamp\nby Mo Ash\nPG, Nils/girl, ~200 words. For Bea!')
    expect(found).toMatchObject({
      title: 'The Lamp',
      rating: 'PG',
      notes: 'PG, Nils/girl, ~200 words. For Bea!',
    })
  })

  it.each([
    'X. Y. Zed',
    'Mo Ash and Bea Lund',
    'Mo Ash, Bea Lund & Kit',
    'Mo Ash (a.k.a. Lampgirl)',
    'wren_a',
  ])('with title and author on one line: %s', (author) => {
    expect(read(`The Night Lamp by ${author}\n\nRated PG`)).toMatchObject({ title: 'The Night Lamp', author })
  })

  it.each(['wren_a', 'MoAsh82', 'X. Y. Zed', 'Mo Ash and Bea Lund'])(
    'with a copyright line below: %s',
    (author) => {
      const found = read(`The Night Lamp\nCopyright 1998 by ${author}\n\nRating: PG`)
      expect(found).toMatchObject({ title: 'The Night Lamp', author, date: '1998' })
    },
  )

  it.each([
    'He knew one thing: he thought too much.',
    'It was always the same -- dreams of the water, and the lamp.',
    '=I am late,= he thought. He ran.',
  ])('leaves a story its first line, which is no key: %s', (line) => {
    expect(read(`Title: The Lamp\nAuthor: Mo Ash\n\n${line}`).text).toContain(line.slice(-8))
  })

  it('with labels in a row on one line', () => {
    expect(
      read('The Lamp\nby Mo Ash\n\nCategory: Lamps - Rating: PG - Chapters: 1 - Reviews: 12'),
    ).toMatchObject({
      category: ['Lamps'],
      rating: 'PG',
      own: [
        { label: 'Chapters', value: '1' },
        { label: 'Reviews', value: '12' },
      ],
    })
  })

  it('with a warning in sentences, which is no list', () => {
    const warning = 'This story contains weather. If it is snowing, go and read, or do not.'
    expect(read(`Title: The Lamp\nWarning: ${warning}\nRating: PG`).warnings).toEqual([warning])
    expect(read('Title: The Lamp\nWarnings: language, adverbs, rain\nRating: PG').warnings).toHaveLength(3)
  })

  it('with a key in a sentence', () => {
    const found = read('The Lamp\nby Mo Ash\n\nThoughts are in *stars*, ship-speech is in <<brackets>>.')
    expect(found.notes).toMatch(/^Thoughts are in/)
    expect(found.text).toMatch(/^The lamp went/)
  })

  it('with dots drawn from each label to its colon', () => {
    const header = 'TITLE.......: The Lamp\nAUTHOR......: Mo Ash\nRATING......: G\nSTATUS......: in progress'
    expect(read(header)).toMatchObject({
      ...{ title: 'The Lamp', author: 'Mo Ash', rating: 'G' },
      own: [{ label: 'Status', value: 'in progress' }],
    })
  })

  it('with more than one of a kind, each with its own word', () => {
    const header =
      'Title: The Lamp\nDisclaimer: They are not mine, any of them, and I have no\nmoney.\nViolence Disclaimer: One lamp is broken.\nLanguage Warning: She swears once.'
    expect(read(`${header}\nRating: PG`)).toMatchObject({
      disclaimer: 'They are not mine, any of them, and I have no money.',
      own: [
        { label: 'Violence Disclaimer', value: 'One lamp is broken.' },
        { label: 'Language Warning', value: 'She swears once.' },
      ],
    })
  })

  it('with an ordinary word for a label below a value of two lines', () => {
    const header =
      'Rating - PG\nDisclaimer - They are not mine, any of them, and I have no\nmoney.\nKey - [thoughts]'
    expect(read(header).own).toEqual([{ label: 'Key', value: '[thoughts]' }])
  })

  it('that a memo follows, which is the story', () => {
    const memo = 'TO: All hands\nFROM: Captain Vere\nRE: The lamp'
    expect(read(`Title: The Lamp\nRating: PG\n\n${memo}`).text).toMatch(/^TO: All hands/)
    expect(read(`Title: The Lamp\nRating: PG\n\nOne.\n\n${memo}`).text).toMatch(/TO: All hands/)
  })

  it('of a board that counts posts beside the author', () => {
    const header = 'Posted by: moash  Posts: 312  Member since: Feb 2001\n\nTitle: The Lamp\nAuthor: moash'
    expect(read(header)).toMatchObject({ title: 'The Lamp', author: 'moash', own: [] })
  })

  it('with a list whose items have commas in brackets', () => {
    const header = 'Title: The Lamp\nFandom: The Opera (the book, not the film), Aldwyn High'
    expect(read(header).fandom).toEqual(['The Opera (the book, not the film)', 'Aldwyn High'])
  })

  it('with two fields in one label', () => {
    expect(read('Title: The Lamp\nAuthor: Mo Ash\nRating/Pairing: PG, A/B')).toMatchObject({
      author: 'Mo Ash',
      rating: 'PG',
      pairings: ['A/B'],
    })
    expect(read('Title: The Lamp\nAuthor: Mo Ash\nRating/Warnings: PG').rating).toBe('PG')
  })

  it('as programs that save from FanFiction.Net write it', () => {
    const saved =
      'Story: The Lamp\nStorylink: https://archive.example/s/22/\nCategory: Lamps\nGenre: Humor\nAuthor: Mo\nLast updated: 02/11/2005\nRating: T\nContent: Chapter 1 to 2 of 2 chapters\nSource: FanFiction.net'
    expect(read(saved)).toMatchObject({
      title: 'The Lamp',
      fandom: ['Lamps'],
      category: ['Humor'],
      date: '02/11/2005',
    })
  })

  it('within stars, and with the author named again', () => {
    expect(
      read('The Lamp\nMo Ash\n\nTitle: The Lamp\nAuthor: Mo Ash\n**A/N: My first, be nice (please).**'),
    ).toMatchObject({
      author: 'Mo Ash',
      notes: 'My first, be nice (please).',
    })
    expect(read('The Lamp\nWritten by Mo Ash (c) Oct. 98\nRated PG')).toMatchObject({
      author: 'Mo Ash',
      date: 'Oct. 98',
    })
  })

  it.each(['~Dreams~', '"Flashback"', '*Inner Thoughts*'])(
    'with a title that a key could hold: %s',
    (title) => {
      for (const header of [`${title}\nby Mo Ash`, `${title}\n\nRating: PG\nAuthor: Mo Ash`])
        expect(read(header)).toMatchObject({
          title: title.replace(/\P{L}*(\p{L}[\p{L} ]*\p{L})\P{L}*/u, '$1'),
          author: 'Mo Ash',
        })
    },
  )

  it('parts genres at a slash, and nothing else', () => {
    expect(
      read('Title: The Lamp\nGenre: Humor/Friendship, Hurt/Comfort, H/R, Action/Adventure').category,
    ).toEqual(['Humor', 'Friendship', 'Hurt/Comfort', 'H/R', 'Action/Adventure'])
  })

  it('with a disclaimer of several paragraphs', () => {
    expect(
      read(
        'Title: The Lamp\nDisclaimer: The lamp is not mine.\n\nIf you sue me you get a cat.\n\nDo not archive without asking.\n\nThis is set after the second season, and thanks to Bea for the beta.',
      ),
    ).toMatchObject({
      disclaimer: 'The lamp is not mine.\nIf you sue me you get a cat.\nDo not archive without asking.',
      notes: 'This is set after the second season, and thanks to Bea for the beta.',
    })
  })

  it('with a disclaimer that only says who owns it, where more front matter is below', () => {
    const owned = 'Lampworks owns the ship. I just count the spoons.'
    expect(read(`The Lamp\nby Mo Ash\n\n${owned}\n\nHope you enjoy this story!`)).toMatchObject({
      disclaimer: owned,
    })
    const story = read('The Lamp\nby Mo Ash\n\nDad owns the boat. I just clean it.')
    expect(story.disclaimer).toBe('')
    expect(story.text).toMatch(/^Dad owns/)
  })

  it('does not take a chapter for a field', () => {
    expect(read('Title: The Lamp\nRating: G\n\nChapter Four: Low Water').own).toEqual([])
  })

  it('in a box', () => {
    const box = `${'*'.repeat(40)}\n*            THE LAMP                  *\n*             by Mo Ash                *\n${'*'.repeat(40)}\n\nRATING: PG`
    expect(read(box)).toMatchObject({ title: 'THE LAMP', author: 'Mo Ash', rating: 'PG' })
    expect(read(box).text).toMatch(/^The lamp/)
  })

  it('whose fields ran together on one line', () => {
    expect(
      read('Title: The Lamp Author: Mo Ash Rating: PG-13\nFeedback: mo@post.example Summary: It goes out.'),
    ).toMatchObject({
      title: 'The Lamp',
      author: 'Mo Ash',
      rating: 'PG-13',
      feedback: 'mo@post.example',
      summary: 'It goes out.',
    })
  })

  it('with labels that say more than their field', () => {
    expect(
      read('TITLE - The Lamp\nAUTHOR - Mo Ash\nE-MAIL ADDRESS - mo@post.example\nSUMMARY - It goes out.'),
    ).toMatchObject({
      title: 'The Lamp',
      author: 'Mo Ash',
      feedback: 'mo@post.example',
      summary: 'It goes out.',
    })
    expect(
      read('Title: The Lamp\nAuthor/pseudonym: Mo Ash\nE-mail address for feedback: mo@post.example'),
    ).toMatchObject({ author: 'Mo Ash', feedback: 'mo@post.example', own: [] })
  })

  it('with title and author on one line', () => {
    expect(read('Quantum of Toast, by bertie_w\nRated T')).toMatchObject({
      title: 'Quantum of Toast',
      author: 'bertie_w',
    })
    expect(read('Rating: G').text).toMatch(/^The lamp/)
  })

  it('in two columns without colons', () => {
    expect(read('TITLE          The Lamp\nAUTHOR         Mo Ash\nRATING         PG')).toMatchObject({
      title: 'The Lamp',
      author: 'Mo Ash',
      rating: 'PG',
    })
  })

  it('with a nickname in quotes', () => {
    expect(read('The Lamp\nBy: Kathleen "Kit" Moran (kit@post.example)\nRating: G')).toMatchObject({
      author: 'Kathleen "Kit" Moran',
      feedback: 'kit@post.example',
    })
  })

  it('with a disclaimer that has no label, and centred lines', () => {
    const page = '               THE LAMP\n\n                Mo Ash\n\n        (reprinted from Star 4)\n\n'
    const disclaimer = 'This is an amateur effort, not meant to infringe on\nrights held by anybody.'
    expect(read(page + disclaimer)).toMatchObject({
      title: 'THE LAMP',
      author: 'Mo Ash',
      notes: '(reprinted from Star 4)',
      disclaimer: 'This is an amateur effort, not meant to infringe on rights held by anybody.',
    })
  })

  it('in brackets that close on a later line', () => {
    const { disclaimer, summary, text } = read(
      '[Disclaimer: they belong to the channel, to the\nlast button.]\n[Summary: A lamp goes out.]',
    )
    expect(disclaimer).toBe('they belong to the channel, to the last button.')
    expect(summary).toBe('A lamp goes out.')
    expect(text).toMatch(/^The lamp/)
  })

  it.each([
    ['in brackets', '[Title] The Lamp\n[Author] Mo Ash\n[Rating] PG'],
    ['between tildes', '~Title~ The Lamp\n~Author~ Mo Ash\n~Rating~ PG'],
    ['before arrows', 'TITLE >> The Lamp\nAUTHOR >> Mo Ash\nRATING >> PG'],
    ['of another language', 'Название: The Lamp\nАвтор: Mo Ash\nРейтинг: PG'],
    ['of which some are unknown', 'Warmth: low\nTitle: The Lamp\nAuthor: Mo Ash\nRating: PG'],
  ])('with labels %s', (_, header) => {
    expect(read(header)).toMatchObject({ title: 'The Lamp', author: 'Mo Ash', rating: 'PG' })
  })

  it.each([
    ['by', 'The Lamp\nA Low Tide fanfic by Mo Ash\nPG'],
    [
      'on lines of their own',
      '          The Lamp\n\n             by\n\n           Mo Ash\n\n             PG',
    ],
    [
      'below talk to readers',
      'Hi everyone! This is my first fic, be gentle!\n\nThe Lamp\nMo Ash <mo@post.example>\nPG',
    ],
    ['with a date', 'The Lamp\nfor Bea, because she asked\n\nMo Ash, March 1999\n\nRated PG'],
    [
      'as a signature',
      'The Lamp\n\nRating: PG\n\nThanks to Jo for the beta. Any mistakes are mine.\n\n- Mo Ash',
    ],
    [
      'on the path of a page',
      'TV » Low Tide » The Lamp\nAuthor: Mo Ash\nRated: PG - English - Drama - Reviews: 2',
    ],
  ])('with title and author %s', (_, header) => {
    expect(read(header)).toMatchObject({ title: 'The Lamp', author: 'Mo Ash', rating: 'PG' })
  })

  it('with notes and a disclaimer of a sentence a line', () => {
    const said = 'This story takes place after "Low Tide".\nThey belong to the channel, and I make no money.'
    expect(read(`The Lamp\nby Mo Ash\n\n${said}`)).toMatchObject({
      notes: 'This story takes place after "Low Tide".',
      disclaimer: 'They belong to the channel, and I make no money.',
    })
  })

  it('and no word of the story is more of a name, though somebody in it is thinking', () => {
    const story = 'Kesh walked on. He was tired.\n\n::You are thinking out loud,:: said the camel.'
    expect(read(`Title: The Lamp\nAuthor: Mo Ash\n\n${story}`)).toMatchObject({ author: 'Mo Ash', notes: '' })
  })

  it('and leaves the story its epigraph, its first place and its first day', () => {
    for (const line of [
      '"And the dark came in." -- Old song',
      'PIER NINE\n6:07 a.m.',
      'Friday',
      '21 June 1995',
    ])
      expect(read(`Title: The Lamp\nAuthor: Mo Ash\n\n${line}`).text.replace(/\s/g, '')).toMatch(
        new RegExp(`^${line.replace(/\s/g, '').slice(0, 8)}`),
      )
  })

  it('with a title and a name without "by"', () => {
    expect(read('Late Bus Home\nskye_marie\nRating: PG')).toMatchObject({
      title: 'Late Bus Home',
      author: 'skye_marie',
    })
  })

  it('with a byline that names the series, or a rank', () => {
    expect(read('THE TIN HEIR\nA "Gutter Crown" story by Oswin Thrale\nRated M')).toMatchObject({
      title: 'THE TIN HEIR',
      author: 'Oswin Thrale',
    })
    expect(read('A Quiet Watch\n\nBy Cdr. T. Bellweather\n\nRating: G').author).toBe('Cdr. T. Bellweather')
  })

  it('with labels in capitals above their values', () => {
    expect(read('The Lamp\nby Mo\n\nRATING\nG\n\nARCHIVE\nAnywhere, but tell me.')).toMatchObject({
      rating: 'G',
      archive: 'Anywhere, but tell me.',
    })
  })

  it('with labels that go on as a phrase', () => {
    expect(
      read('The Lamp\nby Mo\nSpoilers for the third season.\nComments to mo@post.example'),
    ).toMatchObject({
      spoilers: 'for the third season.',
      feedback: 'mo@post.example',
    })
  })

  it('with two names for one field in one label', () => {
    expect(read('Title: The Lamp\nSeries/Sequel: second of the Light stories')).toMatchObject({
      series: 'second of the Light stories',
      own: [],
    })
  })
})

it('a title in quotes in the subject of a mail', () => {
  expect(
    read('From: mo@post.example (Mo)\nSubject: [LED] NEW "The Long Account" (PG) 1/1\nLines: 9').title,
  ).toBe('The Long Account')
})
