import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { ReplaceStep, type Transform } from '@tiptap/pm/transform'
import { failed, ok, type Result } from '../story/result.ts'
import { node, schema } from '../story/schema/index.ts'
import type { Range } from '../story/search.ts'
import { chaptersOf, scenesOf, textBlocksOf } from '../story/walk.ts'

/** A range of one text block, or a place between two characters, and the text to stand there; '' for none. */
export interface Replacement extends Range {
  readonly text: string
}

/**
 * Replaces ranges all over the manuscript, with one step a scene (a step a hit costs sixty times as much)
 * and one a chapter title. The new text has the marks of the first character it replaces, `\n` is a line
 * break (in titles a space). Nothing is done unless all can be: each within one text block, none overlapping
 * another. Any order will do. Returns how many there were.
 */
export function replaceRanges(
  tr: Transform,
  replacements: readonly Replacement[],
): Result<number, 'not-in-text' | 'overlapping'> {
  const sorted = replacements.toSorted((a, b) => a.from - b.from || a.to - b.to)
  if (sorted.some(({ from }, i) => from < (sorted[i - 1]?.to ?? 0))) return failed('overlapping')
  if (!areInText(tr.doc, sorted)) return failed('not-in-text')
  // The last scene first, so that the places before it stay where they are.
  for (const group of byHolder(tr.doc, sorted).toReversed()) replaceWithin(tr, group)
  return ok(replacements.length)
}

/** Whether each stands within one text block. */
function areInText(doc: Node, sorted: readonly Replacement[]): boolean {
  const blocks = textBlocksOf(doc)
  let at = 0
  return sorted.every(({ from, to }) => {
    const end = () => (blocks[at]?.pos ?? 0) + 1 + (blocks[at]?.node.content.size ?? 0)
    while (at < blocks.length && end() < from) at += 1
    const block = blocks[at]
    return block !== undefined && block.pos < from && from <= to && to <= end()
  })
}

/** What one step changes: a scene, or a chapter's title. */
interface Holder {
  readonly node: Node
  /** Where its content starts. */
  readonly start: number
}

interface Group {
  readonly holder: Holder
  readonly replacements: readonly Replacement[]
}

function byHolder(doc: Node, sorted: readonly Replacement[]): Group[] {
  const groups: Group[] = []
  let at = 0
  for (const holder of holdersOf(doc)) {
    const end = holder.start + holder.node.content.size
    const first = at
    while ((sorted[at]?.from ?? Number.POSITIVE_INFINITY) <= end) at += 1
    if (at > first) groups.push({ holder, replacements: sorted.slice(first, at) })
  }
  return groups
}

function holdersOf(doc: Node): Holder[] {
  const scenes = scenesOf(doc).map(({ node, pos }) => ({ node, start: pos + 1 }))
  const titles = chaptersOf(doc).map(({ node, pos }) => ({ node: node.child(0), start: pos + 2 }))
  return [...scenes, ...titles].sort((a, b) => a.start - b.start)
}

function replaceWithin(tr: Transform, { holder: { node, start }, replacements }: Group): void {
  const from = replacements[0]?.from ?? start
  const to = replacements.at(-1)?.to ?? start
  const replaced = replaceIn(node, start, { list: replacements, next: 0 })
  const grown = replaced.content.size - node.content.size
  const slice = replaced.slice(from - start, to - start + grown)
  if (from < to || slice.size > 0) tr.step(new ReplaceStep(from, to, slice))
}

/** Replacements in order, and how many of them are done. */
interface Queue {
  readonly list: readonly Replacement[]
  next: number
}

/** A node with its replacements made, content at `start`. Nodes without any stay the very same. */
function replaceIn(within: Node, start: number, queue: Queue): Node {
  const next = queue.list[queue.next]
  if (!next || next.from > start + within.content.size) return within
  if (within.isTextblock) return within.copy(Fragment.from(replaceText(within, start, queue)))
  const children: Node[] = []
  within.forEach((child, offset) => {
    children.push(replaceIn(child, start + offset + 1, queue))
  })
  return within.copy(Fragment.from(children))
}

function replaceText(block: Node, start: number, queue: Queue): Node[] {
  const content: Node[] = []
  block.forEach((inline, offset) => {
    const begin = start + offset
    const end = begin + inline.nodeSize
    let kept = begin
    const keep = (to: number) => {
      if (kept < to) content.push(inline.isText ? inline.cut(kept - begin, to - begin) : inline)
    }
    for (let next = queue.list[queue.next]; next && next.from < end; next = queue.list[queue.next]) {
      if (next.from >= begin) {
        keep(next.from)
        const marks = next.from < next.to ? inline.marks : block.resolve(offset + next.from - begin).marks()
        content.push(...written(next.text, block, marks))
      }
      kept = Math.min(next.to, end)
      if (next.to > end) break
      queue.next += 1
    }
    keep(end)
  })
  const end = start + block.content.size
  for (let next = queue.list[queue.next]; next && next.from === end; next = queue.list[queue.next]) {
    content.push(...written(next.text, block, block.resolve(block.content.size).marks()))
    queue.next += 1
  }
  return content
}

function written(text: string, block: Node, marks: readonly Mark[]): Node[] {
  const lines = block.type.name === 'chapterTitle' ? [text.replaceAll('\n', ' ')] : text.split('\n')
  return lines.flatMap((line, i) => [
    ...(i > 0 ? [node('hardBreak').create(null, null, marks)] : []),
    ...(line === '' ? [] : [schema.text(line, marks)]),
  ])
}
