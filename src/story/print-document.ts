import type { Mark, Node } from '@tiptap/pm/model'

/*
 * The document as ProseMirror's JSON, laid out for version control: one detail, one head of a scene or
 * chapter, one text block a line; attributes that have their default are left out. Nothing is indented, so
 * that a scene moved into a chapter is a move and no more.
 */

/** The document over many lines, without a line end at the last. */
export function printDocument(doc: Node): string {
  const details = Object.entries(changed(doc)).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  )
  const attrs = details.length > 0 ? `"attrs": {\n${details.join(',\n')}\n},\n` : ''
  return `{\n"type": "doc",\n${attrs}"content": [\n${doc.children.map(printPart).join(',\n')}\n]\n}`
}

/** Printed chapters and scenes: most are unchanged from one save to the next. */
const printed = new WeakMap<Node, string>()

function printPart(part: Node): string {
  let text = printed.get(part)
  if (text === undefined) {
    text = part.isTextblock
      ? printLine(part)
      : `${head(part)},"content":[\n${part.children.map(printPart).join(',\n')}\n]}`
    if (part.type.name === 'scene') printed.set(part, text)
  }
  return text
}

function printLine(block: Node): string {
  if (block.childCount === 0) return `${head(block)}}`
  return `${head(block)},"content":[${block.children.map(printInline).join(',')}]}`
}

function printInline(inline: Node): string {
  const marks = inline.marks.length > 0 ? `,"marks":[${inline.marks.map(printMark).join(',')}]` : ''
  const text = inline.isText ? `,"text":${JSON.stringify(inline.text)}` : ''
  return `${head(inline)}${marks}${text}}`
}

const printMark = (mark: Mark) => `${head(mark)}}`

/** `{"type":…,"attrs":…` of a node or mark, left open. */
function head(of: Node | Mark): string {
  const attrs = changed(of)
  const rest = Object.keys(attrs).length > 0 ? `,"attrs":${JSON.stringify(attrs)}` : ''
  return `{"type":"${of.type.name}"${rest}`
}

/** The attributes that differ from their default, in the schema's order. */
function changed(of: Node | Mark): { [name: string]: unknown } {
  const specs = of.type.spec.attrs
  if (!specs) return {}
  const differs = ([name, value]: [string, unknown]) => {
    const standard: unknown = specs[name]?.default
    return value !== standard && JSON.stringify(value) !== JSON.stringify(standard)
  }
  return Object.fromEntries(Object.entries(of.attrs).filter(differs))
}
