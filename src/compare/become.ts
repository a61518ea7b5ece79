import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { ReplaceStep, type Transform } from '@tiptap/pm/transform'
import { matchesOf } from './matches.ts'

/**
 * Makes the document another one by steps that touch only what differs: details and fields by name, chapters
 * and scenes by id, paragraphs by their content, and within a paragraph the text between its equal ends. A
 * caret elsewhere stays where it is.
 */
export function become(tr: Transform, to: Node): void {
  for (const name of changedAttributes(tr.doc, to)) tr.setDocAttribute(name, to.attrs[name])
  becomeContent(tr, 0, tr.doc, to)
}

/** `start`: the position at which the content of `from` begins. */
function becomeContent(tr: Transform, start: number, from: Node, to: Node): void {
  const places = placesOf(from, start)
  const at = (index: number) => places[index] ?? start
  // From the last to the first, so that positions before stay what they are.
  for (const { aFrom, aEnd, bFrom, bEnd, paired } of piecesOf(from, to).toReversed()) {
    if (!paired) {
      const content = Fragment.from(to.children.slice(bFrom, bEnd))
      tr.step(new ReplaceStep(at(aFrom), at(aEnd), new Slice(content, 0, 0)))
      continue
    }
    for (let each = aEnd - aFrom - 1; each >= 0; each -= 1)
      becomeNode(tr, at(aFrom + each), from.child(aFrom + each), to.child(bFrom + each))
  }
}

function becomeNode(tr: Transform, pos: number, from: Node, to: Node): void {
  if (from.eq(to)) return
  for (const name of changedAttributes(from, to)) tr.setNodeAttribute(pos, name, to.attrs[name])
  if (from.isTextblock) becomeText(tr, pos + 1, from, to)
  else becomeContent(tr, pos + 1, from, to)
}

function becomeText(tr: Transform, start: number, from: Node, to: Node): void {
  const first = from.content.findDiffStart(to.content)
  const last = from.content.findDiffEnd(to.content)
  if (first === null || last === null) return
  // In “aa” and “aaa” the equal ends overlap.
  const overlap = Math.max(0, first - Math.min(last.a, last.b))
  const slice = to.slice(first, last.b + overlap)
  tr.step(new ReplaceStep(start + first, start + last.a + overlap, slice))
}

/** Children `[aFrom, aEnd)` of the one node and what stands in their place in the other. */
interface Piece {
  readonly aFrom: number
  readonly aEnd: number
  readonly bFrom: number
  readonly bEnd: number
  /** Whether each of them is one of the other’s, changed perhaps. */
  readonly paired: boolean
}

function piecesOf(from: Node, to: Node): readonly Piece[] {
  const pieces: Piece[] = []
  let [aFrom, bFrom] = [0, 0]
  const between = (aEnd: number, bEnd: number) => {
    if (aFrom === aEnd && bFrom === bEnd) return
    const paired = arePairs(from.children.slice(aFrom, aEnd), to.children.slice(bFrom, bEnd))
    pieces.push({ aFrom, aEnd, bFrom, bEnd, paired })
  }
  for (const { a, b, length } of matchesOf(from.children.map(keyOf), to.children.map(keyOf))) {
    between(a, b)
    pieces.push({ aFrom: a, aEnd: a + length, bFrom: b, bEnd: b + length, paired: true })
    aFrom = a + length
    bFrom = b + length
  }
  between(from.childCount, to.childCount)
  return pieces
}

/** As many paragraphs in the place of as many: each was changed by itself. */
const arePairs = (some: readonly Node[], others: readonly Node[]) =>
  some.length === others.length && some.every((each, i) => each.isTextblock && each.type === others[i]?.type)

const changedAttributes = (from: Node, to: Node) =>
  Object.keys(to.attrs).filter((name) => JSON.stringify(from.attrs[name]) !== JSON.stringify(to.attrs[name]))

/** The position before each child, and behind the last. */
function placesOf(node: Node, start: number): readonly number[] {
  const places = [start]
  for (const { nodeSize } of node.children) places.push((places.at(-1) ?? start) + nodeSize)
  return places
}

const keys = new WeakMap<Node, string>()

/** What a child is known by among the others: chapters and scenes by their ids, text by itself. */
function keyOf(node: Node): string {
  const { name } = node.type
  if (name === 'chapterTitle') return name
  if (name === 'chapter' || name === 'scene') return `${name} ${node.attrs.id}`
  const key = keys.get(node) ?? JSON.stringify(node)
  keys.set(node, key)
  return key
}
