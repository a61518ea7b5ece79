import { expect, it } from 'vitest'
import { scenesOf } from '../../story/walk.ts'
import { importStory } from '../index.ts'

const scenes = (text: string): string[] => {
  const read = importStory(new TextEncoder().encode(text), { name: '' })
  return read.ok
    ? scenesOf(read.value.doc).map(({ node }) => node.textBetween(0, node.content.size, '|', '/'))
    : []
}

const PROSE =
  'The lamp went out a little before four, and nobody in the building heard it go.\n\nShe lit a match, and then another one.\n\n"Who is there?" she asked the dark, and it did not say.'

it('begins a scene at a place in capitals with the time below', () => {
  const [first, second, ...more] = scenes(
    `PIER NINE\n6:07 a.m.\n\n${PROSE}\n\nTHE ANCHOR\n11:52 p.m.\n\n${PROSE}\n`,
  )
  expect(first).toMatch(/^PIER NINE\/6:07 a\.m\.\|The lamp/)
  expect(second).toMatch(/^THE ANCHOR\/11:52 p\.m\.\|The lamp/)
  expect(more).toEqual([])
})

it('begins a scene at a place and a time on one line', () => {
  expect(
    scenes(`${PROSE}\n\nHarrow Light, 8:15 am\n\n${PROSE}\n\nThe mainland, 2300 hours\n\n${PROSE}\n`),
  ).toHaveLength(3)
})

it('does not take a shout, a sign seen once or a time in a sentence for one', () => {
  expect(scenes(`${PROSE}\n\nNO!\n\n${PROSE}\n\nKEEP OUT\n\n${PROSE}\n`)).toHaveLength(1)
  expect(
    scenes(`${PROSE}\n\nIt was 8:15 am\n\n${PROSE}\n\nShe was gone by 9:15 am\n\n${PROSE}\n`),
  ).toHaveLength(1)
})
