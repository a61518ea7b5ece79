import { describe, expect, test } from 'vitest'
import { importStory } from './index.ts'

/** Imports a text and gives its details, and its story as lines: `== title`, `--` before a scene, marks in brackets. */
function read(text: string) {
  const result = importStory(new TextEncoder().encode(text), { name: '' })
  if (!result.ok) throw new Error(result.error.code)
  const { doc, report } = result.value
  const lines: string[] = []
  doc.descendants((node, _pos, parent) => {
    if (node.type.name === 'scene')
      lines.push(`--${node.attrs.breakBefore === null ? '' : ` ${String(node.attrs.breakBefore)}`}`)
    if (!node.isTextblock) return
    const words = node.children.map((each) => {
      const text = each.isText ? (each.text ?? '') : ' / '
      return each.marks.reduce((inner, mark) => `[${mark.type.name} ${inner}]`, text)
    })
    const kind =
      node.type.name === 'chapterTitle'
        ? '== '
        : parent?.type.name === 'blockquote'
          ? '> '
          : node.type.name === 'verse'
            ? '| '
            : ''
    lines.push(`${kind}${words.join('')}`)
  })
  return { details: doc.attrs, lines, report }
}

const prose = (about: string) =>
  `${about} walked along the wall and looked at the water, and nobody came for a long time, so that in the end it grew dark and the lamps were lit one after the other.`

describe('headers', () => {
  test('of every case, order and punctuation fill their fields', () => {
    const { details, lines } = read(`TITLE:   The Long Way
Author - Wren Alder
rated: PG-13
Author's Note: First one,
be kind.
Spoilers.. Season 2
Pairing(s): M/S, K/D
Keywords = MSR; Angst
Mood: wistful
Thanx to: Maud, who beta-read this

${prose('Maren')}`)
    expect(details).toMatchObject({
      title: 'The Long Way',
      author: 'Wren Alder',
      rating: 'PG-13',
      notes: 'First one, be kind.',
      spoilers: 'Season 2',
      pairings: ['M/S', 'K/D'],
      category: ['MSR', 'Angst'],
      own: [
        { label: 'Mood', value: 'wistful' },
        { label: 'Thanx to', value: 'Maud, who beta-read this' },
      ],
    })
    expect(lines).toEqual(['--', prose('Maren')])
  })

  test('without labels: title, byline with address, a date', () => {
    const { details } = read(
      `The Long Way\nby Wren Alder <wren@example.org>\nSubmitted May 1999\n\n${prose('Maren')}\n\n${prose('Tobin')}`,
    )
    expect(details).toMatchObject({
      title: 'The Long Way',
      author: 'Wren Alder',
      feedback: 'wren@example.org',
      date: 'May 1999',
    })
  })

  test('a disclaimer that runs into the notes is parted', () => {
    const { details } = read(
      `Title: Salt\n\nDISCLAIMER: I own nothing. NOTES: Set after the storm.\n\n${prose('She')}`,
    )
    expect(details).toMatchObject({ disclaimer: 'I own nothing.', notes: 'Set after the storm.' })
  })

  test('a header below the title, ended by symbols, is a header', () => {
    const { details, lines } = read(
      `Salt and Oil\n\nDisclaimer: none of it is mine\nRating: G\n\n***\n\n${prose('She')}\n\n***\n\n${prose('He')}`,
    )
    expect(details).toMatchObject({ title: 'Salt and Oil', disclaimer: 'none of it is mine', rating: 'G' })
    expect(lines).toEqual(['--', prose('She'), '--', prose('He')])
  })

  test('what stands below the text is read too', () => {
    const { details, lines } = read(
      `Salt\n\n${prose('She')}\n\n${prose('He')}\n\nTHE END\n\nFeedback to: wren@example.org`,
    )
    expect(details).toMatchObject({ title: 'Salt', feedback: 'wren@example.org' })
    expect(lines.at(-1)).toBe('THE END')
  })

  test('talk with a colon in it is no field', () => {
    const { details, lines } = read(
      `Salt\n\nShe read the sign: no dogs. ${prose('She')}\n\nTobin said: "No."`,
    )
    expect(details.own).toEqual([])
    expect(lines).toHaveLength(3)
  })
})

