import type { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { node, schema } from '../../story/schema/index.ts'
import type { SideChoice } from '../session.ts'
import { markPassages, passagesIn, twoSides } from './two-sides.ts'
import { decide, type Loose, undecidedIn } from './undecided.ts'

const paragraph = (text: string) => node('paragraph').create(null, schema.text(text))
const scene = (id: string, ...texts: string[]) => node('scene').create({ id }, texts.map(paragraph))
const story = (...scenes: Node[]) => node('doc').createChecked({ title: 'Tide' }, scenes)

/** A story in which `ours` and `theirs` blocks from the one at `at` on stand for one passage. */
function merged(doc: Node, at: number, ours: number, theirs: number): EditorState {
  const state = EditorState.create({ doc, plugins: [twoSides] })
  const { tr } = state
  markPassages(tr, [{ kind: 'text', scene: 's1', at, ours, theirs }])
  return state.apply(tr)
}

const twice = () => merged(story(scene('s1', 'Before.', 'Ours.', 'Theirs.', 'After.')), 1, 1, 1)

function chosen(state: EditorState, choice: SideChoice, loose: readonly Loose[] = []): EditorState {
  const { tr } = state
  const keys = undecidedIn(state, loose).map(({ key }) => [key, choice] as const)
  decide(tr, state, loose, new Map(keys))
  return state.apply(tr)
}

const texts = ({ doc }: EditorState) =>
  doc.children.map((each) => each.children.map((block) => block.textContent))

const changed = (state: EditorState, change: (tr: Transaction) => void): EditorState => {
  const { tr } = state
  change(tr)
  return state.apply(tr)
}

describe('a passage that both sides changed', () => {
  it('is shown with what stands before it', () => {
    expect(undecidedIn(twice(), [])).toMatchObject([
      { kind: 'text', where: 'Before.', before: 'Before.', ours: 'Ours.', theirs: 'Theirs.' },
    ])
  })

  it.each([
    ['ours', ['Before.', 'Ours.', 'After.']],
    ['theirs', ['Before.', 'Theirs.', 'After.']],
    ['both', ['Before.', 'Ours.', 'Theirs.', 'After.']],
  ] as const)('stands once the author has chosen %s', (choice, standing) => {
    const after = chosen(twice(), choice)
    expect(texts(after)).toEqual([standing])
    expect(passagesIn(after)).toEqual([])
  })

  it('is found again after edits around and within it', () => {
    const edited = changed(twice(), (tr) => tr.insertText('Oh. ', 2).insertText(' Mine', 20))
    expect(undecidedIn(edited, [])).toMatchObject([{ ours: 'Ours. Mine', theirs: 'Theirs.' }])
  })

  it('is none any more where the author has deleted one side by hand', () => {
    const { theirs } = passagesIn(twice())[0] ?? { theirs: { from: 0, to: 0 } }
    expect(passagesIn(changed(twice(), (tr) => tr.delete(theirs.from, theirs.to)))).toEqual([])
  })

  it('leaves a scene an empty paragraph where what is taken out was all', () => {
    const state = merged(story(scene('s1', 'Theirs.'), scene('s2', 'More.')), 0, 0, 1)
    expect(undecidedIn(state, [])).toMatchObject([{ ours: '', theirs: 'Theirs.' }])
    expect(texts(chosen(state, 'ours'))).toEqual([[''], ['More.']])
  })
})

describe('what both sides changed that is no text', () => {
  it('is a detail: ours stands until theirs is chosen', () => {
    const state = EditorState.create({ doc: story(scene('s1', 'One.')), plugins: [twoSides] })
    const loose: readonly Loose[] = [{ kind: 'field', of: null, name: 'title', ours: 'Tide', theirs: 'Flow' }]
    expect(undecidedIn(state, loose)).toMatchObject([
      { kind: 'field', name: 'title', where: '', theirs: 'Flow' },
    ])
    expect(chosen(state, 'ours', loose).doc.attrs.title).toBe('Tide')
    expect(chosen(state, 'theirs', loose).doc.attrs.title).toBe('Flow')
  })

  it.each([
    ['us', 'ours', ['One.']],
    ['us', 'theirs', ['One.', 'Two.']],
    ['them', 'ours', ['One.', 'Two.']],
    ['them', 'theirs', ['One.']],
  ] as const)('is a scene taken away by %s: with %s there are %j', (by, choice, standing) => {
    const state = EditorState.create({
      doc: story(scene('s1', 'One.'), scene('s2', 'Two.')),
      plugins: [twoSides],
    })
    expect(texts(chosen(state, choice, [{ kind: 'taken-away', of: 's2', by }])).flat()).toEqual(standing)
  })
})
