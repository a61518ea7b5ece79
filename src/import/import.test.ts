import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importStory } from './index.ts'
import { damaged, oldFile, statedFile } from './old-file.arbitrary.ts'
import type { Report } from './report.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function imported(text: string, name = ''): { doc: Node; report: Report } {
  const result = importStory(bytesOf(text), { name })
  if (!result.ok) throw new Error(`Not imported: ${result.error.code}`)
  return result.value
}

/** Text blocks of the story in order, titles of chapters left out. */
function blocksOf(doc: Node): string[] {
  const blocks: string[] = []
  doc.descendants((node) => {
    if (node.isTextblock && node.type.name !== 'chapterTitle')
      blocks.push(node.textBetween(0, node.content.size, '', '\n'))
  })
  return blocks
}

/** Letters and digits alone: what no repair of space, marks or quotes may touch. */
const letters = (text: string) =>
  text
    .replace(/<\/?[ib]>/g, '')
    .replace(/&quot;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

function expectNothingLost(text: string): void {
  const { doc, report } = imported(text)
  doc.check()
  let at = 0
  for (const piece of report.pieces) {
    expect(piece.from).toBe(at)
    at = piece.to
  }
  expect(at).toBe(report.source.characters)
  const blocks = blocksOf(doc)
  const placed: string[] = []
  for (const { from, to, block } of report.pieces)
    if (block !== null) placed[block] = (placed[block] ?? '') + letters(text.slice(from, to))
  expect(placed).toEqual(blocks.filter((each) => letters(each) !== '' || each !== '').map(letters))
}

/** Words of a line without a label that only name the field which the rest of it became. */
const NAMING =
  'a an the by of in on from at to me c copyright written authored story fic fanfic posted rated rating send feedback comments email e mail please notes summary'

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Each word of the file is in the story, in its details, or in the report as removed, repeated, a label or a break. */
function expectWordsKept(text: string): void {
  const { doc, report } = imported(text)
  const said: string[] = [NAMING]
  const add = (value: unknown) => {
    if (typeof value === 'string') said.push(value)
    else if (Array.isArray(value)) value.forEach(add)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add)
  }
  add(doc.attrs)
  doc.descendants((node) => {
    add(node.attrs)
    if (node.isTextblock) said.push(node.textBetween(0, node.content.size, '', '\n'))
  })
  for (const each of report.removed) said.push(each.text)
  for (const { label, value, repeated } of report.fields) said.push(label, repeated ? value : '')
  for (const { ornament } of report.breaks.places) said.push(ornament ?? '')
  const kept = new Set(wordsOf(said.join(' ')))
  expect(wordsOf(text).filter((word) => !kept.has(word))).toEqual([])
}

describe('not a word is lost', () => {
  test('of what is said above and below a story, though a detail has a value already', () => {
    fc.assert(fc.property(statedFile, expectWordsKept), { numRuns: 300 })
  })

  test('story, details and removed matter part the file between them, and blocks keep their words', () => {
    fc.assert(
      fc.property(oldFile, (text) => {
        fc.pre(text.trim() !== '')
        expectNothingLost(text)
      }),
      { numRuns: 300 },
    )
  })

  test('though a sentence goes on across what is taken out', () => {
    expectNothingLost(
      'She held the letter up to\nSite hosted by FreePages\nthe lamp and read it. The wind rose.',
    )
    expectNothingLost(
      'She held the letter up to\nDISCLAIMER: The wind.\nthe lamp and read it. The wind rose.',
    )
    expectNothingLost(
      `${'He had a rose in his'}\n\nVail      2\n\nteeth, and he was\n\nVail      3\n\nnot sorry at all.\n`,
    )
  })

  const samples = readdirSync('resources/samples').filter((name) => name.endsWith('.txt'))
  test.each(samples)('in the sample %s', (name) =>
    expectNothingLost(readFileSync(`resources/samples/${name}`, 'utf8')),
  )
})

test('no bytes crash it, and the same bytes give the same story', () => {
  fc.assert(
    fc.property(damaged(oldFile.map(bytesOf)), (bytes) => {
      const first = importStory(bytes, { name: 'x.txt' })
      const second = importStory(bytes, { name: 'x.txt' })
      if (first.ok) first.value.doc.check()
      expect(JSON.stringify(second)).toBe(JSON.stringify(first))
    }),
    { numRuns: 300 },
  )
})

const seed = '../shared/seeds/dont-leave-me.txt'
test('a line of millions of letters opens as the paragraph it is', () => {
  expect(blocksOf(imported('a’'.repeat(5e6)).doc)[0]).toHaveLength(1e7)
}, 60_000)

describe.skipIf(!existsSync(seed))('the story that Italica was asked for with', () => {
  const text = existsSync(seed) ? readFileSync(seed, 'utf8') : 'x'
  const { doc, report } = imported(text)

  test('has its fields, its author from the link at the end, and the notes’ word on italics', () => {
    // what the fields say is read from the file: its words are not ours to keep here
    const after = (start: RegExp) => text.split('\n').flatMap((line) => start.exec(line)?.[1] ?? [])[0]
    expect(doc.attrs).toMatchObject({
      title: text.split('\n')[7],
      author: after(/other stories by (\w+)\)$/),
      disclaimer: after(/^DISCLAIMER: (.*)/),
      notes: after(/^Notes: (.*)/),
      feedback: after(/^Feedback: (.*)/),
      language: 'en',
    })
    expect(report.italics).toBe('thought')
  })

  test('has lost the host’s line and the link, and nothing else', () => {
    expect(report.removed.map(({ reason }) => reason)).toEqual(['host-banner', 'page-link'])
    expectNothingLost(text)
  })

  test('has thirteen scenes, parted by two blank lines, with the letter quoted within its scene', () => {
    expect(doc.childCount).toBe(13)
    expect(report.breaks.rule).toMatchObject({ kind: 'blank-lines', lines: 2 })
    const quotes: string[] = []
    doc.descendants((node) => {
      if (node.type.name === 'blockquote') quotes.push(node.textContent)
    })
    expect(quotes).toEqual(text.split('\n').filter((line) => line.startsWith('I am ')))
  })
})
