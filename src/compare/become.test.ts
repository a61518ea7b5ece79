import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { node, schema } from '../story/schema/index.ts'
import { doc } from '../story/story.arbitrary.ts'
import { become } from './become.ts'

function story(...scenes: readonly (readonly string[])[]): Node {
  const paragraph = (text: string) => node('paragraph').create(null, schema.text(text))
  return node('doc').create(
    null,
    scenes.map((each, i) => node('scene').create({ id: `s${i + 1}` }, each.map(paragraph))),
  )
}

/** Where a caret goes that stands in `from` before the word, told by what stands behind it in `to`. */
function caretIn(from: Node, to: Node, word: string): string {
  let pos = -1
  from.descendants((each, at) => {
    const found = each.text?.indexOf(word) ?? -1
    if (found >= 0) pos = at + found
  })
  const tr = new Transform(from)
  become(tr, to)
  return tr.doc.textBetween(tr.mapping.map(pos), tr.doc.content.size, '|')
}

it('of any story becomes any other', () => {
  fc.assert(
    fc.property(doc, doc, (one, other) => {
      const tr = new Transform(one)
      become(tr, other)
      expect(tr.doc.eq(other)).toBe(true)
    }),
  )
})

it('takes no step where nothing differs', () => {
  const tr = new Transform(story(['The sea.']))
  become(tr, story(['The sea.']))
  expect(tr.steps).toEqual([])
})

it('leaves a caret between two changed paragraphs where it is', () => {
  const from = story(['The sea.', 'The grey sky.', 'The sand.'], ['Night.'])
  expect(caretIn(from, story(['Their sea.', 'The grey sky.', 'Their sand.'], ['Night.']), 'grey')).toBe(
    'grey sky.|Their sand.|Night.',
  )
})

it('leaves a caret in a paragraph that changed before and behind it', () => {
  const from = story(['The grey sea.'])
  expect(caretIn(from, story(['Once, the grey sea.']), 'sea')).toBe('sea.')
  expect(caretIn(from, story(['The grey sea. And I.']), 'grey')).toBe('grey sea. And I.')
})

it('leaves a caret in a scene before which another was put in', () => {
  const [first, second] = story(['One.'], ['Two.']).children
  const from = node('doc').create(null, second)
  const to = node('doc').create(
    null,
    [first, second].filter((each) => each !== undefined),
  )
  expect(caretIn(from, to, 'Two')).toBe('Two.')
})
