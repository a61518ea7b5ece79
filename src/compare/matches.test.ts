import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesOf } from './matches.ts'

const words = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 200 })

const common = (a: readonly string[], b: readonly string[]) =>
  matchesOf(a, b).flatMap((each) => a.slice(each.a, each.a + each.length))

describe('what two sequences have in common', () => {
  it('is in both, in order, never twice', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        let [aAt, bAt] = [0, 0]
        for (const match of matchesOf(a, b)) {
          expect(match.length).toBeGreaterThan(0)
          expect(match.a >= aAt && match.b >= bAt).toBe(true)
          expect(b.slice(match.b, match.b + match.length)).toEqual(a.slice(match.a, match.a + match.length))
          aAt = match.a + match.length
          bAt = match.b + match.length
        }
        expect(aAt <= a.length && bAt <= b.length).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('is all of a sequence with itself', () => {
    fc.assert(
      fc.property(words, (a) => {
        expect(matchesOf(a, a)).toEqual(a.length > 0 ? [{ a: 0, b: 0, length: a.length }] : [])
      }),
    )
  })

  it('is as much as can be where the two are short', () => {
    const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(common(a, b)).toHaveLength(longestCommon(a, b))
      }),
      { numRuns: 500 },
    )
  })

  it('is found around what was put in and taken out of a long one', () => {
    const a = Array.from({ length: 5_000 }, (_, i) => `${(i * 7919) % 300}`)
    const b = a.flatMap((each, i) => (i % 50 === 0 ? [] : i % 70 === 0 ? [each, 'new'] : [each]))
    expect(common(a, b)).toHaveLength(4_900)
  })

  it('is found when a whole part was put first', () => {
    const part = Array.from({ length: 500 }, (_, i) => `x${i % 40}`)
    const rest = Array.from({ length: 2_000 }, (_, i) => `${i}`)
    expect(common(rest, [...part, ...rest])).toHaveLength(2_000)
  })
})

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (const [i, one] of a.entries())
    for (const [j, other] of b.entries()) {
      const row = lengths[i + 1] ?? []
      row[j + 1] =
        one === other ? (lengths[i]?.[j] ?? 0) + 1 : Math.max(lengths[i]?.[j + 1] ?? 0, row[j] ?? 0)
    }
  return lengths[a.length]?.[b.length] ?? 0
}
