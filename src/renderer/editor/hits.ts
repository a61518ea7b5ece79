import { type EditorState, Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { changedBlocks } from '../../findings/index.ts'
import { findInBlock, type Query } from '../../story/search.ts'
import type { BlockRef } from '../../story/walk.ts'
import { type HitsShown, hitsKey } from '../session/find/hits.ts'
import { blocksNear, isNear, nearKey } from '../session/near-window.ts'
import { renewed } from './renew.ts'

const NOTHING: HitsShown = { query: null, all: DecorationSet.empty, current: DecorationSet.empty }

/**
 * Marks what is looked for, near the window: a short word stands ten thousand times in a novel. An edit has
 * the blocks searched anew that it changed, and no others; nothing is done while nothing is looked for.
 */
const all = new Plugin<HitsShown>({
  key: hitsKey,
  state: {
    init: () => NOTHING,
    apply(tr, shown, { doc: before }, state) {
      const news: Pick<HitsShown, 'query'> | undefined = tr.getMeta(hitsKey)
      const { query } = news ?? shown
      if (!query) return NOTHING
      const marksOf = (block: BlockRef) => marksIn(block, query)
      let { all, current } = shown
      if (news || tr.getMeta(nearKey)) all = DecorationSet.create(tr.doc, blocksNear(state).flatMap(marksOf))
      else if (tr.docChanged) {
        const { around } = changedBlocks(before, tr.doc)
        all = renewed(all.map(tr.mapping, tr.doc), tr.doc, around.filter(isNear(state)), marksOf)
      }
      if (news || tr.docChanged || tr.selectionSet) current = currentOf(state, query)
      return { query, all, current }
    },
  },
  props: { decorations: (state) => hitsKey.getState(state)?.all },
})

/** Apart from the others, so that to go to the next one changes two decorations and not a set of thousands. */
const current = new Plugin({
  props: { decorations: (state) => hitsKey.getState(state)?.current },
})

export const hitPlugins: readonly Plugin[] = [all, current]

const marksIn = ({ node, pos }: BlockRef, query: Query): Decoration[] =>
  findInBlock(node, query).map(({ from, to }) =>
    Decoration.inline(pos + 1 + from, pos + 1 + to, { class: 'hit' }),
  )

/** The hit that is selected, wherever that is. */
function currentOf({ doc, selection }: EditorState, query: Query): DecorationSet {
  const { $from, from, to, empty } = selection
  if (empty || !$from.parent.isTextblock) return DecorationSet.empty
  const start = $from.start()
  const isHit = findInBlock($from.parent, query).some(
    (hit) => start + hit.from === from && start + hit.to === to,
  )
  return isHit
    ? DecorationSet.create(doc, [Decoration.inline(from, to, { class: 'hit-current' })])
    : DecorationSet.empty
}
