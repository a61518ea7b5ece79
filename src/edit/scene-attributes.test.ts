import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { findScene } from '../story/walk.ts'
import { anyId, lawOf } from './law.arbitrary.ts'
import { setSceneAttribute } from './scene-attributes.ts'
import { story } from './sketch.arbitrary.ts'

it('says something about a scene, and nothing twice', () => {
  const tr = new Transform(story('s1:', 'a', 's2:', 'b').doc)
  setSceneAttribute(tr, 's2', 'pov', 'Mara')
  setSceneAttribute(tr, 's2', 'pov', 'Mara')
  expect(findScene(tr.doc, 's2')?.node.attrs.pov).toBe('Mara')
  expect(findScene(tr.doc, 's1')?.node.attrs.pov).toBeNull()
  expect(tr.steps).toHaveLength(1)
  expect(setSceneAttribute(tr, 's9', 'title', 'x')).toEqual({ ok: false, error: 'no-such-scene' })
})

it('is lawful for any scene', () => {
  lawOf((tr, { n }) => {
    setSceneAttribute(tr, anyId(tr.doc, n), 'title', 'New')
    setSceneAttribute(tr, anyId(tr.doc, n), 'status', 'done')
    setSceneAttribute(tr, anyId(tr.doc, n), 'include', false)
  })
})
