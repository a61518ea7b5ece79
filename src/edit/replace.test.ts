import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { find } from '../story/search.ts'
import { scenesOf } from '../story/walk.ts'
import { expectLawful, lawOf } from './law.arbitrary.ts'
import { replaceRanges } from './replace.ts'
import { sketch, story } from './sketch.arbitrary.ts'

function replaced(wanted: string, text: string, ...lines: string[]) {
  const tr = new Transform(story(...lines).doc)
  const hits = find(tr.doc, { text: wanted, wholeWord: false, matchCase: false })
  const result = replaceRanges(
    tr,
    hits.map((hit) => ({ ...hit, text })),
  )
  expect(result).toEqual({ ok: true, value: hits.length })
  expectLawful(tr)
  return { lines: sketch(tr.doc), steps: tr.steps.length }
}

it('replaces all over the story, with a step a scene and a title', () => {
  const { lines, steps } = replaced(
    'tom',
    'Mr Hart',
    's1:',
    'Tom!',
    '> Dear Tom, tom',
    'no',
    '# c1 Tom',
    's2:',
    'a',
    's3:',
    '| Tom/Tom',
  )
  expect(lines).toEqual([
    's1:',
    'Mr Hart!',
    '> Dear Mr Hart, Mr Hart',
    'no',
    '# c1 Mr Hart',
    's2:',
    'a',
    's3:',
    '| Mr Hart/Mr Hart',
  ])
  expect(steps).toBe(3)
})

it.each([
  ['in a thought', ['s1:', 'a {b x c} d'], ['s1:', 'a {b Y c} d']],
  ['in emphasis within a thought', ['s1:', '{b *x* c}'], ['s1:', '{b *Y* c}']],
  ['that begins in a thought', ['s1:', 'a {b}x c'], ['s1:', 'a {b}Y c']],
  ['of the whole paragraph', ['s1:', '{x}'], ['s1:', '{Y}']],
])('keeps the marks of a place %s', (_, before, after) => {
  expect(replaced('x', 'Y', ...before).lines).toEqual(after)
})

it('gives what spans several marks those of its first character', () => {
  expect(replaced('abc', 'Y', 's1:', 'a*b*c {a}bc', 'x').lines).toEqual(['s1:', 'Y {Y}', 'x'])
})

it('takes text away', () => {
  expect(replaced('x', '', 's1:', 'axb', 'x', '# c1 x', 's2:', '{x}').lines).toEqual([
    's1:',
    'ab',
    '',
    '# c1',
    's2:',
    '',
  ])
})

it('breaks lines, but not in titles', () => {
  expect(replaced('x', 'a\nb', '# c1 x', 's1:', '{x}').lines).toEqual(['# c1 a b', 's1:', '{a/b}'])
})

it('replaces line breaks', () => {
  expect(replaced('b\nc', ' ', 's1:', 'ab/cd').lines).toEqual(['s1:', 'a d'])
})

it('puts text between characters', () => {
  const { doc, from } = story('s1:', '“Yes.‸No.”')
  const tr = new Transform(doc)
  replaceRanges(tr, [
    { from, to: from, text: '” ' },
    { from, to: from, text: '“' },
    { from: 2, to: 2, text: ' ' },
    { from: 2 + '“Yes.No.”'.length, to: 2 + '“Yes.No.”'.length, text: '!' },
  ])
  expect(sketch(tr.doc)).toEqual(['s1:', ' “Yes.” “No.”!'])
  expectLawful(tr)
})

it('does nothing unless all can be done', () => {
  const { doc } = story('s1:', 'one', 'two')
  const tr = new Transform(doc)
  const hit = { from: 2, to: 4, text: 'x' }
  expect(replaceRanges(tr, [hit, { from: 3, to: 5, text: 'y' }])).toEqual({ ok: false, error: 'overlapping' })
  expect(replaceRanges(tr, [hit, { from: 4, to: 8, text: 'y' }])).toEqual({ ok: false, error: 'not-in-text' })
  expect(replaceRanges(tr, [hit, { from: 900, to: 901, text: 'y' }])).toEqual({
    ok: false,
    error: 'not-in-text',
  })
  expect(replaceRanges(tr, [hit, { from: 0, to: 0, text: 'y' }])).toEqual({ ok: false, error: 'not-in-text' })
  expect(tr.docChanged).toBe(false)
})

it('leaves scenes without a hit the very same, and paragraphs too', () => {
  const { doc } = story('s1:', 'x', 'same', 'x', 's2:', 'same')
  const tr = new Transform(doc)
  replaceRanges(
    tr,
    find(doc, { text: 'x', wholeWord: false, matchCase: true }).map((hit) => ({ ...hit, text: 'yy' })),
  )
  expect(scenesOf(tr.doc)[1]?.node).toBe(scenesOf(doc)[1]?.node)
  expect(tr.doc.firstChild?.child(1)).toBe(doc.firstChild?.child(1))
})

it('is lawful for any hits, and does to the text what it says', () => {
  lawOf((tr, { n, m }) => {
    const wanted = ['a', ' ', 'e', 'st', '\n'][n % 5] ?? 'a'
    const text = ['', 'xyz', 'a', 'two words'][m % 4] ?? ''
    const hits = find(tr.doc, { text: wanted, wholeWord: false, matchCase: true })
    replaceRanges(
      tr,
      hits.map((hit) => ({ ...hit, text })),
    )
    const textOf = (doc: typeof tr.doc) => doc.textBetween(0, doc.content.size, '\0', '\n')
    if (wanted !== '\n') expect(textOf(tr.doc)).toBe(textOf(tr.before).replaceAll(wanted, text))
    expect(tr.steps.length).toBeLessThanOrEqual(scenesOf(tr.before).length * 2)
  })
})
