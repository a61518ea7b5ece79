import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { doc } from '../story/story.arbitrary.ts'
import { findScene, scenesOf } from '../story/walk.ts'
import { expectLawful } from './law.arbitrary.ts'
import { restoreScene, restoreStory } from './restore.ts'
import { sketch, story } from './sketch.arbitrary.ts'

it('puts another version of a scene in its place', () => {
  const version = story('old:', 'was').doc.firstChild
  if (!version) throw new Error('No scene')
  const tr = new Transform(story('s1:', 'a', 's2:', 'b').doc)
  restoreScene(tr, 's2', version)
  expect(sketch(tr.doc)).toEqual(['s1:', 'a', 's2:', 'was'])
  expect(tr.steps).toHaveLength(1)
  restoreScene(tr, 's2', version)
  expect(tr.steps).toHaveLength(1)
  expect(restoreScene(tr, 's9', version)).toEqual({ ok: false, error: 'no-such-scene' })
  expectLawful(tr)
})

it('makes any story any other, lawfully', () => {
  fc.assert(
    fc.property(doc, doc, (now, version) => {
      const tr = new Transform(now)
      restoreStory(tr, version)
      expect(tr.doc.eq(version)).toBe(true)
      expectLawful(tr)
    }),
  )
})

it('touches only scenes that differ', () => {
  const { doc } = story('s1:', 'a', 's2:', 'b', 's3:', 'c')
  const tr = new Transform(doc)
  restoreStory(tr, story('s1:', 'a', 's2:', 'x', 'y', 's3:', 'c').doc)
  expect(sketch(tr.doc)).toEqual(['s1:', 'a', 's2:', 'x', 'y', 's3:', 'c'])
  expect(scenesOf(tr.doc)[0]?.node).toBe(scenesOf(doc)[0]?.node)
  expect(findScene(tr.doc, 's3')?.node).toBe(findScene(doc, 's3')?.node)
  expect(tr.steps).toHaveLength(1)
})

it('does nothing when nothing differs', () => {
  fc.assert(
    fc.property(doc, (doc) => {
      const tr = new Transform(doc)
      restoreStory(tr, doc)
      expect(tr.steps).toHaveLength(0)
    }),
    { numRuns: 20 },
  )
})
