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

it('begins a scene of a script at its place, with the fade above it', () => {
  const all = scenes(
    `FADE IN:\n\nINT. MESS HALL - NIGHT\n\n${PROSE}\n\nFADE OUT.\n\nEXT. THE QUAY - DAWN\n\n${PROSE}\n\nINT. MESS HALL - CONTINUOUS\n\n${PROSE}\n`,
  )
  expect(all.map((each) => each.slice(0, 20))).toEqual([
    'FADE IN:|INT. MESS H',
    'EXT. THE QUAY - DAWN',
    'INT. MESS HALL - CON',
  ])
})

it.each([
  'Three weeks later',
  'The next morning...',
  'Later that night:',
  'Meanwhile, back at the ranch',
  '[Two hours earlier]',
  '*flashback*',
  '//end flashback//',
  "Tobin's POV",
  'POV: Tobin',
])('begins a scene at %s, though it is said once', (line) => {
  expect(scenes(`${PROSE}\n\n${line}\n\n${PROSE}\n`)).toHaveLength(2)
})

it.each([
  'Later, she said',
  '"Meanwhile"',
  'Five minutes later.',
  'later',
  'That was the next day',
  'A day',
  'Fade away',
])('does not at %s', (line) => {
  expect(scenes(`${PROSE}\n\n${line}\n\n${PROSE}\n`)).toHaveLength(1)
})

it('begins a scene at each day of a file that names several', () => {
  expect(
    scenes(['Monday', 'Tuesday night', '14 March'].map((day) => `${day}\n\n${PROSE}`).join('\n\n')),
  ).toHaveLength(3)
  expect(scenes(`${PROSE}\n\nMonday\n\n${PROSE}\n`)).toHaveLength(1)
})

it('takes headlines for the story’s where symbols part its scenes, and years for days', () => {
  expect(
    scenes(`${PROSE}\n\nFERRYMEN OUT AGAIN\n\n${PROSE}\n\nHARBOUR CLOSED\n\n${PROSE}\n\n###\n\n${PROSE}\n`),
  ).toHaveLength(2)
  expect(scenes(`${PROSE}\n\n1952\n\n${PROSE}\n\n1960\n\n${PROSE}\n`)).toHaveLength(3)
})

it.each(['[Scene change: the harbour]', '(SCENE BREAK - the harbour)', '*Scene shift to the harbour*'])(
  'begins a scene at a break typed out with where it goes, and keeps its words: %s',
  (line) => {
    const [first, second, ...more] = scenes(`${PROSE}\n\n${line}\n\n${PROSE}\n`)
    expect(first).not.toContain('harbour')
    expect(second?.toLowerCase()).toMatch(/^\W?scene \w+.*the harbour/)
    expect(more).toEqual([])
  },
)

it('leaves a sentence on such a break', () => {
  expect(scenes(`${PROSE}\n\nScene change to the harbour was slow.\n\n${PROSE}\n`)).toHaveLength(1)
})
