import { expect, test } from 'vitest'
import type { Choices } from './choices.ts'
import { importStory } from './index.ts'

const FILE = `Hosted by FreeWebs - get your own free site!

Salt

Ann walked along the wall and looked at the water, and nobody came for a long time.

***

Bea looked at *me* and laughed, so that in the end it grew dark and the lamps were lit.


Cal said nothing at all for the rest of that long and very quiet evening by the sea.

Dot came home late.
`

function read(choices: Choices, text: string | Uint8Array = FILE) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const result = importStory(bytes, { name: '', choices })
  if (!result.ok) throw new Error(result.error.code)
  return {
    scenes: result.value.doc.childCount,
    text: result.value.doc.textBetween(0, result.value.doc.content.size, '|'),
    attrs: result.value.doc.attrs,
    report: result.value.report,
  }
}

test('without choices the importer decides', () => {
  expect(read({})).toMatchObject({ scenes: 2, attrs: { title: 'Salt' } })
})

test('what parts scenes can be chosen', () => {
  expect(read({ breaks: { blankLines: 2, symbols: true } }).scenes).toBe(3)
  expect(read({ breaks: { blankLines: 1, symbols: true } }).scenes).toBe(4)
  const none = read({ breaks: { blankLines: null, symbols: false } })
  expect(none.scenes).toBe(1)
  expect(none.text).toContain('|***|')
})

test('what was removed can be kept', () => {
  const [removed] = read({}).report.removed
  if (removed === undefined) throw new Error('Nothing was removed')
  const { report, text, attrs } = read({ keep: [removed.from] })
  expect(report.removed).toEqual([])
  expect(`${text}${JSON.stringify(attrs)}`).toContain('Hosted by FreeWebs')
})

test('marks can be told to mean something else, or to be plain text', () => {
  expect(read({ marks: { '*': 'plain' } }).text).toContain('*me*')
  expect(read({ marks: { '*': 'strong' } }).report.marks).toMatchObject([
    { mark: '*', evidence: 'key', places: [{ meaning: 'strong' }] },
  ])
})

test('fields, encoding and wrap can be chosen', () => {
  expect(read({ details: { title: 'Pepper', author: 'Wren' } }).attrs).toMatchObject({
    title: 'Pepper',
    author: 'Wren',
  })
  expect(read({ encoding: 'koi8-r' }, Uint8Array.from([0xd0, 0xd2, 0xc9])).text).toBe('при')
  const wrapped = 'One line that was\nwrapped at twenty\ncolumns or so, no more.\n'
  expect(read({ paragraphs: 'line' }, wrapped).text.split('|')).toHaveLength(3)
  expect(read({ paragraphs: 20 }, wrapped).text.split('|')).toHaveLength(1)
})
