import { Step, Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprints } from './fingerprint.ts'
import { schema } from './schema/index.ts'
import { doc } from './story.arbitrary.ts'

describe('fingerprints', () => {
  it('are the same for the same document, built anew', () => {
    fc.assert(
      fc.property(doc, (each) => {
        expect(fingerprints(schema.nodeFromJSON(each.toJSON()))).toEqual(fingerprints(each))
      }),
    )
  })

  it('differ where documents differ', () => {
    fc.assert(
      fc.property(doc, doc, (one, other) => {
        fc.pre(!one.eq(other))
        expect(fingerprints(one)).not.toEqual(fingerprints(other))
      }),
    )
  })

  it('tell which scene changed, and the details apart from the text', () => {
    fc.assert(
      fc.property(doc, (each) => {
        const before = fingerprints(each)
        const step = Step.fromJSON(schema, {
          stepType: 'docAttr',
          attr: 'title',
          value: `${each.attrs.title}!`,
        })
        const after = fingerprints(new Transform(each).step(step).doc)
        expect(after.slice(1)).toEqual(before.slice(1))
        expect(after[0]).not.toEqual(before[0])
      }),
    )
  })
})
