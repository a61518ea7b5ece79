import { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { schema } from '../story/schema/index.ts'
import { hashesOf, sameHashes } from './hash.ts'

const paragraph = (text: string, marks: object[] = []) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks }],
})
const scene = (id: string, ...content: object[]) => ({ type: 'scene', attrs: { id }, content })
const chapter = (title: string, ...scenes: object[]) => ({
  type: 'chapter',
  attrs: { id: 'c' },
  content: [{ type: 'chapterTitle', content: [{ type: 'text', text: title }] }, ...scenes],
})
const story = (attrs: object, ...content: object[]) => Node.fromJSON(schema, { type: 'doc', attrs, content })
const changed = (a: Node, b: Node) => {
  const [before, after] = [hashesOf(a), hashesOf(b)]
  return before.filter((each, at) => each.hash !== after[at]?.hash).map((each) => each.id)
}

const plain = story({ title: 'Salt' }, scene('a', paragraph('One.')), scene('b', paragraph('Two.')))

test('a document read twice has the same hashes', () => {
  expect(sameHashes(hashesOf(plain), hashesOf(Node.fromJSON(schema, plain.toJSON())))).toBe(true)
})

test('a change shows in its own scene only', () => {
  const typed = story({ title: 'Salt' }, scene('a', paragraph('One.')), scene('b', paragraph('Two!')))
  expect(changed(plain, typed)).toEqual(['b'])
  const thought = [{ type: 'thought', attrs: { by: 'Maren' } }]
  const marked = story(
    { title: 'Salt' },
    scene('a', paragraph('One.', thought)),
    scene('b', paragraph('Two.')),
  )
  expect(changed(plain, marked)).toEqual(['a'])
})

test('details, chapter titles and order are the frame’s', () => {
  expect(changed(plain, story({ title: 'Salt!' }, ...plain.toJSON().content))).toEqual([''])
  const one = story({}, chapter('One', scene('a', paragraph('One.'))))
  const two = story({}, chapter('Two', scene('a', paragraph('One.'))))
  expect(changed(one, two)).toEqual([''])
  const twins = story({}, scene('a', paragraph('Same.')), scene('b', paragraph('Same.')))
  const swapped = story({}, scene('b', paragraph('Same.')), scene('a', paragraph('Same.')))
  expect(sameHashes(hashesOf(twins), hashesOf(swapped))).toBe(false)
})
