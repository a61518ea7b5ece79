import { expect, test } from 'vitest'
import { importStory } from '../../../import/index.ts'
import { stepOf } from './in-step.ts'

const paragraphs = Array.from(
  { length: 5 },
  (_, at) => `Ann walked along the wall for the ${at}th time that day.`,
)
const text = `Salt\n\nby Wren\n\n${paragraphs.join('\n\n')}\n`

function step() {
  const read = importStory(new TextEncoder().encode(text), { name: '' })
  if (!read.ok) throw new Error(read.error.code)
  return stepOf({ text, report: read.value.report })
}

test('each block goes with the line it came from, both ways', () => {
  const { toBlock, toLine } = step()
  for (const block of [0, 1, 2, 3, 4]) {
    const line = 4 + block * 2
    expect(toBlock(line)).toBeCloseTo(block)
    expect(toLine(block)).toBeCloseTo(line)
    expect(toBlock(line + 1)).toBeCloseTo(block + 0.5)
  }
})

test('what stands above the story goes with its head', () => {
  const { toBlock, toLine } = step()
  expect(toBlock(0)).toBe(-1)
  expect(toBlock(2)).toBeCloseTo(-0.5)
  expect(toLine(-1)).toBe(0)
})
