import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packOriginal, unpackOriginal } from './original.ts'

it('the bytes of an original come back, whatever they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
      const unpacked = await unpackOriginal(await packOriginal('old.txt', bytes))
      expect(unpacked.ok && Buffer.from(unpacked.value).equals(Buffer.from(bytes))).toBe(true)
    }),
  )
})

it('the same original always packs to the same text, so that a save changes no line of it', async () => {
  const bytes = new TextEncoder().encode('The tide came in.\r\n'.repeat(100))
  expect(await packOriginal('old.txt', bytes)).toEqual(await packOriginal('old.txt', bytes))
})

it.each(['', 'AAAA', 'not base64 at all'])('a spoilt original (%s) is a value, not a crash', async (gzip) => {
  expect(await unpackOriginal({ name: 'old.txt', gzip })).toEqual({ ok: false, error: 'damaged' })
})

it('an original cut short is told to be damaged', async () => {
  const { gzip } = await packOriginal(
    'old.txt',
    new TextEncoder().encode('The tide came in. The tide went out.'),
  )
  expect(await unpackOriginal({ name: 'old.txt', gzip: gzip.slice(0, -12) })).toEqual({
    ok: false,
    error: 'damaged',
  })
})
