import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sentences.ts'

/** Each case is written with `|` where one sentence ends and the next begins. */
const cases: readonly [name: string, text: string][] = [
  ['stops', 'He left. |She stayed! |Why? |Nobody knew.'],
  ['titles and initials', 'Mr. Hale met Dr. J. K. Osei at St. Anne. |They sat.'],
  ['hours', 'It was 6 a.m. on Friday. |He slept until 5 p.m. and rose.'],
  ['dotted names before a starter', 'He was with the F.B.I. |She knew. |The U.S. Army did not.'],
  ['an ellipsis before a small letter', 'He waited... and waited… until dark. . . then left.'],
  ['an ellipsis before a capital', 'He waited... |Nothing came… |Night did.'],
  ['a tag after a question', '"Why now?" she asked. |"Because!" he said.'],
  ['a thought and its tag', 'Why me? he wondered. |Not again! she thought.'],
  ['closing marks', '(He laughed.) |"Go." |“Now.” |‘Fine.’ |She went.'],
  [
    'a quote without its space',
    'She hugged him tightly."What now?" |He shrugged.'.replace('tightly."', 'tightly.|"'),
  ],
  ['a full stop without its space', 'He shut the door.|Then it opened.'],
  ['a web address and a number', 'It cost 3.50 at www.example.org last May. |She paid.'],
  ['a careless small letter', 'he ran. |she did too'],
  ['I as a whole answer', 'It was I. |Nobody else came.'],
  ['no stop at the end', 'He came. |And then'],
  ['lines', 'Roses are red\n|Violets too\n|And so\nare you.'],
  ['interrobang runs', 'What?! |You did?? |Yes!!!'],
]

describe('sentencesOf', () => {
  it.each(cases)('parts %s', (_, marked) => {
    const text = marked.replaceAll('|', '')
    expect(sentencesOf(text).map((each) => text.slice(each.from, each.to))).toEqual(
      marked.split('|').map((part) => part.trim()),
    )
  })

  it('finds none where nothing is written', () => {
    expect(sentencesOf('')).toEqual([])
    expect(sentencesOf('  \n ')).toEqual([])
  })

  it('puts every character but white space into exactly one sentence', () => {
    const piece = fc.constantFrom(
      'He',
      'mr',
      'Mr.',
      'I',
      ' ',
      ' ',
      '\n',
      '.',
      '...',
      '…',
      '?',
      '!',
      '"',
      "'",
      '“',
      '”',
      '(',
      ')',
      '—',
      'x',
      '5',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const owners = new Array<number>(text.length).fill(0)
        for (const { from, to } of sentencesOf(text))
          for (let at = from; at < to; at++) owners[at] = (owners[at] ?? 0) + 1
        for (let at = 0; at < text.length; at++) {
          expect(owners[at]).toBeLessThanOrEqual(1)
          if (text[at]?.trim() !== '') expect(owners[at]).toBe(1)
        }
      }),
    )
  })
})
