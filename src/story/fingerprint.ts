import type { Node } from '@tiptap/pm/model'

/** One part of a document and what its content comes to. */
export interface PartFingerprint {
  /** Of the chapter or scene; null for the story's details. */
  readonly id: string | null
  /** 14 hexadecimal digits. */
  readonly fingerprint: string
}

/**
 * The details, then each chapter (its title and what archives ask for, not its scenes) and each scene in
 * their order. Two documents are the same where these are; not meant against anyone who seeks a collision.
 * Parts that did not change since the last call cost nothing.
 */
export function fingerprints(doc: Node): PartFingerprint[] {
  const parts: PartFingerprint[] = [{ id: null, fingerprint: ofAttributes(doc) }]
  const add = (part: Node) => {
    if (part.type.name === 'chapter') {
      const title = part.child(0)
      parts.push({ id: String(part.attrs.id), fingerprint: `${ofAttributes(part)}${ofNode(title)}` })
      part.children.slice(1).forEach(add)
    } else parts.push({ id: String(part.attrs.id), fingerprint: ofNode(part) })
  }
  doc.forEach(add)
  return parts
}

const nodes = new WeakMap<Node, string>()

function ofNode(node: Node): string {
  const known = nodes.get(node)
  if (known !== undefined) return known
  const children = node.isTextblock ? node.children.map(outline) : node.children.map(ofNode)
  const fingerprint = digest(`${outline(node)}[${children.join(',')}]`)
  nodes.set(node, fingerprint)
  return fingerprint
}

const ofAttributes = (node: Node) => digest(outline(node))

function outline(node: Node): string {
  const marks = node.marks.map((mark) => `<${mark.type.name}${JSON.stringify(mark.attrs)}`)
  return `${node.type.name}${JSON.stringify(node.attrs)}${marks.join('')}${node.text ?? ''}`
}

/** cyrb53 by bryc (public domain): 53 bits, fast in every engine, needs no platform. */
function digest(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
