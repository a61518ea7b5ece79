import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { deleteScene } from './delete-scene.ts'
import { anyId, expectLawful, lawOf, newIds } from './law.arbitrary.ts'
import { sketch, story } from './sketch.arbitrary.ts'

it.each([
  ['one of many', 's1', ['s1:', 'a', 's2:', 'b'], ['s2:', 'b']],
  ['the last before the chapters', 's1', ['s1:', 'a', '# c1', 's2:', 'b'], ['# c1', 's2:', 'b']],
  ['a chapter’s last', 's1', ['# c1 A', 's1:', 'a'], ['# c1 A', 'new1:', '']],
  ['the story’s last', 's1', ['s1:', 'a'], ['new1:', '']],
])('deletes %s', (_, id, before, after) => {
  const tr = new Transform(story(...before).doc)
  expect(deleteScene(tr, id, newIds()).ok).toBe(true)
  expectLawful(tr)
  expect(sketch(tr.doc)).toEqual(after)
})

it('is lawful for any scene', () => {
  lawOf((tr, { n }) => {
    deleteScene(tr, anyId(tr.doc, n), newIds())
  })
})
