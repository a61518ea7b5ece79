import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { story } from '../edit/sketch.arbitrary.ts'
import { textBlocksOf } from '../story/walk.ts'
import { blockCache } from './cache.ts'
import { carryFindings } from './carry.ts'
import { type Found, quoteOf } from './finding.ts'
import { finding } from './found.arbitrary.ts'

const blockOf = (doc: Parameters<typeof textBlocksOf>[0]): Found['block'] => {
  const [block] = textBlocksOf(doc)
  if (!block) throw new Error('No block')
  return block
}

it('keeps its words through any edit that leaves them whole, and is dropped with them', () => {
  const words = 'abcdefghij'
  fc.assert(
    fc.property(fc.nat(10), fc.nat(10), fc.constantFrom('', 'X', 'XYZ'), (a, b, text) => {
      const from = Math.min(a, b)
      const to = Math.max(a, b)
      const { doc } = story('s1:', `${words}`)
      const before = blockOf(doc)
      const tr = new Transform(doc)
      tr.delete(before.pos + 1 + from, before.pos + 1 + to)
      if (text !== '') tr.insert(before.pos + 1 + from, doc.type.schema.text(text))
      const after = blockOf(tr.doc)
      const kept = carryFindings(
        [finding(3, 6, { do: 'replace', texts: [{ from: 4, to: 5, text: '!' }] })],
        before,
        after,
        tr.mapping,
      )
      const changed = to > 3 && from < 6 && (from < to || text !== '') && !(from === to && from === 3)
      expect(kept).toHaveLength(changed ? 0 : 1)
      for (const each of kept) {
        expect(quoteOf(each, after.node)).toBe('def')
        const at = each.change?.do === 'replace' ? (each.change.texts[0]?.from ?? -1) : -1
        expect(at - each.from).toBe(1)
      }
    }),
  )
})

it('gives an answer for the very block, neighbours and profile it was asked for, and for no other', () => {
  const { doc } = story('s1:', 'one', 'two', 'three')
  const [one, two, three] = textBlocksOf(doc).map(({ node }) => node)
  if (!one || !two || !three) throw new Error('No blocks')
  const profile = {}
  const asked = { block: two, previous: one, next: three, profile }
  const cache = blockCache<object>()
  const answer = [finding(0, 3, null)]
  expect(cache.get(asked)).toBeUndefined()
  cache.set(asked, answer)
  expect(cache.get({ ...asked })).toBe(answer)
  expect(cache.get({ ...asked, profile: {} })).toBeUndefined()
  expect(cache.get({ ...asked, next: null })).toBeUndefined()
  expect(cache.get({ ...asked, previous: three })).toBeUndefined()
  expect(cache.get({ ...asked, block: two.type.create(two.attrs, two.content) })).toBeUndefined()
})

it('takes what else the author could choose along', () => {
  const { doc } = story('s1:', 'He saw teh cat.')
  const before = blockOf(doc)
  const to = (text: string, from: number) => ({
    do: 'replace' as const,
    texts: [{ from, to: from + 3, text }],
  })
  const tr = new Transform(doc)
  tr.insert(before.pos + 1, doc.type.schema.text('So: '))
  const slip = finding(7, 10, to('the', 7), { instead: [to('tea', 7)] })
  expect(carryFindings([slip], before, blockOf(tr.doc), tr.mapping)).toEqual([
    finding(11, 14, to('the', 11), { instead: [to('tea', 11)] }),
  ])
})
