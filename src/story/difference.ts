import { type Attrs, Fragment, type Node } from '@tiptap/pm/model'
import { schema } from './schema/index.ts'

/** Children of one node of a document put in place of others, as plain data. */
export interface Splice {
  /** The way to the node, an index a level; [] is the document itself. */
  readonly path: readonly number[]
  /** Its attributes from now on; null: as they were. */
  readonly attrs: Attrs | null
  readonly from: number
  readonly removed: number
  /** As `Node.toJSON` writes them. */
  readonly inserted: readonly object[]
}

/**
 * What makes `after` of `before`, in an order in which it can be done. Nodes are compared by identity: nothing
 * is looked into that an edit left alone, and nothing of it is in the answer.
 */
export function differenceOf(before: Node, after: Node, path: readonly number[] = []): Splice[] {
  if (before === after) return []
  const attrs = before.attrs === after.attrs ? null : after.attrs
  const shared = Math.min(before.childCount, after.childCount)
  let from = 0
  while (from < shared && before.child(from) === after.child(from)) from += 1
  let to = 0
  while (
    to < shared - from &&
    before.child(before.childCount - 1 - to) === after.child(after.childCount - 1 - to)
  )
    to += 1

  const removed = before.childCount - from - to
  const inserted = after.children.slice(from, after.childCount - to)
  if (removed !== inserted.length || !inserted.every((each, at) => goesInto(before.child(from + at), each)))
    return [{ path, attrs, from, removed, inserted: inserted.map((each) => each.toJSON()) }]
  const own = attrs ? [{ path, attrs, from: 0, removed: 0, inserted: [] }] : []
  return [
    ...own,
    ...inserted.flatMap((each, at) => differenceOf(before.child(from + at), each, [...path, from + at])),
  ]
}

/** Whether two nodes in the same place are told apart by their children: text is given whole. */
const goesInto = (before: Node, after: Node) =>
  before === after || (before.type === after.type && !before.isTextblock && !before.isLeaf)

/** The document after some splices; nodes that none of them touches stay the same nodes. */
export const withSplices = (doc: Node, splices: readonly Splice[]): Node =>
  splices.reduce((each, splice) => spliced(each, splice.path, splice), doc)

function spliced(node: Node, [at, ...rest]: readonly number[], splice: Splice): Node {
  if (at !== undefined) return node.copy(node.content.replaceChild(at, spliced(node.child(at), rest, splice)))
  const { attrs, from, removed, inserted } = splice
  const children = [...node.children]
  children.splice(from, removed, ...inserted.map((each) => schema.nodeFromJSON(each)))
  return node.type.create(attrs ?? node.attrs, Fragment.fromArray(children), node.marks)
}
