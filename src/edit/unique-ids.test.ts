import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withUniqueIds } from '../story/ids.ts'
import { doc, docWithAnyIds } from '../story/story.arbitrary.ts'
import { expectLawful } from './law.arbitrary.ts'
import { repairIds } from './unique-ids.ts'

it('repairs ids as reading a file does, lawfully', () => {
  fc.assert(
    fc.property(docWithAnyIds, (doc) => {
      const tr = new Transform(doc)
      expect(repairIds(tr)).toBe(tr.docChanged)
      expect(tr.doc.eq(withUniqueIds(doc))).toBe(true)
      expectLawful(tr)
    }),
  )
})

it('does nothing where all are right', () => {
  fc.assert(fc.property(doc, (doc) => !repairIds(new Transform(doc))))
})
