import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doc } from '../../story/story.arbitrary.ts'
import { storyOf } from '../open-story.arbitrary.ts'
import { deed, doWork } from '../steps.arbitrary.ts'
import { merge } from './merge.ts'
import { mergeWithoutBase } from './without-base.ts'

const deeds = fc.array(deed, { maxLength: 6 })
const revised = (before: Node, done: Parameters<typeof doWork>[1][number]) =>
  doWork(before, [done]).after[0] ?? before

const blocksOf = (of: Node): string[] => {
  const blocks: string[] = []
  of.descendants((node, _, parent) => {
    if (parent?.type.name === 'scene') blocks.push(JSON.stringify(node))
    return node.type.name === 'chapter' || node.type.name === 'scene'
  })
  return blocks
}

const texts = (of: Node) =>
  of.children.map((scene) => scene.children.map((block) => block.textContent).join(' / '))

const merged = (base: string[][], ours: string[][], theirs: string[][]) => {
  const { doc, conflicts } = merge(storyOf(...base).doc, storyOf(...ours).doc, storyOf(...theirs).doc)
  return { texts: texts(doc), conflicts }
}

describe('merging two sides of a story', () => {
  it('puts changes to different paragraphs together', () => {
    expect(
      merged(
        [['one', 'two', 'three'], ['four']],
        [['ONE', 'two', 'three'], ['four']],
        [['one', 'TWO', 'three'], ['four!']],
      ),
    ).toEqual({ texts: ['ONE / TWO / three', 'four!'], conflicts: [] })
  })

  it('keeps both where both changed one paragraph', () => {
    expect(
      merged([['one', 'two', 'three']], [['one', 'ours', 'three']], [['one', 'theirs', 'three']]),
    ).toEqual({
      texts: ['one / ours / theirs / three'],
      conflicts: [{ kind: 'text', scene: 's1', at: 1, ours: 1, theirs: 1 }],
    })
  })

  it('keeps both new scenes, even where both got the same id', () => {
    const { texts, conflicts } = merged([['one']], [['one'], ['ours']], [['one'], ['theirs']])
    expect({ texts, conflicts }).toEqual({ texts: ['one', 'ours', 'theirs'], conflicts: [] })
  })

  it('keeps a scene that one side took away and the other changed', () => {
    expect(merged([['one'], ['two']], [['one']], [['one'], ['two!']])).toEqual({
      texts: ['one', 'two!'],
      conflicts: [{ kind: 'taken-away', of: 's2', by: 'us' }],
    })
  })

  it('takes a scene away that the other side left alone', () => {
    expect(merged([['one'], ['two']], [['one']], [['one!'], ['two']])).toEqual({
      texts: ['one!'],
      conflicts: [],
    })
  })

  it('moves a scene with what the other side changed in it', () => {
    const base = storyOf(['one'], ['two'], ['three']).doc
    const [one, two, three] = storyOf(['one'], ['two'], ['three']).doc.children
    const theirs = base.type.create(
      base.attrs,
      [three, one, two].filter((each) => each !== undefined),
    )
    const ours = storyOf(['one'], ['two'], ['three!']).doc
    expect(texts(merge(base, ours, theirs).doc)).toEqual(['three!', 'one', 'two'])
    expect(texts(merge(base, theirs, ours).doc)).toEqual(['three!', 'one', 'two'])
  })

  it('merges details by name, and asks where both changed one', () => {
    const base = storyOf(['one']).doc
    const withDetails = (details: object) => base.type.create({ ...base.attrs, ...details }, base.content)
    const { doc, conflicts } = merge(
      base,
      withDetails({ author: 'Mara', title: 'Ebb' }),
      withDetails({ rating: 'PG', title: 'Flow' }),
    )
    expect(doc.attrs).toMatchObject({ author: 'Mara', rating: 'PG', title: 'Ebb' })
    expect(conflicts).toEqual([{ kind: 'field', of: null, name: 'title', ours: 'Ebb', theirs: 'Flow' }])
  })

  it('with one side unchanged is the other side', () => {
    fc.assert(
      fc.property(doc, deeds, (base, done) => {
        const other = revised(base, done)
        expect(merge(base, base, other)).toEqual({ doc: other, conflicts: [] })
        expect(merge(base, other, base)).toEqual({ doc: other, conflicts: [] })
        expect(merge(base, other, other)).toEqual({ doc: other, conflicts: [] })
      }),
    )
  })

  it('is always a story, without a paragraph of either side dropped or doubled', () => {
    fc.assert(
      fc.property(doc, deeds, deeds, (base, one, other) => {
        const ours = revised(base, one)
        const theirs = revised(base, other)
        const { doc } = merge(base, ours, theirs)
        doc.check()
        const was = new Set(blocksOf(base))
        const kept = blocksOf(doc)
        const fresh = [...blocksOf(ours), ...blocksOf(theirs)].filter((each) => !was.has(each))
        for (const each of new Set(fresh)) {
          const most = count(blocksOf(ours), each) + count(blocksOf(theirs), each)
          expect(count(kept, each)).toBeGreaterThanOrEqual(1)
          expect(count(kept, each)).toBeLessThanOrEqual(most)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('of any three stories is a story with both sides in it', () => {
    fc.assert(
      fc.property(doc, doc, doc, (base, ours, theirs) => {
        const { doc } = merge(base, ours, theirs)
        doc.check()
        const kept = new Set(blocksOf(doc))
        const was = new Set(blocksOf(base))
        for (const each of [...blocksOf(ours), ...blocksOf(theirs)])
          if (!was.has(each)) expect(kept.has(each)).toBe(true)
      }),
    )
  })
})

describe('putting together what nobody knows the beginning of', () => {
  it('shows both where the two differ, and the rest once', () => {
    const [ours, theirs] = [
      storyOf(['one', 'two', 'three'], ['four']),
      storyOf(['one', 'TWO', 'three', 'more'], ['four']),
    ]
    const { doc, conflicts } = mergeWithoutBase(ours.doc, theirs.doc)
    expect(texts(doc)).toEqual(['one / two / TWO / three / more', 'four'])
    expect(conflicts).toEqual([{ kind: 'text', scene: 's1', at: 1, ours: 1, theirs: 1 }])
  })

  it('drops no paragraph of either, whatever they are', () => {
    fc.assert(
      fc.property(doc, doc, deeds, (ours, other, done) => {
        for (const theirs of [other, revised(ours, done)]) {
          const { doc } = mergeWithoutBase(ours, theirs)
          doc.check()
          const kept = new Set(blocksOf(doc))
          for (const each of [...blocksOf(ours), ...blocksOf(theirs)]) expect(kept.has(each)).toBe(true)
        }
      }),
    )
  })

  it('of a story with itself is the story', () => {
    fc.assert(
      fc.property(doc, (each) => {
        expect(mergeWithoutBase(each, each)).toEqual({ doc: each, conflicts: [] })
      }),
    )
  })
})

const count = (list: readonly string[], item: string) => list.filter((each) => each === item).length
