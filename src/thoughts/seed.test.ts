import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { profileOf } from './profile.ts'
import { thoughtsIn } from './propose.ts'
import type { Story } from './story.ts'

const file = fileURLToPath(new URL('../../../shared/seeds/dont-leave-me.txt', import.meta.url))

/** Every thought of that story: line, offsets in it, and who thinks, by rank among its most frequent names. */
const thoughts: readonly [line: number, from: number, to: number, thinker: number][] = [
  [22, 127, 152, 0],
  [24, 0, 23, 1],
  [27, 193, 336, 0],
  [47, 140, 248, 2],
  [63, 682, 725, 1],
  [69, 97, 688, 0],
  [71, 183, 215, 0],
  [74, 79, 122, 1],
  [76, 98, 123, 1],
]

/** The song, the letter, the speech whose opening quote is lost. */
const never = [65, 84, 90]

interface Located {
  readonly story: Story
  /** The line of each block of each scene. */
  readonly lines: readonly (readonly number[])[]
}

/** Scenes are parted by two blank lines, as the file's author did. */
function read(): Located {
  const scenes: { text: string; line: number }[][] = [[]]
  let blank = 0
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((raw, line) => {
      const text = raw.trim()
      if (text === '') blank++
      else {
        if (blank >= 2) scenes.push([])
        blank = 0
        scenes.at(-1)?.push({ text, line })
      }
    })
  return {
    story: {
      scenes: scenes.map((blocks, at) => ({
        id: String(at),
        pov: null,
        blocks: blocks.map(({ text }) => ({ text, kind: 'paragraph', marked: [] })),
      })),
    },
    lines: scenes.map((blocks) => blocks.map((block) => block.line)),
  }
}

describe.skipIf(!existsSync(file))('the story that Italica was asked for with', () => {
  it('gets every thought back, with its thinker, and nothing else', () => {
    const { story, lines } = read()
    const profile = profileOf(story)
    const found = thoughtsIn(story, profile)
      .filter((each) => each.confidence !== 'possible')
      .map(({ scene, block, from, to, thinker }) => [
        lines[Number(scene)]?.[block],
        from,
        to,
        profile.people.findIndex((person) => person.name === thinker),
      ])
    expect(found).toEqual(thoughts)
  })

  it('takes neither the song, nor the letter, nor the broken speech for a thought', () => {
    const { story, lines } = read()
    const found = thoughtsIn(story, profileOf(story)).map(({ scene, block }) => lines[Number(scene)]?.[block])
    expect(found.filter((line) => line !== undefined && never.includes(line))).toEqual([])
  })
})
