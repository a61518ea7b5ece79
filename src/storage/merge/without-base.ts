import { Fragment, type Node } from '@tiptap/pm/model'
import { matchesOf } from '../../compare/matches.ts'
import { type Merge, merge } from './merge.ts'
import { docOf, type Part, partsOf } from './outline.ts'

/**
 * Puts two documents together of which nobody knows from what they parted, as a sync tool's conflict copy
 * and the story beside it: all of both is in it, what they have in common once, and where they differ both
 * stand, ours first, as a conflict.
 */
export function mergeWithoutBase(ours: Node, theirs: Node): Merge {
  return merge(common(ours, theirs), ours, theirs, 'both-put-in')
}

/** What is in both: as if each had only added to it. */
function common(ours: Node, theirs: Node): Node {
  const others = new Map(partsOf(theirs).map((part) => [`${part.kind} ${part.id}`, part]))
  const parts = partsOf(ours).flatMap((part): Part[] => {
    const other = others.get(`${part.kind} ${part.id}`)
    if (!other) return []
    const attrs = commonAttributes(part.node, other.node)
    if (part.kind === 'scene')
      return [{ ...part, node: part.node.type.create(attrs, commonBlocks(part.node, other.node)) }]
    const title =
      other.kind === 'chapter' && other.title.eq(part.title) ? part.title : part.title.type.create()
    return [{ ...part, title, node: part.node.type.create(attrs, part.node.content) }]
  })
  return docOf(parts, commonAttributes(ours, theirs), () => '')
}

/** Those that differ have their default: what only one side set is taken. */
function commonAttributes(ours: Node, theirs: Node): Node['attrs'] {
  const same = Object.entries(ours.attrs).filter(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(theirs.attrs[name]),
  )
  return Object.fromEntries(same)
}

function commonBlocks(ours: Node, theirs: Node): Fragment {
  const keys = (scene: Node) => scene.children.map((block) => JSON.stringify(block))
  const matches = matchesOf(keys(ours), keys(theirs))
  return Fragment.from(matches.flatMap(({ a, length }) => ours.children.slice(a, a + length)))
}
