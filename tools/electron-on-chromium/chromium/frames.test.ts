import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Frames } from './frames.ts'

it('finds the same messages however the bytes are cut', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '𝄞'), maxLength: 12 }), { maxLength: 6 })
  fc.assert(
    fc.property(texts, fc.array(fc.nat(40)), (messages, cuts) => {
      let bytes = Buffer.from(messages.map((text) => `${text}\0`).join(''))
      const sent = bytes
      const frames = new Frames()
      const found: string[] = []
      for (const cut of cuts) {
        found.push(...frames.push(bytes.subarray(0, cut)))
        bytes = bytes.subarray(cut)
      }
      found.push(...frames.push(bytes))
      expect(found.map((text) => `${text}\0`).join('')).toBe(sent.toString())
    }),
  )
})
