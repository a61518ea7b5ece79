import { Extension } from '@tiptap/core'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { changedBlocks, type Finding } from '../../findings/index.ts'
import type { BlockRef } from '../../story/walk.ts'
import type { FoundStore } from '../session/findings/found-store.ts'
import { type ProposalsNews, type ProposalsShown, proposalsKey } from '../session/findings/proposals.ts'

/**
 * Shows what is proposed where it stands. Decorations are mapped through edits; made anew are only those of
 * blocks that an edit changed, or in which something else was found.
 */
export const showProposals = (store: FoundStore) =>
  Extension.create({ name: 'proposals', addProseMirrorPlugins: () => proposalPlugins(store) })

export const proposalPlugins = (store: FoundStore): Plugin[] => [all(store), current]

const NOTHING: ReadonlySet<Finding> = new Set()

const all = (store: FoundStore) =>
  new Plugin<ProposalsShown>({
    key: proposalsKey,
    state: {
      init: () => ({ all: DecorationSet.empty, current: DecorationSet.empty }),
      apply(tr, shown, { doc: before }) {
        const news: ProposalsNews | undefined = tr.getMeta(proposalsKey)
        if (!tr.docChanged && !news) return shown
        let { all } = shown
        if (tr.docChanged) {
          const changed = changedBlocks(before, tr.doc)
          store.carry(changed, tr.mapping, news?.decided ?? NOTHING)
          all = renewed(all.map(tr.mapping, tr.doc), tr, changed.around, store)
        }
        if (news?.blocks) all = renewed(all, tr, news.blocks, store)
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

function renewed(
  all: DecorationSet,
  { doc }: Transaction,
  blocks: readonly BlockRef[],
  store: FoundStore,
): DecorationSet {
  const old: Decoration[] = []
  const made: Decoration[] = []
  for (const { node, pos } of blocks) {
    old.push(...all.find(pos + 1, pos + 1 + node.content.size))
    for (const finding of store.of(node)) {
      // What is all over the story would only be noise.
      if (finding.alike === 'code' || store.hidden.has(finding)) continue
      const attributes = { class: `proposal proposal-${finding.kind}`, 'data-sure': finding.confidence }
      made.push(Decoration.inline(pos + 1 + finding.from, pos + 1 + finding.to, attributes))
    }
  }
  return (old.length > 0 ? all.remove(old) : all).add(doc, made)
}
