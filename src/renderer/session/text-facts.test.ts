import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { chapter, em, p, scene, story, thought, thoughtBy } from '../../export/story-builder.arbitrary.ts'
import { countBetween, textFacts } from './text-facts.ts'

const doc = story(
  {},
  scene(p('Plain. ', thoughtBy('Maren', null, 'All ', em('of'), ' it.')), p(thought('Two.'))),
)

const factsAt = (from: number, to = from) => {
  const state = EditorState.create({ doc })
  const selection = TextSelection.create(doc, from, to)
  return textFacts(state.apply(state.tr.setSelection(selection)), true)
}

test('at a caret: what would be typed there', () => {
  expect(factsAt(4)).toMatchObject({ thought: false, emphasis: false, thinker: null })
  expect(factsAt(11)).toMatchObject({ thought: true, emphasis: false, thinker: { by: 'Maren', to: null } })
  expect(factsAt(14)).toMatchObject({ thought: true, emphasis: true })
})

test('at the end of a thought nothing more is thought, but its thinker can still be named', () => {
  expect(factsAt(19)).toMatchObject({ thought: false, thinker: { by: 'Maren' } })
})

test('in a selection: what all of its text is, over paragraphs', () => {
  expect(factsAt(9, 19)).toMatchObject({ thought: true, emphasis: false })
  expect(factsAt(9, 23)).toMatchObject({ thought: true })
  expect(factsAt(3, 19)).toMatchObject({ thought: false })
})

test('words between two positions: parts of blocks, whole scenes, no chapter titles', () => {
  const long = story(
    {},
    chapter('A title', { id: 'x' }, scene(p('one two three'), p('four five')), scene(p('six'))),
  )
  expect(countBetween(long, 0, long.content.size)).toBe(6)
  const three = long.content.size - 'three'.length
  expect(countBetween(long, 0, 0)).toBe(0)
  const start = 1 + 'A title'.length + 2 + 2 // into the first paragraph
  expect(countBetween(long, start + 'one '.length, start + 'one two three'.length)).toBe(2)
  expect(countBetween(long, start + 'one '.length, three)).toBeGreaterThan(2)
})
