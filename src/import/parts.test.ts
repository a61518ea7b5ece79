import { expect, it } from 'vitest'
import { chaptersOf } from '../story/walk.ts'
import { importStory } from './index.ts'

const PROSE = Array.from({ length: 14 }, (_, i) => `It was day ${i}, and it rained on all of them.`).join(
  '\n\n',
)
const chapters = (text: string): number => {
  const read = importStory(new TextEncoder().encode(text), { name: '' })
  return read.ok ? chaptersOf(read.value.doc).length : 0
}

it('begins a part where its title comes again with the next number, above a byline or a blank line', () => {
  expect(
    chapters(
      `Rain (1a/2)\nby Mo Ash\nRated: PG\n\n${PROSE}\n\nRain (2a/2)\nby Mo Ash\nRated: PG\n\n${PROSE}\n`,
    ),
  ).toBe(2)
  expect(chapters(`Rain (1/?)\nby Mo Ash\n\n${PROSE}\n\nRain (2/?)\nby Mo Ash\n\n${PROSE}\n`)).toBe(2)
  expect(chapters(`Title: Rain\n\n${PROSE}\n\nRain (2/2)\n\n${PROSE}\n`)).toBe(2)
})

it('begins none at a fraction within the text', () => {
  expect(chapters(`Title: Rain\n\n${PROSE}\n\nShe wrote on the wall: half of it (1/2)\n\n${PROSE}\n`)).toBe(0)
})

it('begins none at the end of a part, nor at a header below the story', () => {
  expect(chapters(`Title: Rain (1/1)\n\n${PROSE}\n\nEnd 3/3\n`)).toBe(0)
  expect(
    chapters(`Rain\nby Mo Ash\n\n${PROSE}\n\nTitle: Rain\nRating: PG\nNotes: For Bea.\n\nBack to Rain\n`),
  ).toBe(0)
})

const read = (text: string) => {
  const read = importStory(new TextEncoder().encode(text), { name: '' })
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

it('says which part a file of only one is, and which are not in it', () => {
  const parts = (text: string) => read(text).report.parts
  expect(parts(`Title: Rain (2/3)\nAuthor: Mo Ash\n\n${PROSE}\n`)).toEqual({
    missing: [1, 3],
    doubled: [],
    lone: { number: 2, total: 3 },
  })
  const whole = { missing: [], doubled: [], lone: null }
  expect(parts(`Title: Rain (1/1)\nAuthor: Mo Ash\n\n${PROSE}\n`)).toEqual(whole)
  expect(parts(`Title: Rain (1/?)\nAuthor: Mo Ash\n\n${PROSE}\n`)).toEqual(whole)
  expect(
    parts(`Title: Rain (1/2)\nAuthor: Mo Ash\n\nPart One\n\n${PROSE}\n\nPart Two\n\n${PROSE}\n`),
  ).toEqual(whole)
})

it('names the parts that are missing up to the last that the titles count', () => {
  const part = (n: number) => `Title: Rain (${n}/4)\nAuthor: Mo Ash\n\n${PROSE}\n\n`
  expect(read(part(1) + part(2)).report.parts).toEqual({ missing: [3, 4], doubled: [], lone: null })
})

it.each(['End of part 1', '(end part one)', '*** End of Part I ***', 'To be continued in part 2'])(
  'takes “%s” out at a part’s end, and nowhere else',
  (line) => {
    const { doc, report } = read(`Title: Rain (1/2)\nAuthor: Mo Ash\n\n${PROSE}\n\n${line}\n`)
    expect(doc.textContent).not.toContain(line)
    expect(report.removed.map(({ reason, text }) => [reason, text])).toEqual([['seam', line]])
    expect(read(`Title: Rain\n\n${PROSE}\n\n${line}\n\n${PROSE}\n`).report.removed).toEqual([])
    const said = `It was the end of part 1, she thought.`
    expect(read(`Title: Rain\n\n${PROSE}\n\n${said}\n`).doc.textContent).toContain(said)
  },
)
