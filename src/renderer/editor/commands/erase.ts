import { joinBackward, joinForward, lift } from '@tiptap/pm/commands'
import type { ResolvedPos } from '@tiptap/pm/model'
import { type Command, type EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import { mergeScene } from '../../../edit/merge-scenes.ts'
import { edgeOf } from '../../../edit/split-scene.ts'
import { type SceneRef, sceneAt, scenesOf } from '../../../story/walk.ts'
import { newId } from '../../session/new-id.ts'

/*
 * Backspace at a scene's start and Delete at its end merge it with its neighbour. Chapters do not run into
 * each other by a key: there the caret only moves, or stays.
 */

export const backspaceAtStart: Command = (state, dispatch, view) => {
  const $at = caretAt(state, 'start')
  if (!$at) return false
  if ($at.parent.type.name === 'chapterTitle') return true
  if ($at.parentOffset > 0) return false
  const scene = sceneAt(state.doc, $at.pos)
  if (!scene || !isAtStart(scene, $at)) return joinBackward(state, dispatch, view)
  if ($at.parent !== scene.node.firstChild) return lift(state, dispatch) // out of its quotation
  const before = scenesOf(state.doc)[scene.index - 1]
  if (before && before.chapter === scene.chapter) return merge(scene.id)(state, dispatch)
  if (scene.chapter) dispatch?.(state.tr.setSelection(Selection.near($at.doc.resolve(scene.pos), -1)))
  return true
}

export const deleteAtEnd: Command = (state, dispatch, view) => {
  const $at = caretAt(state, 'end')
  if (!$at) return false
  if ($at.parentOffset < $at.parent.content.size) return false
  if ($at.parent.type.name === 'chapterTitle') return true
  const scene = sceneAt(state.doc, $at.pos)
  if (!scene || edgeOf(state.doc, $at.pos) !== 'end') return joinForward(state, dispatch, view)
  const after = scenesOf(state.doc)[scene.index + 1]
  if (after && after.chapter === scene.chapter) return merge(after.id, $at.pos)(state, dispatch)
  return true
}

function caretAt({ selection }: EditorState, edge: 'start' | 'end'): ResolvedPos | null {
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  const { $head } = selection
  const at = edge === 'start' ? $head.parentOffset === 0 : $head.parentOffset === $head.parent.content.size
  return at ? $head : null
}

function isAtStart(scene: SceneRef, $at: ResolvedPos): boolean {
  return Selection.atStart(scene.node).from + scene.pos + 1 === $at.pos
}

/** Merges a scene with the one before it; the caret stays at `caret`, or goes to the seam. */
export const merge =
  (id: string, caret: number | null = null): Command =>
  (state, dispatch) => {
    const { tr } = state
    const merged = mergeScene(tr, id, newId)
    if (!merged.ok) return false
    tr.setSelection(TextSelection.near(tr.doc.resolve(caret ?? merged.value.caret)))
    dispatch?.(tr.scrollIntoView())
    return true
  }
