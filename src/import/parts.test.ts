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
