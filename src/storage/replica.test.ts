import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../story/json.ts'
import { schema } from '../story/schema/index.ts'
import { doc } from '../story/story.arbitrary.ts'
import { applyBatch, type Replica, stepsBetween } from './replica.ts'
import { type Work, work } from './steps.arbitrary.ts'

const oneLetter = schema.nodeFromJSON({
  type: 'doc',
  content: [{ type: 'scene', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }] }],
})

const start = ({ before }: Work): Replica => ({ doc: before, version: 0 })

describe('the replica', () => {
  it('is the document after any work', () => {
    fc.assert(
      fc.property(work, (each) => {
        let replica = start(each)
        for (const [index, batch] of each.batches.entries()) {
          const applied = applyBatch(replica, batch)
          if (!applied.ok) throw new Error(JSON.stringify(applied.error))
          replica = applied.value
          expect(replica.doc.eq(each.after[index] ?? each.before)).toBe(true)
        }
        expect(replica.version).toBe(each.batches.reduce((sum, { steps }) => sum + steps.length, 0))
      }),
    )
  })

  it('refuses a batch for another version', () => {
    fc.assert(
      fc.property(doc, fc.integer(), (each, from) => {
        fc.pre(from !== 7)
        expect(applyBatch({ doc: each, version: 7 }, { from, steps: [] })).toEqual({
          ok: false,
          error: { code: 'wrong-version', expected: 7 },
        })
      }),
    )
  })

  it('takes all of a batch or nothing, and says which step does not apply', () => {
    fc.assert(
      fc.property(doc, (each) => {
        const steps: Json[] = [
          { stepType: 'docAttr', attr: 'title', value: 'Tide' },
          { stepType: 'replace', from: 0, to: each.content.size + 9 },
        ]
        expect(applyBatch({ doc: each, version: 0 }, { from: 0, steps })).toEqual({
          ok: false,
          error: { code: 'inapplicable', step: 1 },
        })
      }),
    )
  })

  it.each<[string, Json]>([
    ['a title that is a number', { stepType: 'docAttr', attr: 'title', value: 3 }],
    ['a status nobody knows', { stepType: 'attr', pos: 0, attr: 'status', value: 'lost' }],
    ['all content taken', { stepType: 'replace', from: 0, to: 3 }],
    [
      'a mark that runs a script',
      { stepType: 'addMark', from: 2, to: 3, mark: { type: 'link', attrs: { href: 'javascript:alert(1)' } } },
    ],
  ])('refuses %s', (_, step) => {
    expect(applyBatch({ doc: oneLetter, version: 0 }, { from: 0, steps: [step] }).ok).toBe(false)
  })

  it('becomes any other document by the steps between the two', () => {
    fc.assert(
      fc.property(doc, doc, (one, other) => {
        const applied = applyBatch({ doc: one, version: 0 }, { from: 0, steps: stepsBetween(one, other) })
        expect(applied.ok && applied.value.doc.eq(other)).toBe(true)
      }),
    )
  })

  it('refuses whatever is no step', () => {
    fc.assert(
      fc.property(doc, fc.jsonValue(), (each, json) => {
        const step = JSON.parse(JSON.stringify(json)) as Json
        const { ok } = applyBatch({ doc: each, version: 0 }, { from: 0, steps: [step] })
        expect(ok).toBe(false)
      }),
    )
  })
})
