import { history, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { chapter, p, quote, sceneWith, story, verse } from '../../../export/story-builder.arbitrary.ts'
import { idsOf } from '../../../story/ids.ts'
import { uniqueIds } from '../unique-ids.ts'
import { breakLine, enter } from './enter.ts'
import { backspaceAtStart, deleteAtEnd } from './erase.ts'
import { toggleMark } from './marks.ts'
import { goBeside, moveChapterHere, moveHere, newChapterHere, splitHere } from './scenes.ts'
import { goOnThinking, markThought, rememberPress } from './thought.ts'

/** The caret, or the two ends of the selection, stand as bars in the story's text. */
function stateOf(doc: Node): EditorState {
  const state = EditorState.create({ doc, plugins: [history(), rememberPress, goOnThinking, uniqueIds] })
  const { tr } = state
  const places: number[] = []
  doc.descendants((node, pos) => {
    for (let at = node.text?.indexOf('|') ?? -1; at >= 0; at = node.text?.indexOf('|', at + 1) ?? -1)
      places.push(pos + at - places.length)
  })
  for (const place of places) tr.delete(place, place + 1)
  const [anchor = 2, head = anchor] = places
  tr.setSelection(TextSelection.create(tr.doc, anchor, head)).setMeta('addToHistory', false)
  return state.apply(tr)
}

function run(state: EditorState, ...commands: Command[]): EditorState {
  let now = state
  for (const command of commands)
    command(now, (tr) => {
      now = now.apply(tr)
    })
  return now
}

const type =
  (text: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(text))
    return true
  }

/** Blocks with their type, scenes and chapters parted: `p:One|` with the caret where it is. */
function shown(state: EditorState): string {
  const { doc, selection } = state
  const parts: string[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'scene' || node.type.name === 'chapter')
      parts.push(`${node.type.name}(${node.attrs.id})`)
    if (!node.isTextblock) return true
    const text = node.children.map((inline) => inline.text ?? '/').join('')
    const at = selection.head - pos - 1
    const inside = at >= 0 && at <= node.content.size
    parts.push(`${node.type.name.slice(0, 1)}:${inside ? `${text.slice(0, at)}|${text.slice(at)}` : text}`)
    return false
  })
  return parts.join(' ')
}

const two = (first: string, second: string) =>
  story({}, sceneWith({ id: 'a' }, p(first)), sceneWith({ id: 'b' }, p(second)))

describe('Backspace and Delete', () => {
  test('merge scenes', () => {
    expect(shown(run(stateOf(two('One.', '|Two.')), backspaceAtStart))).toBe('scene(a) p:One. p:|Two.')
    expect(shown(run(stateOf(two('One.|', 'Two.')), deleteAtEnd))).toBe('scene(a) p:One.| p:Two.')
  })
  test('do nothing at the ends of the story', () => {
    const start = stateOf(two('|One.', 'Two.'))
    expect(backspaceAtStart(start)).toBe(true)
    expect(run(start, backspaceAtStart).doc).toBe(start.doc)
    const end = stateOf(two('One.', 'Two.|'))
    expect(run(end, deleteAtEnd).doc).toBe(end.doc)
  })
  test('leave it to the browser within a block', () => {
    expect(backspaceAtStart(stateOf(two('One.', 'T|wo.')))).toBe(false)
    expect(deleteAtEnd(stateOf(two('On|e.', 'Two.')))).toBe(false)
  })
  test('go into a chapter’s title, and keep chapters apart', () => {
    const doc = story(
      {},
      chapter('A', { id: 'x' }, sceneWith({ id: 'a' }, p('One.'))),
      chapter('B', { id: 'y' }, sceneWith({ id: 'b' }, p('|Two.'))),
    )
    const before = stateOf(doc)
    const after = run(before, backspaceAtStart)
    expect(after.doc).toBe(before.doc)
    expect(after.selection.$head.parent.textContent).toBe('B')
    expect(run(after, deleteAtEnd, backspaceAtStart).doc).toBe(before.doc)
  })
  test('take a block out of its quotation first', () => {
    const doc = story({}, sceneWith({ id: 'a' }, p('One.')), sceneWith({ id: 'b' }, quote(p('|Two.'))))
    const once = run(stateOf(doc), backspaceAtStart)
    expect(once.doc.childCount).toBe(2)
    expect(once.selection.$head.depth).toBe(2)
  })
})

describe('Enter', () => {
  test('parts a paragraph', () => {
    expect(shown(run(stateOf(two('On|e.', 'Two.')), enter))).toBe('scene(a) p:On p:|e. scene(b) p:Two.')
  })
  test('goes from a chapter’s title into its text', () => {
    const doc = story({}, chapter('A|', { id: 'x' }, sceneWith({ id: 'a' }, p('One.'))))
    expect(shown(run(stateOf(doc), enter))).toBe('chapter(x) c:A scene(a) p:|One.')
  })
  test('makes lines in verse; an empty one at the end leaves it, one in the middle parts stanzas', () => {
    const end = stateOf(story({}, sceneWith({ id: 'a' }, verse('One|'))))
    expect(shown(run(end, enter, type('two')))).toBe('scene(a) v:One/two|')
    expect(shown(run(end, enter, enter, type('x')))).toBe('scene(a) v:One p:x|')
    const middle = stateOf(story({}, sceneWith({ id: 'a' }, verse('One|', 'two'))))
    expect(shown(run(middle, enter, enter))).toBe('scene(a) v:One v:|/two')
  })
  test('with Shift breaks the line', () => {
    expect(shown(run(stateOf(two('On|e.', 'Two.')), breakLine))).toBe('scene(a) p:On/|e. scene(b) p:Two.')
  })
})

