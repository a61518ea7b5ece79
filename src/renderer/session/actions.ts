import { closeHistory } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { type Selection, TextSelection } from '@tiptap/pm/state'
import { carryThrough } from '../../edit/carry.ts'
import { setChapterAttribute } from '../../edit/chapter-attributes.ts'
import { deleteChapter } from '../../edit/delete-chapter.ts'
import { deleteScene } from '../../edit/delete-scene.ts'
import { setDetail } from '../../edit/details.ts'
import { mergeChapter } from '../../edit/merge-chapter.ts'
import { mergeScene } from '../../edit/merge-scenes.ts'
import { moveChapter, shiftChapter } from '../../edit/move-chapter.ts'
import { moveScene, shiftScene } from '../../edit/move-scene.ts'
import { newScene } from '../../edit/new-scene.ts'
import { renameChapter } from '../../edit/rename-chapter.ts'
import { setSceneAttribute } from '../../edit/scene-attributes.ts'
import { setThoughts, thoughtAround, thoughtsIn } from '../../edit/thought.ts'
import type { Result } from '../../story/result.ts'
import { mark } from '../../story/schema/index.ts'
import type { ThoughtAttributes } from '../../story/schema/marks.ts'
import { findChapter, findScene } from '../../story/walk.ts'
import type { StorySession } from '../session.ts'
import type { EditorPort } from './editor-port.ts'
import { typingStretch } from './field.ts'
import { newId } from './new-id.ts'

type Actions = Pick<
  StorySession,
  | 'goToScene'
  | 'goToChapter'
  | 'focusPage'
  | 'setDetail'
  | 'setScene'
  | 'setChapter'
  | 'renameChapter'
  | 'shiftScene'
  | 'shiftChapter'
  | 'moveScene'
  | 'moveChapter'
  | 'mergeScene'
  | 'deleteScene'
  | 'mergeChapter'
  | 'deleteChapter'
  | 'newScene'
  | 'setThinker'
>

/** What panels do to a story, as transactions of its editor. */
export function storyActions(editor: EditorPort): Actions {
  /** Dispatches what `change` makes, unless it fails: what it was about is no longer there. */
  function make<T>(
    change: (tr: Transaction) => Result<T, string>,
    after?: (tr: Transaction, made: T, selection: Selection) => void,
  ) {
    const { tr, selection } = editor.state
    const made = change(tr)
    if (!made.ok) return
    after?.(tr, made.value, selection)
    const stretch = typingStretch()
    // The history puts together what is of one composition (prosemirror-history's applyTransaction).
    if (stretch !== null) tr.setMeta('composition', stretch)
    if (tr.docChanged) editor.dispatch(tr)
  }

  function goTo(pos: number): void {
    const { state } = editor
    editor.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos + 1))))
    editor.scrollTo(pos)
    editor.focus()
  }

  const writeAt = (tr: Transaction, { caret }: { readonly caret: number }) => {
    tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView()
    editor.focus()
  }

  /**
   * The selection stays on its text, and so does the top of the window; undo takes this back alone, however soon after
   * something else it came.
   */
  const rearrange = <T>(change: (tr: Transaction) => Result<T, string>) =>
    editor.keepView(() =>
      make(change, (tr, _made, selection) => {
        keepSelection(tr, selection)
        closeHistory(tr)
      }),
    )

  return {
    goToScene(id) {
      const scene = findScene(editor.state.doc, id)
      if (scene) goTo(scene.pos)
    },
    goToChapter(id) {
      const chapter = findChapter(editor.state.doc, id)
      if (chapter) goTo(chapter.pos)
    },
    focusPage: editor.focus,

    setDetail: (name, value) => make((tr) => setDetail(tr, name, value)),
    setScene: (id, name, value) => make((tr) => setSceneAttribute(tr, id, name, value)),
    setChapter: (id, name, value) => make((tr) => setChapterAttribute(tr, id, name, value)),
    renameChapter: (id, title) => make((tr) => renameChapter(tr, id, title)),
    shiftScene: (id, way) => rearrange((tr) => shiftScene(tr, id, way, newId)),
    shiftChapter: (id, way) => rearrange((tr) => shiftChapter(tr, id, way)),
    moveScene: (id, place) => rearrange((tr) => moveScene(tr, id, place, newId)),
    moveChapter: (id, place) => rearrange((tr) => moveChapter(tr, id, place)),
    mergeScene: (id) => make((tr) => mergeScene(tr, id, newId), writeAt),
    deleteScene: (id) =>
      make(
        (tr) => deleteScene(tr, id, newId),
        (tr) => tr.scrollIntoView(),
      ),
    mergeChapter: (id) => rearrange((tr) => mergeChapter(tr, id)),
    deleteChapter: (id) =>
      make(
        (tr) => deleteChapter(tr, id, newId),
        (tr) => closeHistory(tr.scrollIntoView()),
      ),
    newScene: (after) => make((tr) => newScene(tr, after, newId), writeAt),

    setThinker(thinker) {
      const { tr } = editor.state
      giveThinker(tr, thinker)
      if (tr.docChanged) editor.dispatch(tr)
    },
  }
}

/** Leaves the selection on the text it was on, wherever that stands now. */
export function keepSelection(tr: Transaction, { anchor, head }: Selection): void {
  const carried = carryThrough(tr)
  const at = (pos: number) => tr.doc.resolve(carried(pos))
  tr.setSelection(TextSelection.between(at(anchor), at(head)))
}

/** Sets who thinks the thoughts of the selection, or the one around the caret. */
function giveThinker(tr: Transaction, thinker: ThoughtAttributes): void {
  const { from, to, empty } = tr.selection
  const thought = mark('thought').create({ ...thinker })
  if (empty) {
    const around = thoughtAround(tr.doc, from)
    if (around) setThoughts(tr, [around], thought)
    return
  }
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    setThoughts(
      tr,
      thoughtsIn(node, pos).filter((each) => each.from < to && each.to > from),
      thought,
    )
    return false
  })
}
