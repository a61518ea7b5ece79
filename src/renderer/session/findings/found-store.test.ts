import { Mapping, StepMap } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { edit } from '../../../edit/edits.arbitrary.ts'
import { story } from '../../../edit/sketch.arbitrary.ts'
import { changedBlocks, type Finding, quoteOf } from '../../../findings/index.ts'
import { doc } from '../../../story/story.arbitrary.ts'
import { blockText, textBlocksOf } from '../../../story/walk.ts'
import { createFoundStore } from './found-store.ts'

const remark = (from: number, to: number): Finding => ({
  kind: 'repair',
  code: 'word',
  alike: null,
  from,
  to,
  confidence: 'likely',
  reasons: [],
  change: null,
})

const words = (text: string) =>
  [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => remark(index, index + word.length))

it('carries what an edit left whole, always the words it was about, and loses nothing elsewhere', () => {
  fc.assert(
    fc.property(doc, edit, fc.constantFrom(0, 1), (before, edit, source) => {
      const store = createFoundStore()
      for (const { node } of textBlocksOf(before)) store.put(source, node, words(blockText(node)))
      const tr = edit(before)
      const changed = changedBlocks(before, tr.doc)
      const quotes = changed.gone.flatMap(({ node }) => store.of(node).map((each) => quoteOf(each, node)))
      store.carry(changed, tr.mapping, new Set())
      for (const { node } of changed.come)
        for (const each of store.of(node)) expect(quotes).toContain(quoteOf(each, node))
      const come = new Set(changed.come.map(({ node }) => node))
      for (const { node } of textBlocksOf(tr.doc))
        if (!come.has(node)) expect(store.of(node)).toEqual(words(blockText(node)))
    }),
  )
})

it('lets go what was accepted, and keeps out of sight what was turned down', () => {
  const { doc, from } = story('s1:', 'one two th‸ree')
  const [block] = textBlocksOf(doc)
  if (!block) throw new Error('No block')
  const store = createFoundStore()
  const [one, two, three] = words('one two three')
  if (!one || !two || !three) throw new Error('No words')
  store.put(0, block.node, [one, two, three])
  store.hidden.add(two)
  const after = doc.replace(from, from, doc.slice(2, 3))
  const changed = changedBlocks(doc, after)
  store.carry(changed, mappingOf(from), new Set([one]))
  const kept = store.of(changed.come[0]?.node ?? block.node)
  expect(kept.map((each) => [each.from, store.hidden.has(each)])).toEqual([[4, true]])
})

it('has all sources’ findings of a block in one order', () => {
  const { doc } = story('s1:', 'one two three')
  const [block] = textBlocksOf(doc)
  if (!block) throw new Error('No block')
  const store = createFoundStore()
  store.put(0, block.node, [remark(0, 3), remark(8, 13)])
  store.put(1, block.node, [remark(4, 7)])
  expect(store.of(block.node).map(({ from }) => from)).toEqual([0, 4, 8])
})

it('has no remark on spelling where something is to be repaired', () => {
  const { doc } = story('s1:', 'one two three')
  const [block] = textBlocksOf(doc)
  if (!block) throw new Error('No block')
  const store = createFoundStore()
  const spelling = { kind: 'grammar' } as const
  store.put(0, block.node, [remark(2, 5), { ...remark(8, 13), kind: 'thought' }])
  store.put(1, block.node, [
    { ...remark(0, 3), ...spelling },
    { ...remark(8, 13), ...spelling },
  ])
  expect(store.of(block.node).map(({ kind, from }) => [kind, from])).toEqual([
    ['repair', 2],
    ['thought', 8],
    ['grammar', 8],
  ])
})

function mappingOf(at: number): Mapping {
  return new Mapping([new StepMap([at, 0, 1])])
}
