import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { findScene, sceneAt } from '../../story/walk.ts'

/** Where an author is in a story, told by scenes: it means the same in a later version of the story. */
export interface Anchor {
  /** The caret, as an offset in a scene; null outside of all. */
  readonly caret: { readonly scene: string; readonly offset: number } | null
  /** The scene at the top of the window and how far it is scrolled, in CSS pixels; null above the first. */
  readonly top: { readonly scene: string; readonly by: number } | null
}

export function anchorIn(view: EditorView): Anchor {
  const { doc, selection } = view.state
  const scene = sceneAt(doc, selection.head)
  const window = scrollerOf(view)?.getBoundingClientRect()
  const sections = [...view.dom.querySelectorAll<HTMLElement>('section[data-scene]')]
  const top = window && sections.find((each) => each.getBoundingClientRect().bottom > window.top)
  return {
    caret: scene && { scene: scene.id, offset: selection.head - scene.pos },
    top: top ? { scene: top.dataset.scene ?? '', by: window.top - top.getBoundingClientRect().top } : null,
  }
}

/** As far as the story still has what the anchor is about. */
export function goToAnchor(view: EditorView, { caret, top }: Anchor): void {
  const { doc, tr } = view.state
  const scene = caret && findScene(doc, caret.scene)
  if (scene) {
    const pos = scene.pos + Math.min(caret.offset, scene.node.nodeSize - 1)
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pos))))
  }
  scrollBack(view, top)
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
