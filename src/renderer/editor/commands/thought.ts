import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type Command, Plugin, PluginKey } from '@tiptap/pm/state'
import {
  applyThoughtKey,
  type ThoughtPress,
  type ThoughtPressed,
  thoughtKey,
} from '../../../edit/thought-key.ts'
import { conventionOf } from '../../../language/dialogue.ts'
import { saidIn } from '../../../language/said.ts'
import { sentencesOf } from '../../../language/sentences.ts'
import { mark } from '../../../story/schema/index.ts'
import { blockText, sceneAt, textBlocksOf } from '../../../story/walk.ts'
import { tagIn } from '../../../thoughts/tag-in.ts'

/** What the key did last: forgotten with the next change of text or selection. */
const lastPress = new PluginKey<ThoughtPressed | null>('last thought key')

/** The one key that marks a thought: see edit/thought-key.ts for what it does where. */
export const markThought: Command = (state, dispatch) => {
  const { doc, selection, storedMarks, tr } = state
  const { from, to } = selection
  const last = lastPress.getState(state) ?? null
  const press: ThoughtPress = {
    doc,
    from,
    to,
    storedMarks,
    sentencesOf,
    saidIn: saidAt(doc, from),
    tagIn,
    last,
  }
  const change = thoughtKey(press)
  if (change.kind === 'nothing') return false
  if (change.kind === 'marks') tr.setMeta(lastPress, applyThoughtKey(tr, press, change))
  else if (change.thought) tr.addStoredMark(change.thought)
  else tr.removeStoredMark(mark('thought'))
  dispatch?.(tr)
  return true
}

/** How this scene sets off what is said aloud. */
function saidAt(doc: Node, pos: number): ThoughtPress['saidIn'] {
  const scene = sceneAt(doc, pos)
  const texts = scene ? textBlocksOf(scene.node, scene.pos).map((block) => blockText(block.node)) : []
  const convention = conventionOf(texts)
  return (text) => saidIn(text, convention)
}

export const rememberPress = new Plugin<ThoughtPressed | null>({
  key: lastPress,
  state: {
    init: () => null,
    apply: (tr, last) =>
      tr.getMeta(lastPress) ?? (tr.docChanged || tr.selectionSet || tr.storedMarksSet ? null : last),
  },
})

/** Moving away ends what was asked for the next letter; the caret then moves as ever. */
export const stopThinking: Command = (state, dispatch) => {
  if (state.storedMarks) dispatch?.(state.tr.setStoredMarks(null))
  return false
}

/**
 * Goes on with a thought that is being typed. Thoughts do not take in what is typed after them, so that an
 * author gets out of one by an arrow key; while one is being typed, each letter asks for it again.
 */
export const goOnThinking = new Plugin({
  appendTransaction(transactions, before, after) {
    const thought = before.storedMarks && mark('thought').isInSet(before.storedMarks)
    if (!thought || after.storedMarks) return null
    const changes = transactions.filter((tr) => tr.docChanged)
    if (changes.length === 0 || changes.some(isHistoryTransaction)) return null
    const head = changes.reduce((pos, tr) => tr.mapping.map(pos), before.selection.head)
    const stays = after.selection.empty && after.selection.head === head
    return stays ? after.tr.setStoredMarks(before.storedMarks) : null
  },
})