describe('scenes', () => {
  test('are split at the caret', () => {
    const split = run(stateOf(two('On|e.', 'Two.')), splitHere)
    expect(split.doc.childCount).toBe(3)
    expect(split.selection.$head.parent.textContent).toBe('e.')
    expect(new Set(idsOf(split.doc)).size).toBe(3)
    expect(shown(run(split, undo))).toBe('scene(a) p:On|e. scene(b) p:Two.')
  })
  test('move with the caret, and come back by undo', () => {
    const moved = run(stateOf(two('One.', 'Tw|o.')), moveHere('up'))
    expect(shown(moved)).toBe('scene(b) p:Tw|o. scene(a) p:One.')
    expect(shown(run(moved, undo))).toBe('scene(a) p:One. scene(b) p:Tw|o.')
    expect(moveHere('up')(moved)).toBe(false)
  })
  test('are moved by the chapter, each time as one thing to undo', () => {
    const doc = story(
      {},
      sceneWith({ id: 'a' }, p('One.')),
      chapter('C', { id: 'c' }, sceneWith({ id: 'b' }, p('Two.'))),
      chapter('D', { id: 'd' }, sceneWith({ id: 'e' }, p('Fo|ur.'))),
      chapter('F', { id: 'f' }, sceneWith({ id: 'g' }, p('Six.'))),
    )
    const [c, d, f] = [
      'chapter(c) c:C scene(b) p:Two.',
      'chapter(d) c:D scene(e) p:Fo|ur.',
      'chapter(f) c:F scene(g) p:Six.',
    ]
    const order = (state: EditorState) => shown(state).replace('scene(a) p:One. ', '')
    const down = run(stateOf(doc), moveChapterHere('down'))
    expect(order(down)).toBe([c, f, d].join(' '))
    expect(moveChapterHere('down')(down)).toBe(false)
    const top = run(down, moveChapterHere('up'), moveChapterHere('up'))
    expect(order(top)).toBe([d, c, f].join(' '))
    expect(moveChapterHere('up')(top)).toBe(false)
    expect(order(run(top, undo))).toBe([c, d, f].join(' '))
    expect(order(run(top, undo, undo, undo))).toBe([c, d, f].join(' '))
    expect(moveChapterHere('down')(stateOf(two('O|ne.', 'Two.')))).toBe(false)
  })
  test('are gone through one by one', () => {
    const next = run(stateOf(two('O|ne.', 'Two.')), goBeside(1))
    expect(shown(next)).toBe('scene(a) p:One. scene(b) p:|Two.')
    expect(goBeside(1)(next)).toBe(false)
  })
  test('a new chapter has the caret in its title', () => {
    const made = run(stateOf(two('O|ne.', 'Two.')), newChapterHere, type('Late'))
    expect(made.doc.lastChild?.firstChild?.textContent).toBe('Late')
  })
})

describe('marks', () => {
  test('an emphasis at a caret is for what is typed next', () => {
    const typed = run(stateOf(two('One |', 'Two.')), toggleMark('emphasis'), type('x'))
    expect(typed.doc.nodeAt(6)?.marks[0]?.type.name).toBe('emphasis')
  })
  test('no mark in a chapter’s title', () => {
    const doc = story({}, chapter('A|', { id: 'x' }, sceneWith({ id: 'a' }, p('One.'))))
    expect(toggleMark('strong')(stateOf(doc))).toBe(false)
    expect(markThought(stateOf(doc))).toBe(false)
  })
  test('a thought is typed letter by letter until the key ends it', () => {
    const thinking = run(
      stateOf(two('One. |', 'Two.')),
      markThought,
      type('N'),
      type('o'),
      markThought,
      type('!'),
    )
    const inline = thinking.doc.firstChild?.firstChild?.children.map(
      (each) => `${each.text}${each.marks.length}`,
    )
    expect(inline).toEqual(['One. 0', 'No1', '!0'])
  })
  test('after an undo what is typed is no thought', () => {
    const undone = run(stateOf(two('One. |', 'Two.')), markThought, type('N'), undo)
    expect(undone.storedMarks).toBe(null)
  })
  test('pressed twice the key leaves the very same document, whatever was there', () => {
    const before = stateOf(two('One he|re. Two.', 'Three.'))
    expect(run(before, markThought, markThought).doc.eq(before.doc)).toBe(true)
  })
})

test('copies of scenes get ids of their own; the scene that was there keeps its', () => {
  const state = stateOf(two('O|ne.', 'Two.'))
  const copy = state.doc.child(1).type.create({ ...state.doc.child(1).attrs }, state.doc.child(1).content)
  const pasted = state.apply(state.tr.insert(0, copy))
  const ids = idsOf(pasted.doc)
  expect(ids.slice(1)).toEqual(['a', 'b'])
  expect(ids[0]).not.toBe('b')
})