test('parts that have titles of their own are chapters of these titles', () => {
  const drabble = (title: string) =>
    `Title: ${title}\nWords: 100\nCharacters: Maren\n\n${Array.from({ length: 12 }, () => prose('She')).join('\n\n')}`
  const { lines } = read(`${drabble('Strike')}\n\n---\n\n${drabble('Boots')}\n\n---\n\n${drabble('Boy')}`)
  expect(lines.filter((line) => line.startsWith('=='))).toEqual(['== Strike', '== Boots', '== Boy'])
})

describe('what parts scenes', () => {
  test('keeps its words, between scenes and where it parts none', () => {
    const { lines } = read(
      `Salt\nby Wren\n\n${prose('She')}\n\n~~~ Two days later ~~~\n\n${prose('He')}\n\n***\n\n~~ Elsewhere ~~\n\n${prose('Maren')}\n`,
    )
    expect(lines).toEqual([
      '--',
      prose('She'),
      '-- ~~~ Two days later ~~~',
      prose('He'),
      '-- ***',
      '~~ Elsewhere ~~',
      prose('Maren'),
    ])
  })

  test('is a row of letters, where it comes again', () => {
    const { lines } = read(
      `Salt\nby Wren\n\n${prose('She')}\n\nHPHPHPHP\n\n${prose('He')}\n\nHPHPHPHP\n\n${prose('Maren')}\n\nGSGSGSGS\n\n${prose('Tobin')}`,
    )
    expect(lines).toEqual([
      '--',
      prose('She'),
      '--',
      prose('He'),
      '--',
      prose('Maren'),
      'GSGSGSGS',
      prose('Tobin'),
    ])
  })

  test('is a name in brackets, where there are several', () => {
    const { report } = read(
      `Salt\nby Wren\n\n${['[Maren]', '[Tobin]', '[Maren]'].map((name) => `${name}\n\n${prose('She')}\n\n${prose('He')}`).join('\n\n')}`,
    )
    expect(report.breaks.scenes).toBe(3)
  })
})

test('letters and scripts of short lines are not wrapped text', () => {
  const { lines } = read(
    `Post\nby Wren\n\nDear Maren,\n\n${prose('He')}\n\nYours,\nTobin\n\n---\n\nDear Tobin,\n\n${prose('She')}\n\nYours,\nMaren`,
  )
  expect(lines).toContain('| Yours, / Tobin')
})

describe('mail', () => {
  test('that stands in a story, set in, is the story’s', () => {
    const { lines, report } = read(
      `Salt\nby Wren\n\n${Array.from({ length: 6 }, () => prose('She')).join('\n\n')}\n\n     To: maren@sea.example\n     From: tobin@sea.example\n     Subject: your boots\n\n     Come and fetch them.\n\n${prose('He')}\n\n${prose('She')}`,
    )
    expect(report.removed).toEqual([])
    expect(lines.join(' ')).toContain('To: maren@sea.example')
    expect(lines.filter((line) => line.startsWith('==') || line.startsWith('--'))).toEqual(['--'])
  })

  const part = (number: number, body: string) =>
    `From: Wren Alder <wren@example.org>\nSubject: NEW: Salt (${number}/3) by Wren\nDate: Mon, 1 Mar 1999\n\n${body}\n`

  test('headers, signature and list footer go; parts join in order, and a missing one is named', () => {
    const { details, lines, report } = read(
      `${part(3, prose('He'))}\n\n----------------------------------\n\n${part(1, `${prose('She')}\n\n-- \nWren, by the sea`)}\n_______________________\nTo unsubscribe, mail list-owner@example.org`,
    )
    expect(details).toMatchObject({ title: 'Salt', author: 'Wren Alder', feedback: 'wren@example.org' })
    expect(lines).toEqual(['== Part 1', '--', prose('She'), '== Part 3', '--', prose('He')])
    expect(report.parts).toEqual({ missing: [2], doubled: [], lone: null })
    expect(new Set(report.removed.map(({ reason }) => reason))).toEqual(
      new Set(['mail-header', 'digest-rule', 'signature', 'list-footer']),
    )
  })
})

