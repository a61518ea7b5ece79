import { expect, test } from 'vitest'
import { importStory } from '../../../import/index.ts'
import { blankRuns, breakOptions, isOption } from './break-options.ts'

const LINE = 'Ann walked along the wall and looked at the water, and nobody came for a long time.'

function optionsOf(text: string) {
  const read = importStory(new TextEncoder().encode(text), { name: '' })
  if (!read.ok) throw new Error(read.error.code)
  const { report } = read.value
  const options = breakOptions(report, text)
  return { options, chosen: options.filter((each) => isOption(report.breaks.rule, each)) }
}

test('blank lines are offered as the file has them, and one option is the importer’s', () => {
  const scene = Array(6).fill(LINE).join('\n\n')
  const { options, chosen } = optionsOf(`${scene}\n\n\n${scene}\n\n\n${scene}\n`)
  expect(options).toEqual([
    { blankLines: 2, symbols: false },
    { blankLines: 1, symbols: false },
    { blankLines: null, symbols: false },
  ])
  expect(chosen).toEqual([{ blankLines: 2, symbols: false }])
})

test('symbols are offered where the file has some', () => {
  const { options, chosen } = optionsOf(`${LINE}\n\n***\n\n${LINE}\n\n${LINE}\n\n***\n\n${LINE}\n`)
  expect(options[0]).toEqual({ blankLines: null, symbols: true })
  expect(options.at(-1)).toEqual({ blankLines: null, symbols: false })
  expect(chosen).toEqual([{ blankLines: null, symbols: true }])
})

test('runs of blank lines are counted between lines of text only', () => {
  expect([...blankRuns('\n\n\na\n\nb\r\n\r\n\r\nc\n \t\nd\n\n\n\n\n')]).toEqual([1, 2])
})
