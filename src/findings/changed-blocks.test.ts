import fc from 'fast-check'
import { expect, it } from 'vitest'
import { edit } from '../edit/edits.arbitrary.ts'
import { story } from '../edit/sketch.arbitrary.ts'
import { doc } from '../story/story.arbitrary.ts'
import { textBlocksOf } from '../story/walk.ts'
import { changedBlocks } from './changed-blocks.ts'

it('names the blocks that came and went, whatever was done, each where it stands', () => {
  fc.assert(
    fc.property(doc, edit, (before, edit) => {
      const after = edit(before).doc
      const { gone, come, around } = changedBlocks(before, after)
      const nodesOf = (each: typeof before) => textBlocksOf(each).map(({ node }) => node)
      expect(gone.map(({ node }) => node)).toEqual(
        nodesOf(before).filter((node) => !nodesOf(after).includes(node)),
      )
      expect(come.map(({ node }) => node)).toEqual(
        nodesOf(after).filter((node) => !nodesOf(before).includes(node)),
      )
      for (const { node, pos } of gone) expect(before.nodeAt(pos)).toBe(node)
      for (const { node, pos } of [...come, ...around]) expect(after.nodeAt(pos)).toBe(node)
      expect(around).toEqual(expect.arrayContaining([...come]))
    }),
  )
})

it('looks at one paragraph where one was typed in', () => {
  const { doc, from } = story('s1:', 'one', 'tw‸o', 's2:', 'three')
  const after = doc.copy(doc.content).content
  expect(after.childCount).toBe(2)
  const typed = doc.replace(from, from, doc.slice(2, 3))
  expect(changedBlocks(doc, typed).around.map(({ node }) => node.textContent)).toEqual(['twoo'])
})
