import { Extension } from '@tiptap/core'
import type { Node as PageNode } from '@tiptap/pm/model'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import type { Range } from '../../story/search.ts'
import { nearKey, nearWindowOf, sayWhatIsNear } from '../session/near-window.ts'
import { hasSameStructure } from '../session/outline.ts'
import { readSelection } from './read-selection.ts'

/** Shows what `plugins` decorate near the window. */
export const showNearWindow = (...plugins: readonly Plugin[]) =>
  Extension.create({ name: 'nearWindow', addProseMirrorPlugins: () => [nearWindow, ...plugins] })

/** Keeps what of the story is near the window; it stands before the plugins that ask for it. */
export const nearWindow = new Plugin<readonly Range[]>({
  key: nearKey,
  state: {
    init: () => [],
    apply: (tr, near) => tr.getMeta(nearKey) ?? (tr.docChanged ? mapped(near, tr.mapping) : near),
  },
  view(view) {
    const following = followNearWindow(view, (near) => view.dispatch(sayWhatIsNear(view.state.tr, near)))
    return {
      update({ state }, before) {
        if (state.doc !== before.doc && isReplaced(before, state)) following.again()
      },
      destroy: following.end,
    }
  },
})

/** Whether scenes came or went, or what was near is gone: the page may have drawn other text in their place. */
const isReplaced = (before: EditorState, after: EditorState) =>
  !hasSameStructure(before.doc, after.doc) || nearWindowOf(after).length < nearWindowOf(before).length

const mapped = (ranges: readonly Range[], mapping: Mapping): readonly Range[] =>
  ranges
    .map(({ from, to }) => ({ from: mapping.map(from), to: mapping.map(to, -1) }))
    .filter(({ from, to }) => from < to)

/** Follows what of a story is near the window. */
interface Following {
  /** Tells anew after the next frame: what was near has been replaced. */
  again(): void
  end(): void
}

/**
 * Tells which parts of the story the browser draws: scenes, and of a long scene its blocks (page.css), as ranges
 * around the node, in no order. First when it has drawn them, then after the frame in which some came or went.
 * A vast selection draws all of them: until it ends, nothing is told (vast-selection.ts).
 */
function followNearWindow(view: EditorView, tell: (near: readonly Range[]) => void): Following {
  const drawn = new Set<Element>()
  let frame: number | null = null

  const again = () => {
    frame ??= requestAnimationFrame(() => {
      frame = null
      if (view.isDestroyed || view.dom.classList.contains('vast')) return
      readSelection(view)
      const caret = drawnAround(view.domAtPos(view.state.selection.head).node)
      if (caret) drawn.add(caret)
      tell(rangesOf(view, drawn))
    })
  }
  const onChange = (event: Event) => {
    const { target, skipped } = event as ContentVisibilityAutoStateChangeEvent // as: the listener's name says so
    if (!(target instanceof Element)) return
    if (skipped) drawn.delete(target)
    else drawn.add(target)
    again()
  }
  view.dom.addEventListener('contentvisibilityautostatechange', onChange)
  return {
    again,
    end() {
      view.dom.removeEventListener('contentvisibilityautostatechange', onChange)
      if (frame !== null) cancelAnimationFrame(frame)
    },
  }
}

/** What is drawn from the start because the caret is in it comes without an event. */
function drawnAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('section[data-long] > *, section[data-scene]') ?? null
}

/** The browser does not always say so of what was drawn by force before (draw-around.ts); without marks it hardly matters. */
const isSkipped = ({ firstElementChild }: Element) =>
  firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false

function rangesOf(view: EditorView, drawn: Set<Element>): Range[] {
  const near: Range[] = []
  for (const element of drawn) {
    if (!element.isConnected || isSkipped(element)) drawn.delete(element)
    // A long scene is near by its blocks.
    else if (!(element instanceof HTMLElement && element.dataset.long !== undefined)) {
      const $in = view.state.doc.resolve(view.posAtDOM(element, 0))
      if ($in.depth > 0) near.push({ from: withTitle(view.state.doc, $in.before()), to: $in.after() })
    }
  }
  return near
}

/** The start of a chapter's first scene, or of its first block, taken back over the title above it: that is no scene. */
function withTitle(doc: PageNode, pos: number): number {
  const $pos = doc.resolve(pos)
  const isFirst = $pos.parent.type.name === 'scene' && $pos.parentOffset === 0
  const $scene = isFirst ? doc.resolve($pos.before()) : $pos
  const { nodeBefore } = $scene
  return nodeBefore?.type.name === 'chapterTitle' ? $scene.pos - nodeBefore.nodeSize : pos
}
