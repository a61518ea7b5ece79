import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { scenesOf } from '../story/walk.ts'
import { expectLawful, lawOf, newIds } from './law.arbitrary.ts'
import { caretIn, sketch, story } from './sketch.arbitrary.ts'
import { splitScene } from './split-scene.ts'

function split(...lines: string[]) {
  const { doc, from } = story(...lines)
  const tr = new Transform(doc)
  const result = splitScene(tr, from, newIds())
  if (!result.ok) throw new Error(result.error)
  expectLawful(tr)
  expect(scenesOf(tr.doc).find((scene) => scene.id === result.value.id)?.pos).toBe(result.value.pos)
  return [...sketch(tr.doc), caretIn(tr.doc, result.value.caret)]
}

it.each([
  ['in a paragraph', ['s1:', 'One ‸two', 'three'], ['s1:', 'One ', 'new1:', 'two', 'three', '‸two']],
  ['between paragraphs', ['s1:', 'One', '‸two'], ['s1:', 'One', 'new1:', 'two', '‸two']],
  ['at a paragraph’s end', ['s1:', 'One‸', 'two'], ['s1:', 'One', 'new1:', 'two', '‸two']],
  ['at its own end', ['s1:', 'One‸', 's2:', 'two'], ['s1:', 'One', 'new1:', '', 's2:', 'two', '‸']],
  ['at its own start', ['s1:', '‸One', 'two'], ['new1:', '', 's1:', 'One', 'two', '‸One']],
  ['that is empty', ['s1:', '‸', 's2:', 'a'], ['s1:', '', 'new1:', '', 's2:', 'a', '‸']],
  ['at an empty paragraph', ['s1:', 'One', '‸', 'two'], ['s1:', 'One', 'new1:', '', 'two', '‸']],
  ['in a letter', ['s1:', '> One ‸two', '> three'], ['s1:', '> One ', 'new1:', '> two', '> three', '‸two']],
  ['between a letter’s lines', ['s1:', '> One', '> ‸two'], ['s1:', '> One', 'new1:', '> two', '‸two']],
  ['before a letter', ['s1:', 'One', '> ‸two'], ['s1:', 'One', 'new1:', '> two', '‸two']],
  ['after a letter', ['s1:', '> one‸', 'two'], ['s1:', '> one', 'new1:', 'two', '‸two']],
  ['at the end, in a letter', ['s1:', '> one‸'], ['s1:', '> one', 'new1:', '', '‸']],
  ['in a thought', ['s1:', 'a {b‸c} d'], ['s1:', 'a {b}', 'new1:', '{c} d', '‸c d']],
  ['in a verse', ['s1:', '| one/t‸wo'], ['s1:', '| one/t', 'new1:', '| wo', '‸wo']],
  [
    'in a chapter',
    ['# c1 A', 's1:', 'a‸b', 's2:', 'c'],
    ['# c1 A', 's1:', 'a', 'new1:', 'b', 's2:', 'c', '‸b'],
  ],
])('splits a scene %s', (_, before, after) => {
  expect(split(...before)).toEqual(after)
})

it('keeps what is said about the scene with the first, and how it is told with both', () => {
  const { doc, from } = story('s1:', 'One ‸two')
  const tr = new Transform(doc)
  for (const [name, value] of Object.entries({
    title: 'T',
    synopsis: 'S',
    notes: 'N',
    breakBefore: '~',
    status: 'done',
    pov: 'Mara',
    include: false,
  }))
    tr.setNodeAttribute(0, name, value)
  splitScene(tr, from, newIds())
  const [first, second] = scenesOf(tr.doc)
  expect(first?.node.attrs).toMatchObject({
    id: 's1',
    title: 'T',
    synopsis: 'S',
    notes: 'N',
    breakBefore: '~',
  })
  expect(second?.node.attrs).toMatchObject({
    id: 'new1',
    title: '',
    synopsis: '',
    notes: '',
    breakBefore: null,
    status: 'done',
    pov: 'Mara',
    include: false,
  })
})

it('does nothing outside of scenes', () => {
  const { doc } = story('# c1 Title', 's1:', 'One')
  const tr = new Transform(doc)
  expect(splitScene(tr, 3, newIds())).toEqual({ ok: false, error: 'not-in-a-scene' })
  expect(splitScene(tr, 999, newIds())).toEqual({ ok: false, error: 'not-in-a-scene' })
  expect(tr.docChanged).toBe(false)
})

it('is lawful anywhere, loses no text, and its caret stands in text', () => {
  lawOf((tr, { from }) => {
    const result = splitScene(tr, from, newIds())
    expect(tr.doc.textContent).toBe(tr.before.textContent)
    if (result.ok) expect(tr.doc.resolve(result.value.caret).parent.isTextblock).toBe(true)
  })
})
