import { Plugin, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { changedBlocks, type Finding } from '../../findings/index.ts'
import type { BlockRef } from '../../story/walk.ts'
import type { FoundStore } from '../session/findings/found-store.ts'
import { type ProposalsNews, type ProposalsShown, proposalsKey } from '../session/findings/proposals.ts'
import { blocksNear, isNear, nearKey } from '../session/near-window.ts'
import { renewed } from './renew.ts'

/**
 * Shows what is proposed where it stands, near the window: a novel has thousands, and each splits a text and costs
 * every key a little. Decorations are mapped through edits; made anew are only those of blocks that came near, that
 * an edit changed, or in which something else was found.
 */
export const proposalPlugins = (store: FoundStore): Plugin[] => [all(store), current]

const NOTHING: ReadonlySet<Finding> = new Set()

const all = (store: FoundStore) =>
  new Plugin<ProposalsShown>({
    key: proposalsKey,
    state: {
      init: () => ({ all: DecorationSet.empty, current: DecorationSet.empty }),
      apply(tr, shown, { doc: before }, state) {
        const news: ProposalsNews | undefined = tr.getMeta(proposalsKey)
        const cameNear = tr.getMeta(nearKey) !== undefined
        if (!tr.docChanged && !news && !cameNear) return shown
        let { all } = shown
        const decorationsOf = decorationsIn(store)
        if (tr.docChanged) {
          const changed = changedBlocks(before, tr.doc)
          store.carry(changed, tr.mapping, news?.decided ?? NOTHING)
          all = renewed(
            all.map(tr.mapping, tr.doc),
            tr.doc,
            changed.around.filter(isNear(state)),
            decorationsOf,
          )
        }
        if (cameNear) {
          all = DecorationSet.create(tr.doc, blocksNear(state).flatMap(decorationsOf))
        }
        if (news?.blocks) all = renewed(all, tr.doc, news.blocks.filter(isNear(state)), decorationsOf)
        return { all, current: currentAfter(shown.current, tr, news) }
      },
    },
    props: { decorations: (state) => proposalsKey.getState(state)?.all },
  })

/** Apart from the others, so that to look at the next one changes two decorations and not a set of thousands. */
const current = new Plugin({
  props: { decorations: (state) => proposalsKey.getState(state)?.current },
})

function currentAfter(
  before: DecorationSet,
  tr: Transaction,
  news: ProposalsNews | undefined,
): DecorationSet {
  const { current } = news ?? {}
  if (current === undefined) return before.map(tr.mapping, tr.doc)
  if (current === null) return DecorationSet.empty
  return DecorationSet.create(tr.doc, [
    Decoration.inline(current.from, current.to, {
      class: `proposal-current proposal-current-${current.kind}`,
    }),
  ])
}

const decorationsIn =
  (store: FoundStore) =>
  ({ node, pos }: BlockRef): Decoration[] => {
    // What is all over the story would only be noise.
    const shown = store.of(node).filter((finding) => finding.alike !== 'code' && !store.hidden.has(finding))
    return shown.map(({ from, to, kind, confidence }) => {
      const attributes = { class: `proposal proposal-${kind}`, 'data-sure': confidence }
      return Decoration.inline(pos + 1 + from, pos + 1 + to, attributes)
    })
  }