describe('paragraphs', () => {
  const wrapped =
    'The rain came down over the harbour and she walked along the wall with\nher hands in her pockets, thinking of what he had said before the ship\nleft for the north.'
  const joined = wrapped.replaceAll('\n', ' ')

  test('wrapped lines join, with blank lines between paragraphs or indents', () => {
    expect(read(`Salt\n\n${wrapped}\n\n${wrapped}\n\n${wrapped}`).lines).toEqual([
      '--',
      joined,
      joined,
      joined,
    ])
    const indented = `   ${wrapped}\n`
    expect(read(`Salt\n\n${indented.repeat(4)}`).lines).toEqual(['--', joined, joined, joined, joined])
  })

  test('one line is one paragraph where lines are long', () => {
    expect(read(`Salt\n\n${prose('She')}\n${prose('He')}\n${prose('They')}`).lines).toHaveLength(4)
  })

  test('a wrapped word joins only if the file has it whole', () => {
    const text =
      'She looked at the light-\nhouse that stood over the well-\nknown rocks and waited there until the\nmorning came over the hills, and then\nthe lighthouse went out. She had never been\nso tired in her life as she was then, she\nsaid to the gulls.'
    expect(read(`Salt\n\n${text}\n\n${text}`).lines[1]).toContain(
      'at the lighthouse that stood over the well-known rocks',
    )
  })

  test('a song keeps its lines, and is quoted', () => {
    const song =
      'On the water, on the wall\nNobody comes when I call\nLamps are lit and lamps go out\nThat is what it is about'
    expect(read(`Salt\n\n${wrapped}\n\n${song}\n\n${wrapped}`).lines).toContain(
      `> ${song.replaceAll('\n', ' / ')}`,
    )
  })
})

describe('scenes and chapters', () => {
  const texts = ['Ann', 'Bea', 'Cal', 'Dot', 'Eve', 'Fay'].map(prose)

  test('one kind of symbol is the plain break; kinds that differ keep their symbols', () => {
    expect(
      read(`Salt\n\n${texts.slice(0, 3).join('\n\n***\n\n')}`).lines.filter((line) => line.startsWith('--')),
    ).toEqual(['--', '--', '--'])
    expect(
      read(`Salt\n\n${texts[0]}\n\n***\n\n${texts[1]}\n\n*******\n\n${texts[2]}`).lines.filter((line) =>
        line.startsWith('--'),
      ),
    ).toEqual(['--', '-- ***', '-- *******'])
  })

  test('blank lines part scenes where there are more than paragraphs have', () => {
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = texts
    expect(read(`Salt\n\n${a}\n\n${b}\n\n\n${c}\n\n${d}\n\n${e}\n\n${f}`).lines).toEqual([
      '--',
      a,
      b,
      '--',
      c,
      d,
      e,
      f,
    ])
    expect(read(`Salt\n\n${a}\n${b}\n${c}\n\n${d}\n${e}\n${f}`).lines).toEqual(['--', a, b, c, '--', d, e, f])
  })

  test('two blank lines part short scenes of indented paragraphs, and the words that close the story stay in the last', () => {
    const scene = (about: string) =>
      [`${about} stood at the rail and counted the lamps along the`, 'harbour wall until there were none.']
        .map((line, i) => (i === 0 ? `     ${line}` : line))
        .concat(
          '     "Come in," said somebody behind the door, and',
          'nobody did, though the door stood open and the lamp was',
          'lit, and somebody had laid the table for two.',
          '     It was late, and it rained on the wall.',
        )
        .join('\n')
    const { lines } = read(
      `                 SALT\n              by Wren Alder\n\n\n${['Ann', 'Bea', 'Cal'].map(scene).join('\n\n\n')}\n\n\n                 THE END\n`,
    )
    expect(lines.filter((line) => line.startsWith('--'))).toHaveLength(3)
    expect(lines.slice(-2)).toEqual(['It was late, and it rained on the wall.', 'THE END'])
  })

  test('chapters have their headings; numbers alone are headings where they count', () => {
    expect(read(`Salt\n\nPrologue\n\n${texts[0]}\n\n-Chapter One: Rain-\n\n${texts[1]}`).lines).toEqual([
      '== Prologue',
      '--',
      texts[0],
      '== Chapter One: Rain',
      '--',
      texts[1],
    ])
    expect(
      read(`Salt\n\nI.\n\n${texts[0]}\n\nII.\n\n${texts[1]}`).lines.filter((line) => line.startsWith('==')),
    ).toEqual(['== I', '== II'])
    expect(
      read(`Salt\n\n${texts[0]}\n\nOne\n\n${texts[1]}`).lines.filter((line) => line.startsWith('==')),
    ).toEqual([])
  })
})

