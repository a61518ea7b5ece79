import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { caretIn, sketch, story } from '../../edit/sketch.arbitrary.ts'
import { storyActions } from './actions.ts'
import type { EditorPort } from './editor-port.ts'

const STORY = ['s1:', 'one', 's2:', 't‸wo', '# c1 A', 's3:', 'three', '# c2 B', 's4:', 'four']

/** An editor without a page, as far as changes go. */
function opened(...lines: string[]) {
  const { doc, from } = story(...lines)
  let state = EditorState.create({ doc, plugins: [history()], selection: TextSelection.create(doc, from) })
  const dispatched: boolean[] = []
  const port: Pick<EditorPort, 'state' | 'dispatch' | 'focus' | 'keepView'> = {
    get state() {
      return state
    },
    dispatch(tr) {
      dispatched.push(tr.docChanged)
      state = state.apply(tr)
    },
    focus: () => undefined,
    keepView: (change) => change(),
    readSelection: () => undefined,
  }
  return {
    doc,
    dispatched,
    actions: storyActions(port as EditorPort), // as: moves ask for no more of it
    undo: () => undo(state, port.dispatch),
    ids: () => sketch(state.doc).flatMap((line) => /^# (\S+)|^(\S+):$/.exec(line)?.[0] ?? []),
    caret: () => caretIn(state.doc, state.selection.head),
    now: () => state.doc,
  }
}

describe('moving', () => {
  test('takes the cursor along with a scene, and an undo gives all back', () => {
    const { actions, ids, caret, undo, now, doc } = opened(...STORY)
    actions.moveScene('s2', { in: 'c2', at: 'end' })
    expect(ids()).toEqual(['s1:', '# c1', 's3:', '# c2', 's4:', 's2:'])
    expect(caret()).toBe('t‸wo')
    undo()
    expect(now().eq(doc)).toBe(true)
    expect(caret()).toBe('t‸wo')
  })

  test('leaves the cursor in a scene that others pass', () => {
    const { actions, ids, caret } = opened(...STORY)
    actions.moveChapter('c2', { before: 'c1' })
    actions.moveScene('s1', { after: 's3' })
    expect(ids()).toEqual(['s2:', '# c2', 's4:', '# c1', 's3:', 's1:'])
    expect(caret()).toBe('t‸wo')
  })

  test('is undone one by one, however quickly one follows the other', () => {
    const { actions, ids, undo } = opened(...STORY)
    const before = ids()
    actions.moveScene('s2', { before: 's1' })
    const once = ids()
    actions.moveScene('s2', { after: 's1' })
    undo()
    expect(ids()).toEqual(once)
    undo()
    expect(ids()).toEqual(before)
  })

  test('takes the cursor along with its chapter, past one chapter at a time', () => {
    const { actions, ids, caret, undo } = opened(
      ...STORY.map((line) => line.replace('‸', '')),
      '# c3 C',
      's5:',
      'fi‸ve',
    )
    actions.shiftChapter('c3', 'up')
    expect(ids()).toEqual(['s1:', 's2:', '# c1', 's3:', '# c3', 's5:', '# c2', 's4:'])
    expect(caret()).toBe('fi‸ve')
    actions.shiftChapter('c1', 'down')
    expect(ids()).toEqual(['s1:', 's2:', '# c3', 's5:', '# c1', 's3:', '# c2', 's4:'])
    expect(caret()).toBe('fi‸ve')
    undo()
    undo()
    expect(ids().at(-2)).toBe('# c3')
  })

  test('to where it is already is nothing to undo', () => {
    const { actions, dispatched } = opened(...STORY)
    actions.moveScene('s2', { after: 's1' })
    actions.moveScene('s2', { before: 's2' })
    actions.moveScene('s4', { in: 'c2', at: 'end' })
    actions.moveChapter('c1', { before: 'c2' })
    actions.shiftChapter('c1', 'up')
    actions.shiftChapter('c2', 'down')
    actions.moveScene('gone', { before: 's1' })
    expect(dispatched).toEqual([])
  })
})

describe('a chapter', () => {
  test('is merged with the one before, and the cursor stays on its text', () => {
    const { actions, ids, caret, undo } = opened(
      ...STORY.map((line) => line.replace('‸', '').replace('four', 'fo‸ur')),
    )
    const before = ids()
    actions.mergeChapter('c2')
    expect(ids()).toEqual(['s1:', 's2:', '# c1', 's3:', 's4:'])
    expect(caret()).toBe('fo‸ur')
    undo()
    expect(ids()).toEqual(before)
  })

  test('is deleted with its scenes as one thing to undo, however soon after a move', () => {
    const { actions, ids, undo } = opened(...STORY)
    actions.moveScene('s2', { before: 's1' })
    const moved = ids()
    actions.deleteChapter('c1')
    expect(ids()).toEqual(['s2:', 's1:', '# c2', 's4:'])
    undo()
    expect(ids()).toEqual(moved)
  })
})
