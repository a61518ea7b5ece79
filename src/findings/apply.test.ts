import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectLawful } from '../edit/law.arbitrary.ts'
import { sketch, story } from '../edit/sketch.arbitrary.ts'
import { applyFinding, applyFindings } from './apply.ts'
import { afterOf, type Change, quoteOf } from './finding.ts'
import { docWithFindings, foundAt } from './found.arbitrary.ts'

const instead =
  (words: string, text: string) =>
  (from: number): Change => ({
    do: 'replace',
    texts: [{ from, to: from + words.length, text }],
  })
const thought = (by: string | null) => (): Change => ({ do: 'mark-thought', by })
const join = (): Change => ({ do: 'join-next', between: ' ' })
const quote = (andNext: boolean) => (): Change => ({ do: 'quote-scene', andNext })

describe('accepting a finding', () => {
  it('marks the very words as thought, by their thinker', () => {
    const { doc } = story('s1:', 'He sat. Poor girl. He rose.')
    const tr = new Transform(doc)
    expect(applyFinding(tr, foundAt(doc, 'Poor girl.', thought('Tom')))).toEqual({ ok: true, value: 1 })
    expect(sketch(tr.doc)).toEqual(['s1:', 'He sat. {Tom: Poor girl.} He rose.'])
    expectLawful(tr)
  })

  it('replaces words and keeps their marks', () => {
    const { doc } = story('s1:', 'a *more then* b')
    const tr = new Transform(doc)
    applyFinding(tr, foundAt(doc, 'then', instead('then', 'than')))
    expect(sketch(tr.doc)).toEqual(['s1:', 'a *more than* b'])
  })

  it('joins a paragraph with the one after it', () => {
    const { doc } = story('s1:', 'She went', 'down to the sea.', 'End.')
    const tr = new Transform(doc)
    applyFinding(tr, foundAt(doc, 'went', join))
    expect(sketch(tr.doc)).toEqual(['s1:', 'She went down to the sea.', 'End.'])
    expectLawful(tr)
  })

  it('joins a thought with its other half, as one thought', () => {
    const { doc } = story('s1:', 'She sat. {Oh my}', '{poor girl.}')
    const tr = new Transform(doc)
    applyFinding(tr, foundAt(doc, 'my', join))
    expect(sketch(tr.doc)).toEqual(['s1:', 'She sat. {Oh my poor girl.}'])
  })

  it('makes a scene that is a letter part of the scene it stands in', () => {
    const { doc } = story(
      's1:',
      'She opened it.',
      's2:',
      'Dear Ada,',
      'come.',
      's3:',
      'She wept.',
      's4:',
      'x',
    )
    const tr = new Transform(doc)
    applyFinding(tr, foundAt(doc, 'Dear', quote(true)))
    expect(sketch(tr.doc)).toEqual([
      's1:',
      'She opened it.',
      '> Dear Ada,',
      '> come.',
      'She wept.',
      's4:',
      'x',
    ])
    expectLawful(tr)
  })

  it('leaves the next scene alone where it is one of its own, or in another chapter', () => {
    for (const [lines, andNext] of [
      [['s1:', 'a', 's2:', 'Dear Ada', 's3:', 'c'], false],
      [['# c1', 's1:', 'a', 's2:', 'Dear Ada', '# c2', 's3:', 'c'], true],
    ] as const) {
      const { doc } = story(...lines)
      const tr = new Transform(doc)
      applyFinding(tr, foundAt(doc, 'Dear', quote(andNext)))
      expect(sketch(tr.doc)).toEqual(
        lines.flatMap((each) => (each === 's2:' ? [] : each === 'Dear Ada' ? ['> Dear Ada'] : [each])),
      )
      expectLawful(tr)
    }
  })
})

describe('what is refused, with nothing done', () => {
  it.each([
    ['a block that has changed since', 'stale'],
    ['two changes of the same words', 'overlapping'],
    ['a remark', 'no-change'],
    ['a join with what is no paragraph', 'no-change'],
    ['a quote that has no scene before it', 'no-change'],
  ] as const)('%s', (what, error) => {
    const { doc } = story('s1:', 'one two', '> three')
    const cases = {
      'a block that has changed since': [foundAt(story('s1:', 'one tow').doc, 'one', instead('one', '1'))],
      'two changes of the same words': [
        foundAt(doc, 'one two', instead('one two', 'x')),
        foundAt(doc, 'two', instead('two', 'y')),
      ],
      'a remark': [foundAt(doc, 'one', () => null)],
      'a join with what is no paragraph': [foundAt(doc, 'two', join)],
      'a quote that has no scene before it': [foundAt(doc, 'one', quote(false))],
    }
    const tr = new Transform(doc)
    expect(applyFindings(tr, cases[what])).toEqual({ ok: false, error })
    expect(tr.docChanged).toBe(false)
  })
})

describe('accepting all', () => {
  it('mixes thoughts, words and joins, in any order', () => {
    const { doc } = story('s1:', 'It is more then', 'enough then. Poor girl.', 's2:', 'so? Open it. Oh')
    const all = [
      foundAt(doc, 'more then', instead('more then', 'more than')),
      foundAt(doc, 'then', join),
      foundAt(doc, 'Poor girl.', thought(null)),
      foundAt(doc, '?', instead('?', '…')),
      foundAt(doc, 'Oh', thought('Ada')),
    ]
    for (const order of [all, all.toReversed()]) {
      const tr = new Transform(doc)
      expect(applyFindings(tr, order).ok).toBe(true)
      expect(sketch(tr.doc)).toEqual([
        's1:',
        'It is more than enough then. {Poor girl.}',
        's2:',
        'so… Open it. {Ada: Oh}',
      ])
      expectLawful(tr)
    }
  })

  it('keeps the law, does the same in any order, and leaves what each of them said it would', () => {
    fc.assert(
      fc.property(docWithFindings, ({ doc, all }) => {
        const tr = new Transform(doc)
        expect(applyFindings(tr, all)).toEqual({ ok: true, value: all.length })
        expectLawful(tr)
        const sorted = new Transform(doc)
        applyFindings(
          sorted,
          all.toSorted((a, b) => b.block.pos - a.block.pos || b.finding.from - a.finding.from),
        )
        expect(sorted.doc.eq(tr.doc)).toBe(true)
        const length = all.reduce(
          (sum, { finding, block }) =>
            sum + afterOf(finding, block.node).length - quoteOf(finding, block.node).length,
          doc.content.size,
        )
        expect(tr.doc.content.size).toBe(length)
      }),
      { numRuns: 60 },
    )
  })
})
