import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { findScene, scenesOf } from '../story/walk.ts'
import { isPlaceholder } from './empty-scene.ts'
import { anyId, expectLawful, lawOf, newIds } from './law.arbitrary.ts'
import { moveScene, type ScenePlace, shiftScene } from './move-scene.ts'
import { sketch, story } from './sketch.arbitrary.ts'

const STORY = ['s1:', 'a', 's2:', 'b', '# c1 A', 's3:', 'c', 's4:', 'd', '# c2 B', 's5:', 'e']

/** The story after a move, scenes and chapters by their ids. */
function moved(move: (tr: Transform) => ReturnType<typeof moveScene>, lines = STORY): string {
  const tr = new Transform(story(...lines).doc)
  const result = move(tr)
  expectLawful(tr)
  if (!result.ok) return result.error
  expect(findScene(tr.doc, result.value.id)?.pos).toBe(result.value.pos)
  return outline(tr)
}

const outline = (tr: Transform) =>
  sketch(tr.doc)
    .flatMap((line) => /^# (\S+)|^(\S+):$/.exec(line)?.slice(1).filter(Boolean) ?? [])
    .join(' ')

it.each<[string, ScenePlace, string]>([
  ['s1', { after: 's2' }, 's2 s1 c1 s3 s4 c2 s5'],
  ['s2', { before: 's1' }, 's2 s1 c1 s3 s4 c2 s5'],
  ['s1', { before: 's4' }, 's2 c1 s3 s1 s4 c2 s5'],
  ['s4', { in: null, at: 'start' }, 's4 s1 s2 c1 s3 c2 s5'],
  ['s4', { in: null, at: 'end' }, 's1 s2 s4 c1 s3 c2 s5'],
  ['s1', { in: 'c2', at: 'end' }, 's2 c1 s3 s4 c2 s5 s1'],
  ['s1', { in: 'c2', at: 'start' }, 's2 c1 s3 s4 c2 s1 s5'],
  ['s5', { after: 's3' }, 's1 s2 c1 s3 s5 s4 c2 new1'],
  ['s1', { before: 's2' }, 'already-there'],
  ['s1', { after: 's1' }, 'already-there'],
  ['s1', { in: null, at: 'start' }, 'already-there'],
  ['s9', { after: 's1' }, 'no-such-scene'],
  ['s1', { after: 's9' }, 'no-such-place'],
  ['s1', { in: 'c9', at: 'end' }, 'no-such-place'],
])('moves %s to %j', (id, place, result) => {
  expect(moved((tr) => moveScene(tr, id, place, newIds()))).toBe(result)
})

it.each([
  ['s2', 's2 s1 c1 s3 s4 c2 s5'],
  ['s3', 's1 s2 s3 c1 s4 c2 s5'],
  ['s5', 's1 s2 c1 s3 s4 s5 c2 new1'],
  ['s1', 'already-there'],
])('moves %s up', (id, result) => {
  expect(moved((tr) => shiftScene(tr, id, 'up', newIds()))).toBe(result)
})

it.each([
  ['s1', 's2 s1 c1 s3 s4 c2 s5'],
  ['s2', 's1 c1 s2 s3 s4 c2 s5'],
  ['s4', 's1 s2 c1 s3 c2 s4 s5'],
  ['s5', 'already-there'],
])('moves %s down', (id, result) => {
  expect(moved((tr) => shiftScene(tr, id, 'down', newIds()))).toBe(result)
})

it('leaves an empty scene in a chapter whose last one leaves, and takes it away when one comes back', () => {
  const tr = new Transform(story(...STORY).doc)
  const newId = newIds()
  shiftScene(tr, 's5', 'up', newId)
  expect(outline(tr)).toBe('s1 s2 c1 s3 s4 s5 c2 new1')
  shiftScene(tr, 's5', 'down', newId)
  expect(tr.doc.eq(tr.before)).toBe(true)
})

it('keeps an empty scene that something is said about', () => {
  const tr = new Transform(story('s1:', 'a', 's2:', 'b', '# c1 A', 's3:', '').doc)
  tr.setNodeAttribute(findScene(tr.doc, 's3')?.pos ?? -1, 'synopsis', 'To come.')
  moveScene(tr, 's1', { in: 'c1', at: 'end' }, newIds())
  expect(outline(tr)).toBe('s2 c1 s3 s1')
})

it('puts a scene before the first chapter of a story that has none there', () => {
  const lines = ['# c1 A', 's1:', 'a', 's2:', 'b']
  expect(moved((tr) => moveScene(tr, 's2', { in: null, at: 'end' }, newIds()), lines)).toBe('s2 c1 s1')
  expect(moved((tr) => shiftScene(tr, 's1', 'up', newIds()), lines)).toBe('already-there')
})

it('is lawful for any scene and place, and the scene is the same one', () => {
  lawOf((tr, { n, m }) => {
    const newId = newIds()
    const id = anyId(tr.doc, n)
    const other = anyId(tr.doc, m)
    const places: ScenePlace[] = [
      { before: other },
      { after: other },
      { in: other, at: 'start' },
      { in: null, at: 'end' },
    ]
    const scene = findScene(tr.doc, id)?.node
    for (const place of places) moveScene(tr, id, place, newId)
    shiftScene(tr, id, 'up', newId)
    shiftScene(tr, other, 'down', newId)
    expect(findScene(tr.doc, id)?.node).toBe(scene)
    for (let at = 0; at < tr.docs.length; at += 1) tr.docs[at]?.check()
  })
})

it('puts any scene where it was asked to, and loses none', () => {
  lawOf((tr, { n, m }) => {
    const id = anyId(tr.doc, n)
    const other = anyId(tr.doc, m)
    const newId = newIds()
    const written = (doc: Node) =>
      scenesOf(doc).flatMap((scene) => (scene.id !== id && isPlaceholder(scene.node) ? [] : [scene.node]))
    const places: ScenePlace[] = [{ before: other }, { after: other }, { in: other, at: 'end' }]
    for (const place of places) {
      const before = tr.doc
      const result = moveScene(tr, id, place, newId)
      if (!result.ok) {
        expect(tr.doc).toBe(before)
        continue
      }
      expect(new Set(written(tr.doc))).toEqual(new Set(written(before)))
      const others = (doc: Node) => written(doc).filter((scene) => scene.attrs.id !== id)
      expect(others(tr.doc)).toEqual(others(before))
      expect(beside(tr.doc, id, place)).toBe(true)
    }
  })
})

/** Whether a scene stands at that place; where an empty scene made room for it, in its chapter alone. */
function beside(doc: Node, id: string, place: ScenePlace): boolean {
  const scene = findScene(doc, id)
  if (!scene) return false
  if ('in' in place) return scene.chapter?.id === place.in && scene.chapter.scenes.at(-1)?.id === id
  const other = findScene(doc, 'before' in place ? place.before : place.after)
  if (!other) return scene.chapter?.scenes.length === 1
  return other.chapter?.id === scene.chapter?.id && other.index - scene.index === ('before' in place ? 1 : -1)
}
