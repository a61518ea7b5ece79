import { chainCommands, createParagraphNear, liftEmptyBlock, splitBlock } from '@tiptap/pm/commands'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { canSplit } from '@tiptap/pm/transform'
import { node } from '../../../story/schema/index.ts'

/** From a chapter's title into its first scene. */
const leaveTitle: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  if ($from.parent.type.name !== 'chapterTitle') return false
  const after = TextSelection.near(state.doc.resolve($to.after()), 1)
  dispatch?.(state.tr.setSelection(after).scrollIntoView())
  return true
}

/** A line of verse; on an empty line at the end a paragraph, on one in the middle a stanza. */
const lineOfVerse: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  if ($from.parent.type.name !== 'verse' || !$from.sameParent($to)) return false
  const { tr } = state
  tr.deleteSelection()
  const { $from: $at } = tr.selection
  const onEmptyLine = $at.nodeBefore?.type.name === 'hardBreak'
  const atEnd = $at.parentOffset === $at.parent.content.size
  if ($at.parent.childCount === 0) tr.setBlockType($at.pos, $at.pos, node('paragraph'))
  else if (onEmptyLine && canSplit(tr.doc, $at.pos)) {
    const type = atEnd ? node('paragraph') : node('verse')
    tr.split($at.pos, 1, [{ type, attrs: $at.parent.attrs }]).delete($at.pos - 1, $at.pos)
  } else tr.replaceSelectionWith(node('hardBreak').create(), true)
  dispatch?.(tr.scrollIntoView())
  return true
}

/** A new paragraph: one that is thought while a thought is being typed. */
const splitParagraph: Command = (state, dispatch) =>
  splitBlock(
    state,
    dispatch && ((tr) => dispatch(state.storedMarks ? tr.setStoredMarks(state.storedMarks) : tr)),
  )

export const enter = chainCommands(
  leaveTitle,
  lineOfVerse,
  createParagraphNear,
  liftEmptyBlock,
  splitParagraph,
)

/** A line break within a paragraph. */
export const breakLine: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.parent.type.name === 'chapterTitle') return true
  const { tr } = state
  tr.replaceSelectionWith(node('hardBreak').create(), true)
  if (state.storedMarks) tr.setStoredMarks(state.storedMarks)
  dispatch?.(tr.scrollIntoView())
  return true
}
