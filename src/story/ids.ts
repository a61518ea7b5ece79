import { Fragment, type Node } from '@tiptap/pm/model'

/**
 * Where a new scene's or chapter's id comes from: each call gives one that the story does not have yet.
 * Callers hand it in, since pure code has no randomness.
 */
export type NewId = () => string

/** Ids `s1`, `s2`, … (or with another prefix), skipping those that are taken. */
export function sequence(prefix: string, taken: ReadonlySet<string> = new Set()): NewId {
  let last = 0
  return () => {
    do last += 1
    while (taken.has(`${prefix}${last}`))
    return `${prefix}${last}`
  }
}

/** All ids of scenes and chapters in the document; '' where one is missing. */
export function idsOf(doc: Node): string[] {
  const ids: string[] = []
  const collect = (node: Node) => {
    if (!hasId(node)) return
    ids.push(String(node.attrs.id))
    if (node.type.name === 'chapter') node.forEach(collect)
  }
  doc.forEach(collect)
  return ids
}

/**
 * The document with every scene's and chapter's id set and unlike all others. The first of several with one
 * id keeps it; the rest, and those without one, get the lowest free `s1`, `c1`, …: the same document always
 * gets the same ids. Returns the very same node when nothing was wrong.
 */
export function withUniqueIds(doc: Node): Node {
  const ids = idsOf(doc)
  const taken = new Set(ids)
  if (taken.size === ids.length && !taken.has('')) return doc

  const newId = { scene: sequence('s', taken), chapter: sequence('c', taken) }
  const seen = new Set([''])
  const repair = (node: Node): Node => {
    if (!hasId(node)) return node
    const id = String(node.attrs.id)
    const ownId = seen.has(id) ? newId[node.type.name === 'chapter' ? 'chapter' : 'scene']() : id
    seen.add(ownId)
    const content = node.type.name === 'chapter' ? node.children.map(repair) : node.content
    return node.type.create({ ...node.attrs, id: ownId }, content, node.marks)
  }
  return doc.copy(Fragment.from(doc.children.map(repair)))
}

const hasId = (node: Node) => node.type.name === 'scene' || node.type.name === 'chapter'
