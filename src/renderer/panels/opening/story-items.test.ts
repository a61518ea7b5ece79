import { expect, test } from 'vitest'
import { importStory } from '../../../import/index.ts'
import type { Json } from '../../../story/json.ts'
import { storyItems } from './story-items.ts'

const FILE = `Salt
by Wren

Chapter One: The Wall

Ann walked along the wall and looked at the water.

***

Bea laughed at her for that.

Chapter Two: The Water

Cal said nothing at all.
`

// The break that a file uses most is the plain one: it has no ornament of its own.
test('a story lies flat: chapters, breaks, and blocks numbered as the importer numbers them', () => {
  const read = importStory(new TextEncoder().encode(FILE), { name: '' })
  if (!read.ok) throw new Error(read.error.code)
  const { doc, report } = read.value
  const items = storyItems(doc.toJSON() as Json) // as: what ProseMirror prints is JSON
  expect(
    items.map((item) =>
      item.kind === 'chapter' ? item.title : item.kind === 'break' ? item.ornament : item.at,
    ),
  ).toEqual(['Chapter One: The Wall', 0, null, 1, 'Chapter Two: The Water', 2])
  const blocks = report.pieces.flatMap(({ block }) => (block === null ? [] : [block]))
  expect(blocks).toEqual([0, 1, 2])
})
