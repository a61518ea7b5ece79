import { describe, expect, it } from 'vitest'
import { blockText, textBlocksOf } from '../../story/walk.ts'
import { importStory } from '../index.ts'

const blocks = (text: string): string[] => {
  const read = importStory(new TextEncoder().encode(text), { name: '' })
  if (!read.ok) return []
  return textBlocksOf(read.value.doc).flatMap(({ node }) =>
    node.type.name === 'chapterTitle' ? [] : [(node.type.name === 'verse' ? '| ' : '') + blockText(node)],
  )
}

const WRAPPED = `Halloran read the notice twice, with his collar up, and then he
read it aloud, in case it should sound any better that way to him.

"It says that the river is shut, which I never in all my days have
heard a notice say, and I have read a great many of them by now."
`

describe('wrapped prose', () => {
  it('goes on over what a second, narrower wrap left over, whatever ends there', () => {
    const combed = `There was nobody on the road, and nobody in the field beside
the long
wall. Nobody at all had been there, as far as he could see, since
it was
built. He sat down on it, and the stone was warm, and he looked at
his two
hands. They were not the hands that he had come with. He turned
them over.

In the house on the hill a lamp was lit, and then a second lamp,
and he
saw somebody go from the one to the other with both of her hands
full.
She would be laying the table for him, as she had done every one
of the
last nine years. It was a round table. It had two chairs at it.
`
    expect(blocks(combed)).toHaveLength(2)
  })

  it('keeps a letter that is set in as far as paragraphs are in one piece', () => {
    const letter = `${WRAPPED}
     Dear Hal, the river will be shut until the spring, and I
     should like you to come round by the hill and bring me the
     lamp that you borrowed.
`
    expect(blocks(letter).at(-1)).toMatch(/^Dear Hal.* I should .* the lamp that you borrowed\.$/)
  })
})

describe('lines that stay', () => {
  it('are those of a song, though its last one ends a sentence', () => {
    expect(
      blocks(
        `${WRAPPED}\nSo leave me a lamp at the foot of the stair,\nI'll come in with salt in my hair.\n`,
      ),
    ).toContain("| So leave me a lamp at the foot of the stair,\nI'll come in with salt in my hair.")
  })

  it('are those of a song in one pair of signs', () => {
    expect(blocks(`${WRAPPED}\n//I went down to the water\nand the water went away//\n`).at(-1)).toMatch(
      /^\| .*the water\nand the water/,
    )
  })

  it('are those of a list', () => {
    expect(blocks(`${WRAPPED}\n1. a boat\n2. a donkey\n3. somebody to be sick\n`)).toContain(
      '| 1. a boat\n2. a donkey\n3. somebody to be sick',
    )
  })
})
