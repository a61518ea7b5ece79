import { Transform } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { mark } from '../story/schema/index.ts'
import { toggleEmphasis } from './emphasis.ts'
import { expectLawful, lawOf } from './law.arbitrary.ts'
import { sketch, story } from './sketch.arbitrary.ts'
import { markThought, setThinker, thoughtAround, thoughtWithin, unmarkThought } from './thought.ts'

function changed(lines: string[], change: (tr: Transform, from: number, to: number) => unknown): string[] {
  const { doc, from, to } = story(...lines)
  const tr = new Transform(doc)
  change(tr, from, to)
  expectLawful(tr)
  return sketch(tr.doc)
}

describe('marking a thought', () => {
  it.each([
    ['in one block', ['s1:', 'She [ran]. No.'], ['s1:', 'She {ran}. No.']],
    ['without the white space at its ends', ['s1:', 'She[ ran ]off.'], ['s1:', 'She {ran} off.']],
    ['without line breaks at its ends', ['s1:', '| [one/]two'], ['s1:', '| {one}/two']],
    ['with those within', ['s1:', '| [one/two]'], ['s1:', '| {one/two}']],
    [
      'in each block',
      ['s1:', 'a [b', ' ', '> c ', 's2:', 'd] e'],
      ['s1:', 'a {b}', ' ', '> {c} ', 's2:', '{d} e'],
    ],
    ['not in titles', ['s1:', 'a[', '# c1 T', 's2:', 'b]'], ['s1:', 'a', '# c1 T', 's2:', '{b}']],
    ['over emphasis, which stays', ['s1:', '[a *b* c]'], ['s1:', '{a *b* c}']],
    ['over another, which it becomes', ['s1:', '[a {Tom: b}] c'], ['s1:', '{a b} c']],
    ['nowhere in white space', ['s1:', 'a[ ]b'], ['s1:', 'a b']],
  ])('%s', (_, before, after) => {
    expect(changed(before, (tr, from, to) => markThought(tr, from, to))).toEqual(after)
  })

  it('tells whether there was text', () => {
    const { doc } = story('s1:', 'a b')
    expect(markThought(new Transform(doc), 3, 4)).toBe(false)
    expect(markThought(new Transform(doc), 2, 4)).toBe(true)
  })
})

it('takes the mark off what is asked, and nothing else', () => {
  expect(changed(['s1:', '{a [*b*] c}'], (tr, from, to) => unmarkThought(tr, from, to))).toEqual([
    's1:',
    '{a }*b*{ c}',
  ])
})

describe('who thinks it', () => {
  it.each([
    ['inside', ['s1:', 'a {b ‸c} d'], ['s1:', 'a {Mara: b c} d']],
    ['at its start', ['s1:', 'a {‸b} d'], ['s1:', 'a {Mara: b} d']],
    ['at its end', ['s1:', 'a {b}‸ d'], ['s1:', 'a {Mara: b} d']],
    ['across emphasis', ['s1:', '{a *b‸* c}'], ['s1:', '{Mara: a *b* c}']],
    ['between two, the one before', ['s1:', '{a}‸{Tom: b}'], ['s1:', '{Mara: a}{Tom: b}']],
    ['nowhere', ['s1:', '{a} ‸b'], ['s1:', '{a} b']],
  ])('is said %s', (_, before, after) => {
    expect(changed(before, (tr, from) => setThinker(tr, from, { by: 'Mara' }))).toEqual(after)
  })

  it('stays when whom it is sent to is said', () => {
    const { doc, from } = story('s1:', '{Tom: a‸b}')
    const tr = new Transform(doc)
    setThinker(tr, from, { to: 'Mara' })
    expect(thoughtAround(tr.doc, from)?.mark.attrs).toEqual({ by: 'Tom', to: 'Mara' })
    expectLawful(tr)
  })
})

it('knows the thought around a place', () => {
  const { doc, from } = story('s1:', 'a {b *c*‸ d} e')
  expect(thoughtAround(doc, from)).toMatchObject({ from: 4, to: 9 })
  expect(thoughtWithin(doc, 4)).toBeNull()
  expect(thoughtWithin(doc, 5)).not.toBeNull()
  expect(thoughtAround(doc, 3)).toBeNull()
  expect(thoughtAround(doc, 0)).toBeNull()
  expect(thoughtAround(doc, 999)).toBeNull()
})

describe('emphasis', () => {
  it.each([
    ['is put on', ['s1:', 'a [b ]c'], ['s1:', 'a *b* c']],
    ['is put on all of it', ['s1:', 'a [*b* c]'], ['s1:', 'a *b c*']],
    ['is taken off', ['s1:', 'a *b [c]*'], ['s1:', 'a *b *c']],
    ['stands within a thought', ['s1:', '{a [b] c}'], ['s1:', '{a *b* c}']],
    ['is taken off across plain space', ['s1:', '[*a* *b*]'], ['s1:', 'a b']],
    ['goes over blocks', ['s1:', 'a [b', 'c] d'], ['s1:', 'a *b*', '*c* d']],
  ])('%s', (_, before, after) => {
    expect(changed(before, (tr, from, to) => toggleEmphasis(tr, 'emphasis', from, to))).toEqual(after)
  })

  it('has nothing to stand on in white space', () => {
    const { doc } = story('s1:', 'a b')
    expect(toggleEmphasis(new Transform(doc), 'strong', 3, 4)).toBeNull()
    expect(toggleEmphasis(new Transform(doc), 'strong', 3, 3)).toBeNull()
  })
})

it('is lawful anywhere, and leaves every other mark alone', () => {
  lawOf((tr, { from, to, n }) => {
    const others = (doc: Transform['doc']) => {
      const found: string[] = []
      doc.descendants((node, pos) => {
        for (let i = 0; node.isInline && i < node.nodeSize; i += 1)
          found.push(`${pos + i} ${mark('thought').removeFromSet(node.marks).map(String)}`)
      })
      return found
    }
    if (n < 8) markThought(tr, from, to, { by: n < 4 ? 'Mara' : null, to: null })
    else if (n < 14) unmarkThought(tr, from, to)
    else setThinker(tr, from, { by: 'Mara' })
    expect(others(tr.doc)).toEqual(others(tr.before))
    if (n > 17) toggleEmphasis(tr, 'emphasis', from, to)
  })
})
