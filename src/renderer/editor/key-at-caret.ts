import type { EditorView } from '@tiptap/pm/view'
import { readSelection } from './read-selection.ts'

/** A key is for where the caret is now: Home and Backspace would take a paragraph for one that is typed in the middle. */
export function keyAtCaret(view: EditorView): boolean {
  readSelection(view)
  return false
}
