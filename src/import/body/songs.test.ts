import { expect, it } from 'vitest'
import { textBlocksOf } from '../../story/walk.ts'
import { importStory } from '../index.ts'

/** What is quoted, with `/` for a line's end that stays. */
const quoted = (text: string): string[] => {
  const read = importStory(new TextEncoder().encode(text), { name: '' })
  if (!read.ok) return []
  const { doc } = read.value
  return textBlocksOf(doc).flatMap(({ node, pos }) =>
    doc.resolve(pos).parent.type.name === 'blockquote'
      ? [node.textBetween(0, node.content.size, '', '/')]
      : [],
  )
}

const PROSE = `She took the letter to the window, where there was still some of the light, and read it twice, and then she went and put the kettle on, and it sang.

"Is it bad?" he asked her from the stairs, with the cat on his arm and one shoe off.`

it.each([
  ['So leave the light on at the pier', "I'll see it from below"],
  ['~And I’m only asking questions~', '~And I’m only standing here~'],
  ['They that go down unto the water', 'Shall see His wonders in the deep;', 'And it will keep.'],
  ['//i drove all night past the places', 'and the places drove past me//'],
])('songs that prose goes on between are quoted: %s', (...lines) => {
  const song = lines.join('\n')
  expect(quoted([PROSE, song, PROSE, song, PROSE].join('\n\n'))).toHaveLength(2)
  expect(quoted([song, PROSE, '***', song, PROSE].join('\n\n'))).toHaveLength(2)
  expect(quoted([PROSE, song, PROSE].join('\n\n'))).toEqual([])
})

it('one song of a stanza between prose is quoted, and none below the last word', () => {
  const song =
    'On the water, on the wall\nNobody comes when I call\nLamps are lit and lamps go out\nThat is what it is about'
  expect(quoted([PROSE, song, PROSE].join('\n\n'))).toEqual([song.replaceAll('\n', '/')])
  expect(quoted([PROSE, PROSE, song].join('\n\n'))).toEqual([])
})

it.each([
  ['Sunnydale, California', 'The House on the Hill'],
  ['PORTSMOUTH DOCKYARD', '6:07 a.m.'],
  ['Harbour Lane', 'three weeks later'],
  ['1. a boat for the three of us', '2. a donkey for the luggage'],
  ['Wren: are you coming to the pier', 'Mo: not before the rain stops'],
  ['ofuro - a bath to sit in', 'daijoubu - it is all right', 'onna - a woman'],
  ['Mo Ash', 'mo@quay.example'],
])('a place, a list and talk are not: %s', (...lines) => {
  const other = lines.join('\n')
  expect(quoted([PROSE, other, PROSE, other, PROSE].join('\n\n'))).toEqual([])
})

it('the lines that an author says below a story are not', () => {
  expect(
    quoted(`${PROSE}\n\n${PROSE}\n\nsorry that this one is short\nmore when the exams are over`),
  ).toEqual([])
})

it('a story that is all verse is not', () => {
  const verse =
    'So leave the light on at the pier\nI’ll see it from below\nThe tide comes in, the tide goes out'
  expect(quoted(Array.from({ length: 6 }, () => verse).join('\n\n'))).toEqual([])
})
