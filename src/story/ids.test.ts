import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idsOf, sequence, withUniqueIds } from './ids.ts'
import { doc, docWithAnyIds } from './story.arbitrary.ts'

it('counts on, past what is taken', () => {
  const newId = sequence('s', new Set(['s2']))
  expect([newId(), newId(), newId()]).toEqual(['s1', 's3', 's4'])
})

it('leaves a story alone whose ids are right', () => {
  fc.assert(fc.property(doc, (doc) => withUniqueIds(doc) === doc))
})

it('repairs ids and nothing else, the same every time', () => {
  fc.assert(
    fc.property(docWithAnyIds, (doc) => {
      const repaired = withUniqueIds(doc)
      repaired.check()
      const ids = idsOf(repaired)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).not.toContain('')
      expect(repaired.textContent).toBe(doc.textContent)
      expect(repaired.attrs).toBe(doc.attrs)
      expect(idsOf(withUniqueIds(doc))).toEqual(ids)
      const before = idsOf(doc)
      for (const [i, id] of before.entries()) if (id && before.indexOf(id) === i) expect(ids[i]).toBe(id)
    }),
  )
})
