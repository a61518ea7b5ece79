import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { newId } from '../session/new-id.ts'
import { hasSameStructure } from '../session/outline.ts'

interface Identified {
  readonly node: Node
  readonly pos: number
}

/** Gives pasted and copied scenes and chapters ids of their own. The one that had an id before keeps it. */
export const uniqueIds = new Plugin({
  appendTransaction(_transactions, before, after) {
    if (hasSameStructure(before.doc, after.doc)) return null
    const old = new Set(identified(before.doc).map(({ node }) => node.attrs))
    const all = identified(after.doc)
    const seen = new Set([''])
    const { tr } = after
    // Those that were there first, then the newcomers.
    for (const known of [true, false])
      for (const { node, pos } of all) {
        if (old.has(node.attrs) !== known) continue
        const id = String(node.attrs.id)
        if (seen.has(id)) tr.setNodeAttribute(pos, 'id', newId())
        else seen.add(id)
      }
    return tr.docChanged ? tr : null
  },
})

function identified(doc: Node): readonly Identified[] {
  const found: Identified[] = []
  doc.forEach((node, pos) => {
    found.push({ node, pos })
    if (node.type.name !== 'chapter') return
    node.forEach((child, offset) => {
      if (child.type.name === 'scene') found.push({ node: child, pos: pos + 1 + offset })
    })
  })
  return found
}
