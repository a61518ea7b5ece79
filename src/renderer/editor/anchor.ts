import type { EditorView } from '@tiptap/pm/view'
import type { Caret } from '../../contract/caret.ts'
import { caretAt } from '../session/caret.ts'

/** Where an author is in a story, told by scenes: it means the same in a later version of the story. */
export interface Anchor {
  /** null at the story's start. */
  readonly caret: Caret | null
  /** The scene at the top of the window and how far it is scrolled, in CSS pixels; null: wherever the caret is in sight. */
  readonly top: { readonly scene: string; readonly by: number } | null
}

export function anchorIn(view: EditorView): Anchor {
  const { doc, selection } = view.state
  const window = scrollerOf(view)?.getBoundingClientRect()
  const sections = [...view.dom.querySelectorAll<HTMLElement>('section[data-scene]')]
  const top = window && sections.find((each) => each.getBoundingClientRect().bottom > window.top)
  return {
    caret: caretAt(doc, selection.head),
    top: top ? { scene: top.dataset.scene ?? '', by: window.top - top.getBoundingClientRect().top } : null,
  }
}

/** Scrolls so that the scene which was at the top of the window is there again, as far as it is there at all. */
export function scrollBack(view: EditorView, top: Anchor['top']): void {
  const scroller = scrollerOf(view)
  const section = top && view.dom.querySelector(`section[data-scene="${CSS.escape(top.scene)}"]`)
  if (!scroller || !section) return
  const distance = section.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  scroller.scrollTop += distance + top.by
}

const scrollerOf = (view: EditorView) => view.dom.closest('.manuscript')
