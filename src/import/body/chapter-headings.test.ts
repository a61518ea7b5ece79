import { describe, expect, it } from 'vitest'
import { linesOf } from '../lines.ts'
import { headingsIn } from './chapter-headings.ts'

const PROSE =
  'The lamp went out a little before four, and nobody in the building heard it go. She lit a match, and then another one.\n\n"Who is there?" she asked the dark, and it did not say. It never did. She counted the stairs.'

/** A file of these headings, each with text below. */
const under = (...headings: string[]) => headings.map((each) => `${each}\n\n${PROSE}`).join('\n\n')

const titles = (text: string) => [...headingsIn(linesOf(text)).chapters.values()].map(({ title }) => title)
const sections = (text: string) => {
  const lines = linesOf(text)
  return [...headingsIn(lines).sections].map((at) => lines[at]?.text)
}

describe('chapters are headed', () => {
  it.each([
    [['The First Letter', 'The Second Letter', 'The Last Letter'].slice(0, 2)],
    [['The First Letter', 'The Second Letter', 'The Third Letter', 'The Last Letter']],
    [['Drabble #1', 'Drabble #2', 'Drabble #3']],
    [['~ Night the First: Rain ~', '~ Night the Second: Snow ~']],
    [['LETTER ONE', 'LETTER TWO', 'LETTER THREE']],
    [['One: The Ferry', 'Two: The Wall']],
    [['1 - The Ferry', '2 - The Wall']],
    [['I -- The Ferry', 'II -- The Wall', 'III -- The Gate']],
  ])('by a word of the author’s and numbers that count on: %j', (headings) => {
    expect(titles(under(...headings))).toEqual(headings.map((each) => each.replace(/^~ | ~$/g, '')))
  })

  it('by numbers above titles, whatever the first of them is', () => {
    expect(titles(under('XI\nThe Penny', 'XII\nThe Knock'))).toEqual(['XI: The Penny', 'XII: The Knock'])
  })

  it('by numbers, though one is a slip and others stand around', () => {
    expect(titles(under('1', '2', '3', '3', '5'))).toEqual([])
    expect(titles(under('1', '2', '3', '3', '4', '5'))).toHaveLength(6)
    expect(titles(under('I.', '- 7 -', 'II.'))).toEqual(['I', 'II'])
  })

  it('by numbers right above their text, and one more', () => {
    expect(titles(['1.', '2.', '3.', '+1'].map((each) => `${each}\n${PROSE}`).join('\n\n'))).toEqual([
      '1',
      '2',
      '3',
      '+1',
    ])
    expect(titles(under('One', 'Two', 'Three', '+ One'))).toEqual(['One', 'Two', 'Three', '+1'])
    expect(titles(`${PROSE}\n\n2\n${PROSE}\n\n7\n${PROSE}`)).toEqual([])
  })

  it('by titles between symbols, if the text begins with one', () => {
    expect(titles(under('~ Flour ~', '~ Wind ~'))).toEqual(['Flour', 'Wind'])
    expect(titles(`${PROSE}\n\n${under('~~ Later ~~', '~~ Meanwhile ~~')}`)).toEqual([])
  })

  it('by a lone number where the text begins', () => {
    expect(titles(under('4. THE RING'))).toEqual(['4. THE RING'])
    expect(titles(`${PROSE}\n\n${under('4. THE RING')}`)).toEqual([])
  })

  it('by a lone first number that a prologue or an epilogue frames', () => {
    const headings = ['Prologue', 'I. The Whisper', 'Épilogue']
    expect(titles(under(...headings))).toEqual(headings)
    expect(titles(under('Prologue', 'One'))).toEqual(['Prologue', 'One'])
    expect(titles(under('1', 'Epilogue'))).toEqual(['1', 'Epilogue'])
    expect(titles(under('Prologue', '1', '2', 'Epilogue'))).toHaveLength(4)
  })

  it.each([[['Prologue', '4', 'Epilogue']], [['Epilogue', '1']], [['Interlude', '1', 'Epilogue']]])(
    'but by no other lone number: %j',
    (headings) => {
      expect(titles(under(...headings))).toEqual(headings.filter((each) => !/\d/.test(each)))
    },
  )

  it('by the part that they begin, if one does', () => {
    expect(titles(under('BOOK II\nTHE DROWNED COUNTRY\n\n\nXI\nThe Penny', 'XII\nThe Knock'))).toEqual([
      'BOOK II: THE DROWNED COUNTRY - XI: The Penny',
      'XII: The Knock',
    ])
    expect(titles(under('Part One\n\n1', '2', 'Part Two\n\n1', '2'))).toEqual([
      'Part One - 1',
      '2',
      'Part Two - 1',
      '2',
    ])
    expect(titles(under('PART ONE\n\nChapter 1: The Ferry', 'Chapter 2: The Wall'))).toEqual([
      'PART ONE - Chapter 1: The Ferry',
      'Chapter 2: The Wall',
    ])
  })
})

it('a heading given twice is one', () => {
  expect(
    titles(
      under(
        'Chapter 2: The Wall\n\nThe Wall',
        'Chapter 3: Epilogue\n\nEpilogue',
        'Chapter 4\n\nChapter Four: The Gate',
      ),
    ),
  ).toEqual(['Chapter 2: The Wall', 'Chapter 3: Epilogue', 'Chapter Four: The Gate'])
})

describe('are no chapters', () => {
  it('numbers within chapters, which part them into sections', () => {
    const text = under('Chapter One', '2', '3', 'Chapter Two', '2')
    expect(titles(text)).toEqual(['Chapter One', 'Chapter Two'])
    expect(sections(text)).toEqual(['2', '3', '2'])
  })

  it.each([
    ['3', '2', '1'],
    ['Strike one.', 'Strike two.'],
    ['Apollo 13', 'Apollo 14'],
    ['The First Letter', 'The First Letter'],
  ])('%s, %s', (...headings) => {
    expect(titles(under(...headings))).toEqual([])
  })

  it('the items of a list', () => {
    expect(titles(`${PROSE}\n\n1. Feed the Cat\n\n2. Lock the Door\n\n${PROSE}`)).toEqual([])
  })
})

it('the place of a scene is no title', () => {
  expect(titles(under('ACT ONE\n\nINT. CORRIDOR - DAY', 'ACT TWO\n\nEXT. THE QUAY - NIGHT'))).toEqual([
    'ACT ONE',
    'ACT TWO',
  ])
})
