import { type Command, TextSelection } from '@tiptap/pm/state'
import { type Emphasis, toggleEmphasis } from '../../../edit/emphasis.ts'
import { mark } from '../../../story/schema/index.ts'

/** Puts a mark on the selection or takes it off; at a caret, on what is typed next. */
export const toggleMark =
  (name: Emphasis): Command =>
  (state, dispatch) => {
    const { selection, storedMarks, tr } = state
    if (!selection.empty) {
      if (!toggleEmphasis(tr, name, selection.from, selection.to)) return false
      dispatch?.(tr.scrollIntoView())
      return true
    }
    const { $head } = selection
    const type = mark(name)
    if (!(selection instanceof TextSelection) || !$head.parent.type.allowsMarkType(type)) return false
    const on = type.isInSet(storedMarks ?? $head.marks())
    dispatch?.(on ? tr.removeStoredMark(type) : tr.addStoredMark(type.create()))
    return true
  }