describe('marks', () => {
  const marks = (text: string, notes = '') =>
    read(`Title: Salt\nNotes: ${notes || 'none'}\n\n${prose('Ann')}\n\n${text}`).lines.at(-1)

  test('a whole sentence of a character is a thought; a word is stress; talk has stress only', () => {
    expect(marks('She stopped. *I should go home now.* It rained.')).toBe(
      'She stopped. [thought I should go home now.] It rained.',
    )
    expect(marks('It was _so_ cold.')).toBe('It was [emphasis so] cold.')
    expect(marks('"You *are* the one I meant," he said.')).toBe(
      '"You [emphasis are] the one I meant," he said.',
    )
    expect(marks('/He knows,/ she thought.')).toBe('[thought He knows,] she thought.')
    expect(marks('<i>Do not cry</i>, he told himself.')).toBe('[thought Do not cry], he told himself.')
  })

  test('the author’s key decides', () => {
    expect(marks('//Are you there?// she asked.', '// // is telepathy')).toBe(
      '[thought Are you there?] she asked.',
    )
    expect(marks('*Crash* went the door.', '*...* means thoughts')).toBe('[thought Crash] went the door.')
    expect(marks("'So cold,' she went on.", "'single quotes' are thoughts")).toBe(
      '[thought So cold,] she went on.',
    )
  })

  test('what only looks like marks stays', () => {
    const plain =
      'f***, he/she and/or 24/7 on 1/2/99, Mulder/Scully, _____, <3, 5 < 6 > 4, a_b@example.org, http://example.org/~wren/x_y_z, * * and <wren@example.org>.'
    expect(marks(plain)).toBe(plain)
  })

  test('a mark over several paragraphs marks them all', () => {
    const { lines } = read(
      `Title: Salt\n\n${prose('Ann')}\n\n*I never wanted this.\n\nI never wanted any of it.*\n\nShe got up.`,
    )
    expect(lines.slice(2)).toEqual([
      '[thought I never wanted this.]',
      '[thought I never wanted any of it.]',
      'She got up.',
    ])
  })
})

describe('sites', () => {
  test('banners, counters and links go, and give the author’s name', () => {
    const { details, lines, report } = read(
      `Hosted by FreeWebs - get your own free site!\n\nSalt\n\n${prose('Ann')}\n\n${prose('Bea')}\n\nYou are visitor number 4711\n[Back to the main page]\nMore stories by Wren Alder`,
    )
    expect(lines).toEqual(['--', prose('Ann'), prose('Bea')])
    expect(details).toMatchObject({ title: 'Salt', author: 'Wren Alder' })
    expect(report.removed.map(({ reason }) => reason)).toEqual([
      'host-banner',
      'counter',
      'page-link',
      'page-link',
    ])
  })
})
