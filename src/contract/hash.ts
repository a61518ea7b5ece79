import type { Node } from '@tiptap/pm/model'
import type { Hash } from './open-story.ts'

/** 53 bits of a text: cyrb53 (public domain). Shows differences; keeps no secrets. */
function hashText(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** Nodes never change, so that an untouched scene costs nothing the second time. */
const known = new WeakMap<Node, number>()

function hashNode(node: Node): number {
  const before = known.get(node)
  if (before !== undefined) return before
  const marks = node.marks.map((each) => [each.type.name, each.attrs])
  const content = node.isText ? node.text : node.children.map(hashNode)
  const hash = hashText(JSON.stringify([node.type.name, node.attrs, marks, content]))
  known.set(node, hash)
  return hash
}

/**
 * A story in numbers: one for each scene in order, and first, under '', one for all else
 * (details, chapters with their titles, and the order). Equal documents have equal hashes.
 */
export function hashesOf(doc: Node): readonly Hash[] {
  const scenes: Hash[] = []
  const addScene = (node: Node) => {
    scenes.push({ id: String(node.attrs.id), hash: hashNode(node) })
    return node.attrs.id
  }
  const frame = doc.children.map((node) =>
    node.type.name === 'scene'
      ? addScene(node)
      : [
          node.attrs,
          node.children.map((each) => (each.type.name === 'scene' ? addScene(each) : hashNode(each))),
        ],
  )
  return [{ id: '', hash: hashText(JSON.stringify([doc.attrs, frame])) }, ...scenes]
}

/** Whether two lists of hashes are of one document. */
export const sameHashes = (a: readonly Hash[], b: readonly Hash[]): boolean =>
  a.length === b.length && a.every((each, at) => each.id === b[at]?.id && each.hash === b[at]?.hash)
