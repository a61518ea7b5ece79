import fc from 'fast-check'

/** Old text files of every habit at once: headers, mail, wraps, indents, breaks, marks, and plain noise. */

const word = fc.constantFrom(
  ...'the harbour light rain over said quietly nobody letter and Maren Tobin river stones between well-known don’t café I you never again slow'.split(
    ' ',
  ),
)
const sentence = fc
  .tuple(fc.array(word, { minLength: 2, maxLength: 14 }), fc.constantFrom('.', '.', '!', '?', '...'))
  .map(([words, end]) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}${end}`)
const marked = fc
  .tuple(
    sentence,
    fc.constantFrom(
      ['*', '*'],
      ['_', '_'],
      ['/', '/'],
      ['//', '//'],
      ['<', '>'],
      ['<i>', '</i>'],
      ['~', '~'],
    ),
  )
  .map(([text, [open, close]]) => `${open}${text}${close}`)
const odd = fc.constantFrom(
  'f***',
  'he/she',
  '24/7',
  '<3',
  '5 < 6',
  '_____',
  'a@b.org',
  'http://x.org/~y/',
  '* * a',
  '///',
  '<b>',
  '--',
  '&quot;',
)
const paragraph = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: sentence },
      { weight: 1, arbitrary: marked },
      { weight: 1, arbitrary: odd },
      { weight: 2, arbitrary: sentence.map((text) => `"${text}"`) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '))

const ornament = fc.constantFrom(
  '***',
  '* * *',
  '~*~',
  '-=-',
  'oOo',
  '#',
  '-----------------------',
  '<*>',
  '~~~ Meanwhile ~~~',
)
const heading = fc.constantFrom(
  'Chapter One: The Ferry',
  'Part 2/5',
  '-Chapter Two: Reminiscence-',
  'Prologue',
  'II.',
)
const field = fc
  .tuple(
    fc.constantFrom(
      'DISCLAIMER:',
      'Notes:',
      'Author’s Note -',
      'Rating:',
      'Spoilers:',
      'Feedback:',
      'Title:',
      'Beta:',
      'Mood:',
    ),
    sentence,
  )
  .map(([label, value]) => `${label} ${value}`)
const mail = fc.constant(
  'From: Wren Alder <wren@example.org>\nSubject: NEW: The Long Way (1/2)\nDate: Mon, 1 Mar 1999 10:00:00\n',
)
const host = fc.constantFrom(
  'Site hosted by FreePages',
  '(click here to read other stories by Wren)',
  '-- \nWren',
)

function wrapped(text: string, column: number, indent: string): string {
  const lines = ['']
  for (const each of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + each.length + 1 > column) lines.push(each)
    else lines[lines.length - 1] = line === '' ? indent + each : `${line} ${each}`
  }
  return lines.join('\n')
}

/** A file's text with \n line ends. */
export const oldFile: fc.Arbitrary<string> = fc
  .record({
    front: fc.array(fc.oneof(field, mail, host, heading), { maxLength: 5 }),
    body: fc.array(
      fc.oneof(
        { weight: 10, arbitrary: paragraph },
        ornament,
        heading,
        fc.constant('\n'),
        fc.constant('\n\n'),
      ),
      { minLength: 1, maxLength: 30 },
    ),
    end: fc.array(fc.oneof(host, field, fc.constant('THE END')), { maxLength: 2 }),
    column: fc.constantFrom(9999, 65, 72, 40),
    indent: fc.constantFrom('', '', '   '),
    gap: fc.constantFrom('\n', '\n\n'),
  })
  .map(({ front, body, end, column, indent, gap }) =>
    [
      front.join('\n'),
      ...body.map((text) => (text.length > 60 ? wrapped(text, column, indent) : text)),
      ...end,
    ].join(gap),
  )

/** Lines above and below a story; each # is a word that stands nowhere else in the file. */
const aroundStory = fc.constantFrom(
  'Title: The # #',
  'Title: The # (revised #)',
  'Author: Wren #',
  'Author: Wren # <#@example.org>',
  'by Wren # <#@example.org>',
  'E-mail: #@example.org',
  'EMAIL: #@example.org',
  'FEEDBACK: I live for #.',
  'Feedback: # and #, please.',
  'Feedback to #@example.org, who lives on #.',
  'Please send comments to: #@example.org',
  'Disclaimer: The # belong to #.',
  'I do not own the #, no # is being made.',
  'Rating: PG-13 for #',
  'Rating: R',
  'Rated R for #',
  'Summary: Maren # and #s again.',
  'Notes: Thank you, #, for the #!',
  'Spoilers: up to #',
  'Archive: Ask #.',
  'Fandom: # and the #',
  'Pairing: #/#',
  'Warnings: #, #',
  'Date: 4 May 1998, #',
  'Posted 3/4/99',
  'Thanks to Bea for the #.',
  'A # story by Wren #',
  'Mood: #',
  '#@example.org',
  'Send an #: #@example.org',
  'Send comments and # to #@example.org, I love you all!',
  'Comments? Applause? #? #@example.org',
  'Thank you all for reading my #, please review! ^_^',
  'Copyright 1999 by Wren #',
  '(c) 1997 Wren #. May be copied for # use.',
  'Written by Wren #',
  'First printed in # 4 (1989); retyped for the # 1994',
)

/** A story with a header and last words, where a detail may be given several times, and each time in other words. */
export const statedFile: fc.Arbitrary<string> = fc
  .record({
    front: fc.array(aroundStory, { maxLength: 8 }),
    body: fc.array(sentence, { minLength: 12, maxLength: 16 }),
    chapter: fc.option(fc.array(aroundStory, { maxLength: 3 }), { nil: null }),
    end: fc.array(aroundStory, { minLength: 1, maxLength: 5 }),
    gaps: fc.tuple(fc.constantFrom('\n', '\n\n'), fc.constantFrom('\n', '\n\n')),
    over: fc.constantFrom('THE END', '- fin -', ''),
  })
  .map(({ front, body, chapter, end, gaps, over }) => {
    const told = body.join('\n\n')
    const next =
      chapter === null
        ? []
        : [chapter.join(gaps[1]), 'Chapter Two', chapter.join(gaps[0]), told].filter(Boolean)
    const opening = chapter === null ? [] : ['Chapter One']
    let count = 0
    return [front.join(gaps[0]), ...opening, told, ...next, over, end.join(gaps[1])]
      .filter((part) => part !== '')
      .join('\n\n')
      .replaceAll(
        '#',
        () => `quill${String.fromCharCode(...[...String(count++)].map((digit) => 97 + Number(digit)))}x`,
      )
  })

/** Bytes near a real file: some of them changed, doubled, dropped or put in. */
export const damaged = (file: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      file,
      fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'insert', 'cut', 'repeat')), {
        maxLength: 12,
      }),
    )
    .map(([bytes, changes]) => {
      let result = Array.from(bytes)
      for (const [at, byte, how] of changes) {
        const i = result.length === 0 ? 0 : at % result.length
        if (how === 'set') result[i] = byte
        else if (how === 'insert') result.splice(i, 0, byte)
        else if (how === 'cut') result = [...result.slice(0, i), ...result.slice(i + (byte % 40))]
        else
          result = [
            ...result.slice(0, i),
            ...Array.from({ length: byte }, () => result[i] ?? 32),
            ...result.slice(i),
          ]
      }
      return Uint8Array.from(result)
    })
