import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { Mappable } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Conflict } from '../../contract/outside.ts'
import { findScene } from '../../story/walk.ts'

/** Blocks of one side: positions in the document. An empty one is where the side took something out. */
export interface Side {
  readonly from: number
  readonly to: number
}

/** A passage that both sides changed: both stand on the page until the author chooses. */
export interface Passage {
  readonly key: number
  readonly ours: Side
  readonly theirs: Side
}

/** What a transaction does to the passages. */
type Change = { readonly add: readonly Passage[] } | { readonly settle: ReadonlySet<number> }

const key = new PluginKey<readonly Passage[]>('two-sides')

/** The passages that are not chosen between yet, in the order they were found. */
export const passagesIn = (state: EditorState): readonly Passage[] => key.getState(state) ?? []

let last = 0

/** Marks what a merge left standing twice; `tr` has just brought it in. */
export function markPassages(tr: Transaction, conflicts: readonly Conflict[]): void {
  const add = conflicts.flatMap((each) => (each.kind === 'text' ? passageOf(tr.doc, each) : []))
  tr.setMeta(key, { add } satisfies Change)
}

/** The author has chosen: these are marked no longer. */
export function settlePassages(tr: Transaction, settle: ReadonlySet<number>): void {
  tr.setMeta(key, { settle } satisfies Change)
}

function passageOf(doc: Node, { scene, at, ours, theirs }: Conflict & { kind: 'text' }): Passage | [] {
  const found = findScene(doc, scene)
  if (!found || at + ours + theirs > found.node.childCount) return []
  const place = (index: number) =>
    found.node.children.slice(0, index).reduce((pos, { nodeSize }) => pos + nodeSize, found.pos + 1)
  const [from, between, to] = [place(at), place(at + ours), place(at + ours + theirs)]
  last += 1
  return { key: last, ours: { from, to: between }, theirs: { from: between, to } }
}

/** Both sides through a change; null where one of them is gone: there is nothing left to choose. */
function carried({ key, ours, theirs }: Passage, mapping: Mappable): Passage | null {
  const [own, other] = [carriedSide(ours, mapping), carriedSide(theirs, mapping)]
  return own && other && { key, ours: own, theirs: other }
}

function carriedSide({ from, to }: Side, mapping: Mappable): Side | null {
  if (from === to) {
    const pos = mapping.map(from)
    return { from: pos, to: pos }
  }
  const side = { from: mapping.map(from, 1), to: mapping.map(to, -1) }
  return side.from < side.to ? side : null
}

/** Holds the passages through all editing, and shows on the page which side is whose. */
export const twoSides = new Plugin<readonly Passage[]>({
  key,
  state: {
    init: () => [],
    apply(tr, before) {
      const change = tr.getMeta(key) as Change | undefined // as: only the two functions above set it
      if (!change && (before.length === 0 || !tr.docChanged)) return before
      const kept = before.flatMap((each) => carried(each, tr.mapping) ?? [])
      if (!change) return kept
      return 'add' in change ? [...kept, ...change.add] : kept.filter((each) => !change.settle.has(each.key))
    },
  },
  props: {
    decorations(state) {
      const passages = passagesIn(state)
      return passages.length === 0
        ? null
        : DecorationSet.create(
            state.doc,
            passages.flatMap((each) => shown(state.doc, each)),
          )
    },
  },
})

function shown(doc: Node, { ours, theirs }: Passage): Decoration[] {
  return [...marked(doc, ours, 'ours'), ...marked(doc, theirs, 'theirs')]
}

function marked(doc: Node, { from, to }: Side, whose: 'ours' | 'theirs'): Decoration[] {
  const decorations: Decoration[] = []
  if (from === to) return decorations
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    const first = decorations.length === 0 ? ' is-first' : ''
    decorations.push(Decoration.node(pos, pos + node.nodeSize, { class: `side-${whose}${first}` }))
    return false
  })
  return decorations
}
