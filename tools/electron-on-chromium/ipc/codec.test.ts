import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Packed, pack, unpack } from './codec.ts'

const travel = (value: unknown): unknown => unpack(JSON.parse(JSON.stringify(pack(value))) as Packed)

describe('the codec', () => {
  it('carries whatever structured clone carries of plain values', () => {
    const plain = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: false,
      withNullPrototype: false,
    })
    fc.assert(
      fc.property(plain, (value) => {
        expect(travel(value)).toEqual(structuredClone(value))
      }),
    )
  })

  it.each([
    [{ $: 'date', v: 'not one' }],
    [Number.NaN],
    [-0],
    [new Float64Array([0.5, -1])],
    [/a+/gi],
    [new Uint8Array([1, 2, 3]).buffer],
    [JSON.parse('{"__proto__": 1}') as unknown],
  ])('carries %o', (value) => {
    expect(travel(value)).toEqual(value)
  })

  it('turns a Buffer into a Uint8Array, as Electron does', () => {
    expect(travel(Buffer.from('ab'))).toEqual(new Uint8Array([97, 98]))
  })

  it('keeps the message of an error', () => {
    expect(travel(new TypeError('no'))).toMatchObject({ name: 'TypeError', message: 'no' })
  })

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
  ])('refuses %s, as structured clone does', (_name, value) => {
    expect(() => pack({ value })).toThrow('An object could not be cloned')
  })

  it('refuses a circular value rather than run for ever', () => {
    const ring: { next?: unknown } = {}
    ring.next = ring
    expect(() => pack(ring)).toThrow('circular')
    const twice = { a: ring, b: ring }
    expect(() => pack(twice)).toThrow('circular')
    const shared = { x: 1 }
    expect(travel([shared, shared])).toEqual([{ x: 1 }, { x: 1 }])
  })
})
