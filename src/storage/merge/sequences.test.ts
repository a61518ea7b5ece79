import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Merged, mergeSequences } from './sequences.ts'

const merge = (base: string, ours: string, theirs: string) =>
  mergeSequences([...base], [...ours], [...theirs], (each) => each)

/** Both sides in brackets: `a[x|y]c`. */
const shown = (parts: readonly Merged<string>[]) =>
  parts
    .map((each) =>
      each.kind === 'agreed' ? each.items.join('') : `[${each.ours.join('')}|${each.theirs.join('')}]`,
    )
    .join('')

describe('a three-way merge', () => {
  it.each([
    ['abc', 'abc', 'aXc', 'aXc', 'theirs changed'],
    ['abc', 'aXc', 'abc', 'aXc', 'ours changed'],
    ['abc', 'aXc', 'aXc', 'aXc', 'both changed alike'],
    ['abc', 'aXc', 'aYc', 'a[X|Y]c', 'both changed one'],
    ['abcd', 'aXcd', 'abYd', 'aXYd', 'neighbours changed'],
    ['abc', 'aXbc', 'abcY', 'aXbcY', 'both put something in'],
    ['abc', 'aXbc', 'aYbc', 'aXYbc', 'both put something in at one place'],
    ['abc', 'ac', 'abc', 'ac', 'ours took one away'],
    ['abc', 'ac', 'aYc', 'a[|Y]c', 'one taken away, changed by the other'],
    ['abc', 'ac', 'bc', 'c', 'neighbours taken away'],
    ['abc', '', 'abc', '', 'all taken away'],
    ['', 'ab', 'cd', 'abcd', 'both began'],
    ['abcd', 'aXYZd', 'abQd', 'a[XYZ|bQ]d', 'a rewritten run, changed within by the other'],
  ])('of %s, %s and %s is %s: %s', (base, ours, theirs, merged) => {
    expect(shown(merge(base, ours, theirs))).toBe(merged)
  })

  const text = fc.string({ unit: fc.constantFrom(...'abcdef'), maxLength: 12 })

  it('with one side unchanged is the other', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(shown(merge(base, base, other))).toBe(other)
        expect(shown(merge(base, other, base))).toBe(other)
      }),
    )
  })

  it('drops nothing that either side put in', () => {
    fc.assert(
      fc.property(text, text, text, (base, ours, theirs) => {
        const inBase = new Set(base)
        const kept = new Set(
          merge(base, ours, theirs).flatMap((each) =>
            each.kind === 'agreed' ? each.items : [...each.ours, ...each.theirs],
          ),
        )
        for (const each of ours + theirs) if (!inBase.has(each)) expect(kept).toContain(each)
      }),
    )
  })

  it('is the same from the other side, where nothing stands at one place', () => {
    fc.assert(
      fc.property(text, text, text, (base, ours, theirs) => {
        const one = merge(base, ours, theirs)
        const other = merge(base, theirs, ours)
        const places = (parts: readonly Merged<string>[]) =>
          parts.flatMap((each) =>
            each.kind === 'both' ? [[each.ours.join(''), each.theirs.join('')].sort()] : [],
          )
        expect(places(other)).toEqual(places(one))
      }),
    )
  })
})
