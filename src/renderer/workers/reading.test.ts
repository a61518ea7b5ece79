import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { edit } from '../../edit/edits.arbitrary.ts'
import { story } from '../../edit/sketch.arbitrary.ts'
import type { Finding } from '../../findings/index.ts'
import { differenceOf, withSplices } from '../../story/difference.ts'
import { chaptersOf, scenesOf, textBlocksOf } from '../../story/walk.ts'
import { Reading } from './reading.ts'

const sentence = fc.constantFrom(
  'She went home, and it was late.',
  'I hate this!',
  'Why me? she thought.',
  'He thought: Now or never.',
  '"I am here," said Ana.',
  '"Lost and never closed, he said.',
  'never opened," said Ana.',
  'It was more then enough.',
  'Dear Ana,',
  'He was  tired. He had had no coat.',
)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const scene = fc.array(paragraph, { minLength: 1, maxLength: 6 })
const tale = fc.array(scene, { minLength: 1, maxLength: 4 }).map((scenes) => {
  const lines = scenes.flatMap((blocks, at) => [`s${at}:`, ...blocks])
  return story('# c1 The the end', ...lines).doc
})

/** Everything that was said so far, as a page would keep it: by block. */
function listener() {
  const said = new Map<Node, readonly Finding[]>()
  return {
    hear(reading: Reading, doc: Node) {
      for (const part of reading.look()) {
        if (!part) continue
        const { of, at, blocks } = part
        const node = of === 'scene' ? scenesOf(doc)[at]?.node : chaptersOf(doc)[at]?.node.child(0)
        const nodes = node ? textBlocksOf(node) : []
        for (const [index, findings] of blocks) {
          const block = nodes[index]?.node
          if (block) said.set(block, findings)
        }
      }
    },
    all: (doc: Node) => textBlocksOf(doc).map(({ node }) => said.get(node) ?? []),
  }
}

it('says after any edits what it would say of the story as a whole, for the same profile', () => {
  fc.assert(
    fc.property(tale, fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
      const reading = new Reading(start)
      const page = listener()
      page.hear(reading, start)
      let doc = start
      for (const edit of edits) {
        const after = edit(doc).doc
        // As it goes over to the worker: only what changed.
        const copy = withSplices(reading.doc, structuredClone(differenceOf(doc, after)))
        reading.update(copy, 1)
        doc = after
        page.hear(reading, doc)
      }
      const anew = reading.anew()
      const fresh = listener()
      fresh.hear(anew, doc)
      expect(page.all(doc)).toEqual(fresh.all(doc))
    }),
    { numRuns: 40 },
  )
})

it('says nothing of what did not change', () => {
  const { doc } = story('s1:', 'It was  late.', 's2:', 'She was  tired.')
  const reading = new Reading(doc)
  expect([...reading.look()].filter(Boolean)).toHaveLength(2)
  expect([...reading.look()].filter(Boolean)).toEqual([])
})

it('read after somebody else, says where there is nothing too', () => {
  const { doc } = story('s1:', 'It was  late.', 'She went home.')
  const told = [...new Reading(doc, { isAnew: true }).look()].flatMap((part) => part?.blocks ?? [])
  expect(told.map(([at, findings]) => [at, findings.length])).toEqual([
    [0, 1],
    [1, 0],
  ])
})

it('learns the story anew at rest, once enough of it has changed', () => {
  const told = (...lines: string[]) => story('s1:', ...lines).doc
  const past = Array.from({ length: 40 }, () => 'She went to the door and he looked at her. I hate this.')
  const present = past.map(() => 'She goes to the door and he looks at her. She says nothing. They wait.')
  const before = told(...past)
  const reading = new Reading(before)
  expect(reading.narration.tense).toBe('past')
  const after = told(...present)
  reading.update(after, 1)
  expect(reading.learn()).toBe(false)
  reading.update(after, after.content.size)
  expect(reading.narration.tense).toBe('past')
  expect(reading.learn()).toBe(true)
  expect(reading.narration.tense).toBe('present')
  expect(reading.learn()).toBe(false)
})
