import { Transform } from '@tiptap/pm/transform'
import { expect, test } from 'vitest'
import { chapter, p, sceneWith, story } from '../../export/story-builder.arbitrary.ts'
import { schema } from '../../story/schema/index.ts'
import { findScene } from '../../story/walk.ts'
import { hasSameStructure, outlineOf } from './outline.ts'

const doc = story(
  {},
  sceneWith({ id: 'a' }, p('Loose words here.')),
  chapter(
    'First',
    { id: 'x' },
    sceneWith({ id: 'b', title: 'Second' }, p('Two words.')),
    sceneWith({ id: 'c' }, p()),
  ),
)

function typed(id: string, text: string) {
  const pos = (findScene(doc, id)?.pos ?? 0) + 2
  return new Transform(doc).insert(pos, schema.text(text)).doc
}

test('chapters and scenes with their words', () => {
  expect(outlineOf(doc, null)).toMatchObject({
    words: 5,
    scenes: 3,
    loose: [{ id: 'a', title: '', firstWords: 'Loose words here.', words: 3 }],
    chapters: [
      { id: 'x', title: 'First', words: 2, scenes: [{ title: 'Second' }, { firstWords: '', words: 0 }] },
    ],
  })
})

test('what was typed changes the entry of its scene and what holds it, and nothing else', () => {
  const before = outlineOf(doc, null)
  const after = outlineOf(typed('b', 'More '), before)
  expect(after.words).toBe(6)
  expect(after.loose).toBe(before.loose)
  expect(after.chapters[0]?.scenes[0]).not.toBe(before.chapters[0]?.scenes[0])
  expect(after.chapters[0]?.scenes[1]).toBe(before.chapters[0]?.scenes[1])
})

test('nothing changed: the same outline', () => {
  const before = outlineOf(doc, null)
  expect(outlineOf(doc.copy(doc.content), before)).toBe(before)
})

test('typing leaves the structure as it is; a title, a status, a new scene do not', () => {
  expect(hasSameStructure(doc, typed('c', 'Words'))).toBe(true)
  const pos = findScene(doc, 'b')?.pos ?? 0
  expect(hasSameStructure(doc, new Transform(doc).setNodeAttribute(pos, 'status', 'done').doc)).toBe(false)
  expect(hasSameStructure(doc, new Transform(doc).insert(pos, sceneWith({ id: 'd' }, p())).doc)).toBe(false)
})
