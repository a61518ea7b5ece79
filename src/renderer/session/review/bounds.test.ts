import { describe, expect, it } from 'vitest'
import { narrowed, widened } from './bounds.ts'

/** The range between the brackets, and back. */
const read = (marked: string) => ({
  text: marked.replace(/[[\]]/g, ''),
  range: { from: marked.indexOf('['), to: marked.indexOf(']') - 1 },
})
const shown = (text: string, range: { from: number; to: number } | null) =>
  range && `${text.slice(0, range.from)}[${text.slice(range.from, range.to)}]${text.slice(range.to)}`

describe('a sentence more', () => {
  it.each([
    ['One. [Two.] Three. Four.', 'after', 'One. [Two. Three.] Four.'],
    ['One. [Two.] Three.', 'before', '[One. Two.] Three.'],
    ['He sat. [What a fool,] she thought.', 'after', 'He sat. [What a fool, she thought.]'],
    ['[One. Two.]', 'after', null],
    ['[One.] Two.', 'before', null],
  ] as const)('%s, %s', (marked, side, expected) => {
    const { text, range } = read(marked)
    expect(shown(text, widened(text, range, side))).toBe(expected)
  })
})

describe('a sentence less', () => {
  it.each([
    ['[One. Two. Three.]', 'after', '[One. Two.] Three.'],
    ['[One. Two.] Three.', 'before', 'One. [Two.] Three.'],
    ['[What a fool, she thought.]', 'after', null],
    ['One. [Two.] Three.', 'before', null],
  ] as const)('%s, %s', (marked, side, expected) => {
    const { text, range } = read(marked)
    expect(shown(text, narrowed(text, range, side))).toBe(expected)
  })
})
