import { Transform } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { expectLawful } from '../edit/law.arbitrary.ts'
import { story } from '../edit/sketch.arbitrary.ts'
import { find } from '../story/search.ts'
import { textBlocksOf } from '../story/walk.ts'
import type { Found } from './finding.ts'
import { finding, foundAt } from './found.arbitrary.ts'
import { itemsOf } from './queue.ts'
import { placeOf, reject, rejectionsOf, takeBack, withoutRejected } from './rejected.ts'

const remark = () => null
const { doc } = story(
  's1:',
  'It was more then enough, more then ever.',
  'Why?',
  'She sat. Why?',
  's2:',
  'more then enough',
)

/** All places of some words. */
const everywhere = (doc: Parameters<typeof find>[0], text: string): Found[] =>
  find(doc, { text, wholeWord: false, matchCase: true }).flatMap(({ from, to }) =>
    textBlocksOf(doc)
      .filter(({ node, pos }) => pos < from && to < pos + node.nodeSize)
      .map((block) => ({ block, finding: finding(from - block.pos - 1, to - block.pos - 1, null) })),
  )

describe('a finding that was turned down', () => {
  it('is hidden, and others like it are not', () => {
    const all = everywhere(doc, 'more then')
    expect(all).toHaveLength(3)
    for (const each of all) {
      const tr = new Transform(doc)
      reject(tr, [each])
      expect(withoutRejected(tr.doc, all)).toEqual(all.filter((other) => other !== each))
      expectLawful(tr)
    }
  })

  it('is one of its own where whole paragraphs are alike', () => {
    const all = everywhere(doc, 'Why?')
    const tr = new Transform(doc)
    reject(tr, all.slice(0, 1))
    expect(withoutRejected(tr.doc, all)).toEqual(all.slice(1))
  })

  it('of another kind in the same place stays', () => {
    const same = foundAt(doc, 'Why?', remark)
    const other = foundAt(doc, 'Why?', remark, { kind: 'grammar' })
    const tr = new Transform(doc)
    reject(tr, [same])
    expect(withoutRejected(tr.doc, [same, other])).toEqual([other])
  })

  it('stays hidden when the words on one side of it change, and comes back when its own do', () => {
    const tr = new Transform(doc)
    reject(tr, [foundAt(doc, 'more then ever', remark)])
    const [first] = find(tr.doc, { text: 'ever.', wholeWord: false, matchCase: true })
    if (!first) throw new Error('No words')
    tr.insert(first.to, doc.type.schema.text(' So she left.'))
    expect(withoutRejected(tr.doc, [foundAt(tr.doc, 'more then ever', remark)])).toEqual([])
    tr.insert(first.from, doc.type.schema.text('x'))
    expect(withoutRejected(tr.doc, [foundAt(tr.doc, 'more then xever', remark)])).toHaveLength(1)
  })

  it('stays hidden when quotation marks are curled, its own too, and is found in its place', () => {
    const { doc } = story('s1:', `"No." I don't know him. "Yes."`)
    const straight = foundAt(doc, "I don't know him.", remark)
    const tr = new Transform(doc)
    reject(tr, [straight])
    const curled = story('s1:', '“No.” I don’t know him. “Yes.”').doc
    const after = new Transform(curled).setDocAttribute('rejected', rejectionsOf(tr.doc)).doc
    const found = foundAt(after, 'I don’t know him.', remark)
    expect(withoutRejected(after, [found])).toEqual([])
    expect(rejectionsOf(after).map((each) => placeOf(after, each)?.from)).toEqual([
      found.block.pos + 1 + found.finding.from,
    ])
  })

  it('is found again, and proposed again when taken back', () => {
    const all = everywhere(doc, 'more then')
    const tr = new Transform(doc)
    reject(tr, all)
    reject(tr, all)
    expect(rejectionsOf(tr.doc)).toHaveLength(3)
    expect(withoutRejected(tr.doc, all)).toEqual([])
    expect(rejectionsOf(tr.doc).map((each) => placeOf(tr.doc, each)?.from)).toEqual(
      all.map(({ block, finding }) => block.pos + 1 + finding.from),
    )
    const [first] = rejectionsOf(tr.doc)
    if (!first) throw new Error('No rejection')
    takeBack(tr, first)
    expect(withoutRejected(tr.doc, all)).toEqual(all.slice(0, 1))
  })

  it('of the whole story is one rejection, wherever such a finding turns up', () => {
    const whole = (words: string) => foundAt(doc, words, remark, { alike: 'code', code: 'quotes' })
    const tr = new Transform(doc)
    reject(tr, [whole('It'), whole('Why')])
    expect(rejectionsOf(tr.doc)).toHaveLength(1)
    expect(
      withoutRejected(tr.doc, [whole('sat'), foundAt(doc, 'sat', remark, { code: 'quotes' })]),
    ).toHaveLength(1)
  })

  it('of the same words is one rejection, and leaves other words alone', () => {
    const word = (words: string) => foundAt(doc, words, remark, { alike: 'words' })
    const tr = new Transform(doc)
    reject(tr, [word('It')])
    expect(withoutRejected(tr.doc, [word('It'), word('Why')])).toEqual([word('Why')])
  })
})

it('shows findings about the same words as one, those about others apart', () => {
  const word = (words: string) => foundAt(doc, words, remark, { alike: 'words' })
  expect(itemsOf([word('It'), word('Why'), word('It')]).map(({ all }) => all.length)).toEqual([2, 1])
})

it('shows findings of the whole story as one, where the first of them stands, as sure as the least sure', () => {
  const whole = (words: string, confidence: 'likely' | 'very likely') =>
    foundAt(doc, words, remark, { alike: 'code', code: 'quotes', confidence })
  const all = [
    foundAt(doc, 'It', remark),
    whole('was', 'very likely'),
    foundAt(doc, 'Why', remark),
    whole('sat', 'likely'),
  ]
  expect(itemsOf(all).map(({ all, confidence }) => [all.length, confidence])).toEqual([
    [1, 'likely'],
    [2, 'likely'],
    [1, 'likely'],
  ])
})
