import type { EditorView } from '@tiptap/pm/view'
import { internalsOf } from './view-internals.ts'

/**
 * Has the editor know where the browser has put the selection. The browser tells of it later, on a busy machine after
 * the next key or frame: until then the editor takes the selection for where it was, and puts it back with
 * whatever it draws.
 */
export function readSelection(view: EditorView): void {
  if (!view.composing) internalsOf(view).domObserver.onSelectionChange()
}
