import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { doc } from '../story/story.arbitrary.ts'
import { findChapter, findScene, scenesOf } from '../story/walk.ts'
import { expectLawful } from './law.arbitrary.ts'
import { restoreScene, restoreStory } from './restore.ts'
import { sketch, story } from './sketch.arbitrary.ts'

it('puts another version of a scene in its place', () => {
  const version = story('s2:', 'was').doc
  const tr = new Transform(story('s1:', 'a', 's2:', 'b').doc)
  restoreScene(tr, 's2', version)
  expect(sketch(tr.doc)).toEqual(['s1:', 'a', 's2:', 'was'])
  expect(tr.steps).toHaveLength(1)
  restoreScene(tr, 's2', version)
  expect(tr.steps).toHaveLength(1)
  expect(restoreScene(tr, 's9', version)).toEqual({ ok: false, error: 'no-such-scene' })
  expectLawful(tr)
})

it('brings a scene back behind the one that it stood behind, in its chapter', () => {
  const { doc } = story('s1:', 'a', 's2:', 'b', 's3:', 'c', 's4:', 'd')
  const tr = new Transform(story('s1:', 'a', 's4:', 'd').doc)
  restoreScene(tr, 's3', doc)
  restoreScene(tr, 's2', doc)
  expect(sketch(tr.doc)).toEqual(sketch(doc))
  const first = new Transform(story('s4:', 'd').doc)
  restoreScene(first, 's1', doc)
  expect(sketch(first.doc)).toEqual(['s1:', 'a', 's4:', 'd'])
  const chapters = story('# c1 One', 's1:', 'a', '# c2 Two', 's2:', 'b', 's3:', 'c').doc
  const second = new Transform(story('# c1 One', 's1:', 'a', '# c2 Two', 's3:', 'c').doc)
  restoreScene(second, 's2', chapters)
  expect(sketch(second.doc)).toEqual(sketch(chapters))
})

it('gives back any scene of any version, lawfully', () => {
  fc.assert(
    fc.property(doc, doc, fc.nat(20), (now, version, n) => {
      const scene = scenesOf(version)[n % scenesOf(version).length]
      if (!scene || findChapter(now, scene.id)) return
      const tr = new Transform(now)
      restoreScene(tr, scene.id, version)
      expect(findScene(tr.doc, scene.id)?.node.eq(scene.node)).toBe(true)
      expectLawful(tr)
    }),
  )
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
