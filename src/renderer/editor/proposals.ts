import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { changedBlocks, type Finding } from '../../findings/index.ts'
import type { Range } from '../../story/search.ts'
import type { BlockRef } from '../../story/walk.ts'
import type { FoundStore } from '../session/findings/found-store.ts'
import {
  type ProposalsNews,
  type ProposalsShown,
  proposalsKey,
  sayToProposals,
} from '../session/findings/proposals.ts'
import { hasSameStructure } from '../session/outline.ts'
import { followNearWindow } from './near-window.ts'

/**
 * Shows what is proposed where it stands, near the window: a novel has thousands, and each splits a text and costs
 * every key a little. Decorations are mapped through edits; made anew are only those of blocks that came near, that
 * an edit changed, or in which something else was found.
 */
export const showProposals = (store: FoundStore) =>
  Extension.create({ name: 'proposals', addProseMirrorPlugins: () => proposalPlugins(store) })

export const proposalPlugins = (store: FoundStore): Plugin[] => [all(store), current]

const NOTHING: ReadonlySet<Finding> = new Set()

const all = (store: FoundStore) =>
  new Plugin<ProposalsShown>({
    key: proposalsKey,
    state: {
      init: () => ({ near: [], all: DecorationSet.empty, current: DecorationSet.empty }),
      apply(tr, shown, { doc: before }) {
        const news: ProposalsNews | undefined = tr.getMeta(proposalsKey)
        if (!tr.docChanged && !news) return shown
        let { near, all } = shown
        if (tr.docChanged) {
          const changed = changedBlocks(before, tr.doc)
          store.carry(changed, tr.mapping, news?.decided ?? NOTHING)
          near = mapped(near, tr.mapping)
          all = renewed(all.map(tr.mapping, tr.doc), tr.doc, changed.around.filter(within(near)), store)
        }
        if (news?.near) {
          near = news.near
          const blocks = near.flatMap((range) => blocksWithin(tr.doc, range))
          all = DecorationSet.create(
            tr.doc,
            blocks.flatMap((block) => decorationsOf(block, store)),
          )
        }
        if (news?.blocks) all = renewed(all, tr.doc, news.blocks.filter(within(near)), store)
        return { near, all, current: currentAfter(shown.current, tr, news) }
      },
    },
    props: { decorations: (state) => proposalsKey.getState(state)?.all },
    view(view) {
      const following = followNearWindow(view, (near) =>
        view.dispatch(sayToProposals(view.state.tr, { near })),
      )
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
  !hasSameStructure(before.doc, after.doc) || nearIn(after).length < nearIn(before).length

const nearIn = (state: EditorState) => proposalsKey.getState(state)?.near ?? []

const mapped = (ranges: readonly Range[], mapping: Mapping): readonly Range[] =>
  ranges
    .map(({ from, to }) => ({ from: mapping.map(from), to: mapping.map(to, -1) }))
    .filter(({ from, to }) => from < to)

const within = (ranges: readonly Range[]) => (block: BlockRef) =>
  ranges.some(({ from, to }) => from <= block.pos && block.pos < to)

function blocksWithin(doc: Node, { from, to }: Range): BlockRef[] {
  const blocks: BlockRef[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) blocks.push({ node, pos })
    return !node.isTextblock
  })
  return blocks
}

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
  doc: Node,
  blocks: readonly BlockRef[],
  store: FoundStore,
): DecorationSet {
  const old = blocks.flatMap(({ node, pos }) => all.find(pos + 1, pos + 1 + node.content.size))
  const made = blocks.flatMap((block) => decorationsOf(block, store))
  return (old.length > 0 ? all.remove(old) : all).add(doc, made)
}

function decorationsOf({ node, pos }: BlockRef, store: FoundStore): Decoration[] {
  // What is all over the story would only be noise.
  const shown = store.of(node).filter((finding) => finding.alike !== 'code' && !store.hidden.has(finding))
  return shown.map(({ from, to, kind, confidence }) => {
    const attributes = { class: `proposal proposal-${kind}`, 'data-sure': confidence }
    return Decoration.inline(pos + 1 + from, pos + 1 + to, attributes)
  })
}
