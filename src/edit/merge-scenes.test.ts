import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { scenesOf } from '../story/walk.ts'
import { anyId, expectLawful, lawOf, newIds } from './law.arbitrary.ts'
import { mergeScene } from './merge-scenes.ts'
import { caretIn, sketch, story } from './sketch.arbitrary.ts'
import { splitScene } from './split-scene.ts'

function merge(id: string, ...lines: string[]) {
  const tr = new Transform(story(...lines).doc)
  const result = mergeScene(tr, id, newIds())
  if (!result.ok) return result.error
  expectLawful(tr)
  return [...sketch(tr.doc), caretIn(tr.doc, result.value.caret)]
}

it.each([
  ['with the one before', 's2', ['s1:', 'a', 's2:', 'b', 'c'], ['s1:', 'a', 'b', 'c', '‸b']],
  ['with a letter at the seam', 's2', ['s1:', '> a', 's2:', '> b'], ['s1:', '> a', '> b', '‸b']],
  ['that is empty', 's2', ['s1:', 'a', 's2:', '', 's3:', 'c'], ['s1:', 'a', 's3:', 'c', 'a‸']],
  ['with an empty one', 's2', ['s1:', '', 's2:', 'b'], ['s1:', 'b', '‸b']],
  ['empty with empty', 's2', ['s1:', '', 's2:', ''], ['s1:', '', '‸']],
  ['of a chapter', 's2', ['# c1', 's1:', 'a', 's2:', 'b'], ['# c1', 's1:', 'a', 'b', '‸b']],
  [
    'at a chapter’s start with the last of the chapter before',
    's3',
    ['# c1 A', 's1:', 'a', 's2:', 'b', '# c2 B', 's3:', 'c', 's4:', 'd'],
    ['# c1 A', 's1:', 'a', 's2:', 'b', 'c', '# c2 B', 's4:', 'd', '‸c'],
  ],
  [
    'that was all of its chapter, which stays',
    's2',
    ['s1:', 'a', '# c2 B', 's2:', 'b'],
    ['s1:', 'a', 'b', '# c2 B', 'new1:', '', '‸b'],
  ],
  [
    'into an empty scene of the chapter before',
    's2',
    ['# c1', 's1:', '', '# c2', 's2:', 'b', 's3:', 'c'],
    ['# c1', 's1:', 'b', '# c2', 's3:', 'c', '‸b'],
  ],
])('merges a scene %s', (_, id, before, after) => {
  expect(merge(id, ...before)).toEqual(after)
})

it('tells where there is nothing to merge', () => {
  expect(merge('s1', 's1:', 'a')).toBe('nothing-before')
  expect(merge('s9', 's1:', 'a')).toBe('no-such-scene')
})

it('keeps all that was said about both', () => {
  const tr = new Transform(story('s1:', 'a', 's2:', 'b').doc)
  const say = (id: string, attributes: object) => {
    const pos = scenesOf(tr.doc).find((scene) => scene.id === id)?.pos ?? -1
    for (const [name, value] of Object.entries(attributes)) tr.setNodeAttribute(pos, name, value)
  }
  say('s1', { synopsis: 'One.', notes: 'x', status: 'done', breakBefore: '~' })
  say('s2', { title: 'Two', synopsis: 'Two.', pov: 'Tom', status: 'revised', include: false })
  mergeScene(tr, 's2', newIds())
  expect(scenesOf(tr.doc)[0]?.node.attrs).toMatchObject({
    id: 's1',
    title: 'Two',
    synopsis: 'One.\n\nTwo.',
    notes: 'x',
    pov: 'Tom',
    status: 'revised',
    breakBefore: '~',
    include: true,
  })
})

it('takes back a split at a paragraph’s edge', () => {
  const { doc, from } = story('s1:', 'a', '‸b')
  const tr = new Transform(doc)
  splitScene(tr, from, newIds())
  mergeScene(tr, 'new1', newIds())
  expect(tr.doc.eq(doc)).toBe(true)
})

it('is lawful for any scene, and loses no text', () => {
  lawOf((tr, { n }) => {
    const result = mergeScene(tr, anyId(tr.doc, n), newIds())
    if (result.ok) expect(tr.doc.resolve(result.value.caret).parent.isTextblock).toBe(true)
    const words = (text: string) => Array.from(text).sort().join('')
    expect(words(tr.doc.textContent)).toBe(words(tr.before.textContent))
  })
})
