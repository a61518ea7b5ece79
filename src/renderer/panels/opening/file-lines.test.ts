import { expect, test } from 'vitest'
import { importStory } from '../../../import/index.ts'
import { fileLines, headEnd, lineAt, lineStarts, partsOf } from './file-lines.ts'

const FILE = `Hosted by FreeWebs - get your own free site!

Salt

Ann walked along the wall and looked at *me*, and nobody came for a long time.

***

Bea laughed, so that in the end it grew dark and the lamps were lit.
`

function linesOf(text: string) {
  const read = importStory(new TextEncoder().encode(text), { name: '' })
  if (!read.ok) throw new Error(read.error.code)
  return fileLines({ text, report: read.value.report })
}

test('each line says what became of its words', () => {
  const [host, , title, , first] = linesOf(FILE).map((line) => partsOf(FILE, line))
  expect(host).toEqual([{ text: 'Hosted by FreeWebs - get your own free site!', became: ['removed'] }])
  expect(title).toEqual([{ text: 'Salt', became: ['field'] }])
  expect(first).toEqual([
    { text: 'Ann walked along the wall and looked at ', became: [] },
    { text: '*me*', became: ['mark'] },
    { text: ', and nobody came for a long time.', became: [] },
  ])
})

test('a scene begins at its symbols', () => {
  const begins = linesOf(FILE).flatMap(({ begins }, at) => (begins ? [[at, begins]] : []))
  expect(begins).toEqual([[6, 'scene']])
})

test('the parts of all lines are the whole file without its line ends', () => {
  const text = FILE.replace(/\n/g, '\r\n')
  const lines = linesOf(text)
  const parts = lines.map((line) => partsOf(text, line).map((part) => part.text))
  expect(parts.map((each) => each.join('')).join('\n')).toBe(FILE)
})

test('lines end as on any system', () => {
  const starts = lineStarts('a\nb\r\nc\rd')
  expect(starts).toEqual([0, 2, 5, 7])
  expect([0, 1, 2, 4, 5, 7, 8].map((at) => lineAt(starts, at))).toEqual([0, 0, 1, 1, 2, 3, 3])
})

test('a web page begins behind its head, and nothing of the head is a detail', () => {
  const page = `<!DOCTYPE html>\n<html>\n<head>\n<style>p { margin: 0 }</style>\n</head>\n<body>\n<h1>Salt</h1>\n<p>by Ann</p>\n<p>${'Bea walked along the wall. '.repeat(20)}</p>\n</body>\n</html>\n`
  const read = importStory(new TextEncoder().encode(page), { name: 'salt.html' })
  if (!read.ok) throw new Error(read.error.code)
  const lines = fileLines({ text: page, report: read.value.report }).map((line) => partsOf(page, line))
  const fields = lines.flat().filter(({ became }) => became.includes('field'))
  expect(fields.map(({ text }) => text).join('')).toContain('Salt')
  expect(fields.map(({ text }) => text).join('')).not.toContain('margin')
  expect(page.slice(headEnd(page))).toMatch(/^<h1>Salt/)
  expect(headEnd('He wrote <body> on the wall.')).toBe(0)
})
