import { closeHistory } from '@tiptap/pm/history'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import { shiftChapter } from '../../../edit/move-chapter.ts'
import { shiftScene } from '../../../edit/move-scene.ts'
import { newChapter } from '../../../edit/new-chapter.ts'
import { splitChapter } from '../../../edit/split-chapter.ts'
import { splitScene } from '../../../edit/split-scene.ts'
import type { Result } from '../../../story/result.ts'
import { chapterAt, sceneAt, scenesOf } from '../../../story/walk.ts'
import { keepSelection } from '../../session/actions.ts'
import { newId } from '../../session/new-id.ts'
import { holdCaret } from '../hold-caret.ts'

const caretAt = (tr: Transaction, caret: number): Transaction =>
  tr.setSelection(TextSelection.near(tr.doc.resolve(caret))).scrollIntoView()

/** Makes a scene of its own of what follows the caret. */
export const splitHere: Command = (state, dispatch) => {
  const { tr } = state
  if (!tr.selection.empty) tr.deleteSelection()
  const split = splitScene(tr, tr.selection.from, newId)
  if (!split.ok) return false
  dispatch?.(caretAt(tr, split.value.caret))
  return true
}

/** Moves the scene with the caret one place up or down. */
export const moveHere = (way: 'up' | 'down'): Command =>
  moving((tr) => {
    const scene = sceneAt(tr.doc, tr.selection.head)
    return scene && shiftScene(tr, scene.id, way, newId)
  })

/** Moves the chapter with the caret over the one before or after it. */
export const moveChapterHere = (way: 'up' | 'down'): Command =>
  moving((tr) => {
    const chapter = chapterAt(tr.doc, tr.selection.head)
    return chapter && shiftChapter(tr, chapter.id, way)
  })

/** What `move` moves takes the caret along, and the author's view; an undo takes it back by itself. */
function moving(move: (tr: Transaction) => Result<unknown, string> | null): Command {
  return (state, dispatch, view) => {
    const { tr, selection } = state
    if (!move(tr)?.ok) return false
    keepSelection(tr, selection)
    closeHistory(tr)
    if (dispatch && view) holdCaret(view, () => dispatch(tr))
    else dispatch?.(tr)
    return true
  }
}

/** Puts a chapter after the one with the caret, and the caret into its title. */
export const newChapterHere: Command = (state, dispatch) => {
  const { tr } = state
  const here = chapterAt(state.doc, state.selection.head)
  const made = newChapter(tr, here?.id ?? null, newId)
  if (!made.ok) return false
  dispatch?.(caretAt(tr, made.value.caret))
  return true
}

/** Begins a chapter at the caret, with the caret in its title. */
export const beginChapterHere: Command = (state, dispatch) => {
  const { tr } = state
  if (!tr.selection.empty) tr.deleteSelection()
  const made = splitChapter(tr, tr.selection.from, newId)
  if (!made.ok) return false
  dispatch?.(caretAt(tr, made.value.caret))
  return true
}

/** Puts the caret at the start of the scene before or after. */
export const goBeside =
  (way: -1 | 1): Command =>
  (state, dispatch) => {
    const here =
      sceneAt(state.doc, state.selection.head) ?? chapterAt(state.doc, state.selection.head)?.scenes[0]
    const beside = here && scenesOf(state.doc)[here.index + way]
    if (!beside) return false
    dispatch?.(caretAt(state.tr, beside.pos + 1))
    return true
  }
