import type { Node } from '@tiptap/pm/model'
import type { Rejection } from '../story/schema/doc.ts'
import { chaptersOf, scenesOf, textBlocksOf } from '../story/walk.ts'
import { CONFIDENCES, type Confidence, type Finding, type Found } from './finding.ts'
import { groupOf } from './queue.ts'
import { contextIn, isRejected, rejectedForAll, rejectionsOf } from './rejected.ts'

/**
 * Something that is still to be decided on, known again through edits elsewhere: it says where it stands within
 * its scene, wherever the scene stands now.
 */
export interface Pending {
  /** What it is known by: its words with those around them. The same for what comes back after an undo. */
  readonly key: string
  readonly finding: Finding
  readonly block: Node
  /** The scene's id; the chapter's for its title. */
  readonly part: string
  /** Where the block stands after the position before its scene or chapter. */
  readonly offset: number
}

/** What is looked at and decided on at once: one, or all over the story that belong together. */
export interface QueueItem {
  readonly key: string
  /** Where it is shown. */
  readonly first: Pending
  readonly all: readonly Pending[]
  /** The least sure of them. */
  readonly confidence: Confidence
}

/** What is to be decided on in each scene and chapter's title; kept while nothing there changes. */
export type PendingByPart = Map<string, PartPending>

interface PartPending {
  readonly node: Node
  readonly rejections: readonly Rejection[]
  readonly items: readonly QueueItem[]
  /** What the author turned down there. */
  readonly rejected: readonly Pending[]
}

export interface Queue {
  readonly items: readonly QueueItem[]
  /** What was turned down: of what stands alone, in the parts that were looked at anew. */
  readonly rejected: readonly Pending[]
}

const NONE: readonly Rejection[] = []

/**
 * The queue of a whole story, in its order, without what the author turned down. `found` answers what is found
 * in a block; `known` is what an earlier call left there, without the parts in which something was found since.
 */
export function queueOf(doc: Node, found: (block: Node) => readonly Finding[], known: PendingByPart): Queue {
  const rejections = bySceneOf(rejectionsOf(doc))
  const all = rejections.get('') ?? NONE
  const parts: PartPending[] = []
  const rejected: Pending[] = []
  const take = (part: Part, own: readonly Rejection[]) => {
    const before = known.get(part.id)
    const same = before?.node === part.node && isSameList(before.rejections, own)
    const now = same ? before : pendingIn(part, found, own)
    parts.push(now)
    if (same) return
    known.set(part.id, now)
    rejected.push(...now.rejected)
  }
  const chapters = chaptersOf(doc)
  let next = 0
  for (const { id, node, pos } of scenesOf(doc)) {
    for (let chapter = chapters[next]; chapter && chapter.pos < pos; chapter = chapters[next]) {
      take({ id: chapter.id, node: chapter.node.child(0), inScene: false }, all)
      next += 1
    }
    take({ id, node, inScene: true }, rejections.get(id) ?? NONE)
  }
  const isOut = rejectedForAll(all)
  const items: QueueItem[] = []
  for (const item of together(parts)) {
    const { finding, block, offset } = item.first
    const out = finding.alike !== null && isOut({ finding, block: { node: block, pos: offset } })
    if (out) rejected.push(...item.all)
    else items.push(item)
  }
  return { items, rejected }
}

/** Where it stands in a document; null where its block is no longer there as it was. */
export function foundIn(doc: Node, { part, finding, block, offset }: Pending): Found | null {
  const start = startsOf(doc).get(part)
  if (start === undefined) return null
  const pos = start + offset
  return pos < doc.content.size && doc.nodeAt(pos) === block ? { finding, block: { node: block, pos } } : null
}

const starts = new WeakMap<Node, ReadonlyMap<string, number>>()

/** Where each scene and chapter stands. */
function startsOf(doc: Node): ReadonlyMap<string, number> {
  let map = starts.get(doc)
  if (!map) {
    map = new Map([...scenesOf(doc), ...chaptersOf(doc)].map(({ id, pos }) => [id, pos]))
    starts.set(doc, map)
  }
  return map
}

interface Part {
  readonly id: string
  /** The scene, or the chapter's title. */
  readonly node: Node
  readonly inScene: boolean
}

function pendingIn(
  { id, node, inScene }: Part,
  found: (block: Node) => readonly Finding[],
  rejections: readonly Rejection[],
): PartPending {
  const scene = inScene ? { id, node, pos: 0 } : null
  // A title stands right after the bound of its chapter.
  const blocks = inScene ? textBlocksOf(node, 0) : [{ node, pos: 1 }]
  const items: QueueItem[] = []
  const rejected: Pending[] = []
  for (const block of blocks)
    for (const finding of found(block.node)) {
      const group = groupOf(finding, block.node)
      const here = group === null ? contextIn(scene, { finding, block }) : null
      const key = group ?? JSON.stringify([id, ...Object.values(here ?? {})])
      const pending = { key, finding, block: block.node, part: id, offset: block.pos }
      if (here && isRejected(rejections, here)) rejected.push(pending)
      else items.push({ key, first: pending, all: [pending], confidence: finding.confidence })
    }
  return { node, rejections, items, rejected }
}

/** All parts' items in order; what belongs together all over the story is one, where the first of it stands. */
function together(parts: readonly PartPending[]): readonly QueueItem[] {
  const queue: QueueItem[] = []
  const whole = new Map<string, { at: number; all: Pending[] }>()
  for (const { items } of parts)
    for (const item of items) {
      const alike = item.first.finding.alike !== null
      const group = alike ? whole.get(item.key) : undefined
      if (group) group.all.push(item.first)
      else {
        if (alike) whole.set(item.key, { at: queue.length, all: [item.first] })
        queue.push(item)
      }
    }
  for (const { at, all } of whole.values()) {
    const item = queue[at]
    if (item) queue[at] = { ...item, all, confidence: leastSure(all) }
  }
  return queue
}

const leastSure = (all: readonly Pending[]): Confidence =>
  CONFIDENCES.findLast((each) => all.some(({ finding }) => finding.confidence === each)) ?? 'possible'

const byScene = new WeakMap<readonly Rejection[], ReadonlyMap<string, readonly Rejection[]>>()

function bySceneOf(rejections: readonly Rejection[]): ReadonlyMap<string, readonly Rejection[]> {
  const known = byScene.get(rejections)
  if (known) return known
  const map = new Map<string, Rejection[]>()
  for (const each of rejections) {
    const scene = map.get(each.scene)
    if (scene) scene.push(each)
    else map.set(each.scene, [each])
  }
  byScene.set(rejections, map)
  return map
}

const isSameList = <T>(before: readonly T[], after: readonly T[]) =>
  before.length === after.length && before.every((each, at) => each === after[at])
