import { Fragment, type Node } from '@tiptap/pm/model'
import type { Conflict } from '../../contract/outside.ts'
import { idsOf, sequence, withUniqueIds } from '../../story/ids.ts'
import { node } from '../../story/schema/index.ts'
import { mergeAttributes } from './attributes.ts'
import { docOf, type Part, partsOf } from './outline.ts'
import { type Asking, mergeSequences } from './sequences.ts'

export interface Merge {
  readonly doc: Node
  readonly conflicts: readonly Conflict[]
}

/**
 * What two sides made of one document, put together: details and fields by name, chapters and scenes by
 * id, paragraphs by their content. The order is theirs where only they changed it, else ours.
 */
export function merge(base: Node, ours: Node, theirs: Node, asking: Asking = 'both-changed'): Merge {
  const conflicts: Conflict[] = []
  const attrs = mergeAttributes(null, [base.attrs, ours.attrs, theirs.attrs], conflicts)
  const newId = sequence('s', new Set([base, ours, theirs].flatMap(idsOf)))
  const from = {
    base: partsOf(base),
    ours: partsOf(ours),
    theirs: renamed(partsOf(base), partsOf(ours), partsOf(theirs), newId),
  }
  const merged = new Map<string, Part>()
  const [was, own, other] = [byKey(from.base), byKey(from.ours), byKey(from.theirs)]
  for (const id of new Set([...own.keys(), ...other.keys()])) {
    const part = mergePart(was.get(id), own.get(id), other.get(id), conflicts, asking)
    if (part) merged.set(id, part)
  }
  const parts = mergeOrder(keysIn(from.base), keysIn(from.ours), keysIn(from.theirs)).flatMap(
    (id) => merged.get(id) ?? [],
  )
  return { doc: withUniqueIds(docOf(parts, attrs, newId)), conflicts }
}

/** A chapter and a scene with one id are two. */
const partKey = ({ kind, id }: Part) => `${kind} ${id}`
const keysIn = (parts: readonly Part[]) => parts.map(partKey)
const byKey = (parts: readonly Part[]) => new Map(parts.map((part) => [partKey(part), part]))

/** Ids are counted up, so both sides may have given one id to two new scenes: theirs gets another. */
function renamed(
  base: readonly Part[],
  ours: readonly Part[],
  theirs: readonly Part[],
  newId: () => string,
): Part[] {
  const was = byKey(base)
  const own = byKey(ours)
  return theirs.map((part) => {
    const same = own.get(partKey(part))
    const clash = same && !was.has(partKey(part)) && !isSame(same, part)
    if (!clash) return part
    const id = newId()
    return { ...part, id, node: part.node.type.create({ ...part.node.attrs, id }, part.node.content) }
  })
}

function mergePart(
  base: Part | undefined,
  ours: Part | undefined,
  theirs: Part | undefined,
  conflicts: Conflict[],
  asking: Asking,
): Part | null {
  if (!ours || !theirs) {
    const left = ours ?? theirs
    if (!left || !base) return left ?? null
    if (isSame(left, base)) return null
    conflicts.push({ kind: 'taken-away', of: left.id, by: ours ? 'them' : 'us' })
    return left
  }
  if (!base || isSame(ours, theirs) || isSame(theirs, base)) return ours
  if (isSame(ours, base)) return theirs
  const attrs = mergeAttributes(ours.id, [base.node.attrs, ours.node.attrs, theirs.node.attrs], conflicts)
  if (ours.kind === 'chapter' && theirs.kind === 'chapter' && base.kind === 'chapter') {
    const title = mergeTitle(base, ours, theirs, conflicts)
    return { ...ours, title, node: ours.node.type.create(attrs, ours.node.content) }
  }
  const blocks = mergeBlocks([base.node, ours.node, theirs.node], ours.id, conflicts, asking)
  return { kind: 'scene', id: ours.id, node: ours.node.type.create(attrs, blocks) }
}

function isSame(one: Part, other: Part): boolean {
  if (one.kind === 'scene') return other.kind === 'scene' && one.node.eq(other.node)
  return (
    other.kind === 'chapter' &&
    one.title.eq(other.title) &&
    one.node.hasMarkup(other.node.type, other.node.attrs)
  )
}

type Chapter = Part & { kind: 'chapter' }

function mergeTitle(base: Chapter, ours: Chapter, theirs: Chapter, conflicts: Conflict[]): Node {
  if (theirs.title.eq(base.title) || theirs.title.eq(ours.title)) return ours.title
  if (ours.title.eq(base.title)) return theirs.title
  const [own, other] = [ours.title.textContent, theirs.title.textContent]
  conflicts.push({ kind: 'field', of: ours.id, name: 'title', ours: own, theirs: other })
  return ours.title
}

function mergeBlocks(
  [base, ours, theirs]: readonly [Node, Node, Node],
  scene: string,
  conflicts: Conflict[],
  asking: Asking,
): Fragment {
  const blocks: Node[] = []
  for (const part of mergeSequences(base.children, ours.children, theirs.children, keyOf, asking)) {
    if (part.kind === 'agreed') blocks.push(...part.items)
    else {
      conflicts.push({
        kind: 'text',
        scene,
        at: blocks.length,
        ours: part.ours.length,
        theirs: part.theirs.length,
      })
      blocks.push(...part.ours, ...part.theirs)
    }
  }
  // Each side may have taken away what the other left.
  return Fragment.from(blocks.length > 0 ? blocks : node('paragraph').create())
}

const keys = new WeakMap<Node, string>()

function keyOf(block: Node): string {
  const key = keys.get(block) ?? JSON.stringify(block)
  keys.set(block, key)
  return key
}

/** Every id of both sides once. */
function mergeOrder(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)]
  const common = (ids: readonly string[]) =>
    ids.filter((id) => inBase.has(id) && inOurs.has(id) && inTheirs.has(id)).join('\n')
  const weMoved = common(ours) !== common(base)
  const [spine, other, inOther] = weMoved ? [ours, theirs, inTheirs] : [theirs, ours, inOurs]

  // What only the other side has stands behind what it stands behind there.
  const behind = new Map<string | null, string[]>()
  const placed = new Set(spine)
  let last: string | null = null
  for (const id of other) {
    if (placed.has(id)) last = id
    else behind.set(last, [...(behind.get(last) ?? []), id])
  }
  // Where both put something in at one place, ours is first.
  const order = [...(behind.get(null) ?? [])]
  for (const [index, id] of spine.entries()) {
    order.push(id)
    const here = behind.get(id) ?? []
    const next = spine[index + 1]
    if (weMoved && here.length > 0 && next !== undefined && !inOther.has(next))
      behind.set(next, [...here, ...(behind.get(next) ?? [])])
    else order.push(...here)
  }
  return order
}
