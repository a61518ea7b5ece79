import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * From the first letter to the last. ProseMirror's own way, from one edge of the page to the other, takes the
 * browser six times as long in a long novel.
 */
export function selectStory(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const { $from } = Selection.atStart(state.doc)
  const { $to } = Selection.atEnd(state.doc)
  dispatch?.(state.tr.setSelection(TextSelection.between($from, $to)))
  return true
}

/** The system's own “Select all”, by a menu: the browser begins a selection of the page itself, without a press. */
export function selectAllByMenu(view: EditorView, event: Event): boolean {
  if (event.target !== view.dom || view.dom.matches(':active')) return false
  event.preventDefault()
  return selectStory(view.state, view.dispatch.bind(view))
}
