import type { EditorView } from '@tiptap/pm/view'
import { internalsOf } from './view-internals.ts'

/**
 * A key is for where the caret is now. The browser moves it at once and tells of it later, and on a busy machine
 * the next key may come first: then Home and Backspace would take a paragraph for one that is typed in the middle.
 */
export function keyAtCaret(view: EditorView): boolean {
  if (!view.composing) internalsOf(view).domObserver.onSelectionChange()
  return false
}
