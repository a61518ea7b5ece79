import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { anyId, expectLawful, lawOf, newIds } from './law.arbitrary.ts'
import { newScene } from './new-scene.ts'
import { caretIn, sketch, story } from './sketch.arbitrary.ts'

it.each([
  ['after another', 's1', ['s1:', 'a', 's2:', 'b'], ['s1:', 'a', 'new1:', '', 's2:', 'b', '‸']],
  ['at the story’s end', null, ['# c1 A', 's1:', 'a'], ['# c1 A', 's1:', 'a', 'new1:', '', '‸']],
])('makes an empty scene %s', (_, after, before, result) => {
  const tr = new Transform(story(...before).doc)
  const made = newScene(tr, after, newIds())
  expectLawful(tr)
  expect(made.ok && [...sketch(tr.doc), caretIn(tr.doc, made.value.caret)]).toEqual(result)
})

it('is lawful anywhere', () => {
  lawOf((tr, { n }) => {
    newScene(tr, n === 0 ? null : anyId(tr.doc, n), newIds())
  })
})
