import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storyOf } from '../storage/open-story.arbitrary.ts'
import { deed, doWork } from '../storage/steps.arbitrary.ts'
import { node, schema } from '../story/schema/index.ts'
import { doc } from '../story/story.arbitrary.ts'
import { scenesOf } from '../story/walk.ts'
import { type Change, type Comparison, compare, type Piece } from './compare.ts'

/** The flow as one would mark it by hand: [-removed-]{+added+}, ¶ where a block begins. */
function marked(pieces: readonly Piece[]): string {
  const signs: Record<Change, [string, string]> = {
    same: ['', ''],
    added: ['{+', '+}'],
    removed: ['[-', '-]'],
  }
  return pieces
    .map((piece) => {
      const text = piece.kind === 'block' ? '¶' : piece.text
      return `${signs[piece.change][0]}${text}${signs[piece.change][1]}`
    })
    .join('')
}

const compareTexts = (before: string[], after: string[]) =>
  marked(compare(storyOf(before).doc, storyOf(after).doc).scenes[0]?.flow ?? [])

const isThere = (each: Node | undefined) => each !== undefined

const side = ({ scenes }: Comparison, other: Change) =>
  scenes
    .flatMap(({ flow }) => flow)
    .filter(({ change }) => change !== other)
    .map((piece) =>
      piece.kind === 'block'
        ? `¶${piece.type}${piece.align}${piece.quoted}`
        : JSON.stringify([piece.text, piece.marks]),
    )

describe('comparing two versions', () => {
  it.each([
    [['The sea was grey.'], ['The sea was green.'], '¶The sea was [-grey-]{+green+}.'],
    [['One.', 'Two.'], ['One.', 'New.', 'Two.'], '¶One.{+¶+}{+New.+}¶Two.'],
    [['One.', 'Two.', 'Three.'], ['One.', 'Three.'], '¶One.[-¶-][-Two.-]¶Three.'],
    [['He left. She stayed.'], ['He left.', 'She stayed.'], '¶He left[-. -]{+.+}{+¶+}She stayed.'],
  ])('%j to %j reads word by word', (before, after, expected) => {
    expect(compareTexts(before, after)).toBe(expected)
  })

  it('shows a thought that was marked as a difference', () => {
    const paragraph = (marks: 'thought'[]) =>
      node('paragraph').create(
        null,
        schema.text(
          'Run!',
          marks.map((each) => schema.mark(each)),
        ),
      )
    const docOf = (marks: 'thought'[]) =>
      node('doc').create(null, node('scene').create({ id: 's1' }, paragraph(marks)))
    const [scene] = compare(docOf([]), docOf(['thought'])).scenes
    expect(marked(scene?.flow ?? [])).toBe('¶[-Run!-]{+Run!+}')
    expect(scene?.words).toEqual({ added: 0, removed: 0 })
  })

  it('tells scenes that were added, removed, moved and left', () => {
    const story = storyOf(['one'], ['two'], ['three'], ['four'])
    const fresh = node('scene').create({ id: 'new' }, node('paragraph').create(null, schema.text('new')))
    const [one, , three, four] = story.doc.children
    const after = node('doc').create(null, [four, one, fresh, three].filter(isThere))
    expect(
      compare(story.doc, after).scenes.map(
        ({ id, change, moved }) => `${id} ${change}${moved ? ' moved' : ''}`,
      ),
    ).toEqual(['s4 same moved', 's1 same', 's2 removed', 'new added', 's3 same'])
  })

  it('counts the words that came and went', () => {
    const compared = compare(storyOf(['The sea was grey.']).doc, storyOf(['The sea was deep green.']).doc)
    expect(compared.scenes[0]?.words).toEqual({ added: 2, removed: 1 })
  })

  it('names each scene and its chapter, one that is gone as it was', () => {
    const scene = (id: string, text: string) =>
      node('scene').create({ id }, node('paragraph').create(null, schema.text(text)))
    const chapter = (title: string, ...scenes: Node[]) =>
      node('chapter').create({ id: 'c1' }, [node('chapterTitle').create(null, schema.text(title)), ...scenes])
    const before = node('doc').create(null, chapter('One', scene('s1', 'The sea.'), scene('s2', 'A boat.')))
    const after = node('doc').create(null, chapter('First', scene('s1', 'The sea.')))
    expect(compare(before, after).scenes).toMatchObject([
      { id: 's1', title: 'The sea.', chapter: { title: 'First' } },
      { id: 's2', title: 'A boat.', chapter: { title: 'One' } },
    ])
  })

  it('tells scenes that stand in another chapter, though in the same order', () => {
    const chapter = (id: string, ...scenes: Node[]) =>
      node('chapter').create({ id }, [node('chapterTitle').create(), ...scenes])
    const [one, two] = storyOf(['one'], ['two']).doc.children.filter(isThere)
    if (!one || !two) throw new Error('No scenes')
    const parted = node('doc').create(null, [chapter('c1', one), chapter('c2', two)])
    const joined = node('doc').create(null, chapter('c1', one, two))
    expect(compare(parted, joined).scenes.map(({ moved }) => moved)).toEqual([false, true])
    expect(compare(parted, parted).scenes.map(({ moved }) => moved)).toEqual([false, false])
  })

  it('tells which details and fields changed', () => {
    const before = storyOf(['one']).doc
    const after = doWork(before, [
      [
        { what: 'title', where: 0, text: 'Ebb' },
        { what: 'status', where: 0, text: '' },
      ],
    ]).after[0]
    expect(compare(before, after ?? before).fields).toEqual([
      { of: null, name: 'title', before: 'Tide', after: 'Ebb' },
      { of: 's1', name: 'status', before: 'draft', after: 'done' },
    ])
  })

  it('shows all of both sides and invents nothing', () => {
    fc.assert(
      fc.property(doc, fc.array(deed, { maxLength: 8 }), (before, deeds) => {
        const after = doWork(before, [deeds]).after[0] ?? before
        const compared = compare(before, after)
        const changed = new Set(compared.scenes.filter(({ change }) => change !== 'same').map(({ id }) => id))
        const whole = (of: typeof before) => {
          const scenes = scenesOf(of).filter(({ id }) => changed.has(id))
          return scenes.map(({ node }) => node.textContent).join('').length
        }
        const length = (other: Change) =>
          compared.scenes
            .flatMap(({ flow }) => flow)
            .filter(({ change }) => change !== other)
            .reduce(
              (sum, piece) => sum + (piece.kind === 'text' ? piece.text.replaceAll('\n', '').length : 0),
              0,
            )
        const breaks = (of: typeof before) => {
          let count = 0
          of.descendants((each) => {
            if (each.isText) count += (each.text ?? '').split('\n').length - 1
            return true
          })
          return count
        }
        fc.pre(breaks(before) === 0 && breaks(after) === 0)
        expect(length('added')).toBe(whole(before))
        expect(length('removed')).toBe(whole(after))
      }),
    )
  })

  it('of a version with itself has nothing to show', () => {
    fc.assert(
      fc.property(doc, (each) => {
        const again = schema.nodeFromJSON(each.toJSON())
        expect(side(compare(each, again), 'same')).toEqual([])
        expect(compare(each, again).fields).toEqual([])
      }),
    )
  })
})
