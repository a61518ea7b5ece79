import { Mark, type Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { quoteScene } from '../edit/quote-scene.ts'
import { type Replacement, replaceRanges } from '../edit/replace.ts'
import { markThought } from '../edit/thought.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { schema } from '../story/schema/index.ts'
import type { Range } from '../story/search.ts'
import { type Change, type Found, rangeOf } from './finding.ts'

export type NotApplied =
  /** The block is no longer there, or no longer as it was. */
  | 'stale'
  /** Two of them change the same text. */
  | 'overlapping'
  /** There is nothing to accept, or the change cannot be made there. */
  | 'no-change'

/** Accepts a finding. */
export const applyFinding = (tr: Transform, found: Found): Result<number, NotApplied> =>
  applyFindings(tr, [found])

/**
 * Accepts findings of one document, in any order, all or none. Thoughts are marked first, for that moves
 * nothing; then texts are replaced, a step a scene; blocks and scenes are joined last, from the end. Returns
 * how many there were.
 */
export function applyFindings(tr: Transform, all: readonly Found[]): Result<number, NotApplied> {
  const sorted = all.toSorted((a, b) => rangeOf(a).from - rangeOf(b).from || rangeOf(a).to - rangeOf(b).to)
  const problem = problemOf(tr.doc, sorted)
  if (problem) return failed(problem)

  for (const { found, change } of changing(sorted, 'mark-thought')) {
    const { from, to } = rangeOf(found)
    markThought(tr, from, to, { by: change.by, to: null })
  }
  const texts = changing(sorted, 'replace').flatMap(({ found, change }) => replacements(found, change))
  const replaced = replaceRanges(tr, texts)
  if (!replaced.ok) throw new Error(`A checked replacement failed: ${replaced.error}`)
  joinBlocks(tr, sorted, texts)
  return ok(all.length)
}

/** Those that make one sort of change, with it. */
function changing<Do extends Change['do']>(all: readonly Found[], kind: Do) {
  return all.flatMap((found) => {
    const { change } = found.finding
    return change?.do === kind ? [{ found, change: change as Extract<Change, { do: Do }> }] : [] // as: just asked
  })
}

const replacements = ({ block }: Found, change: Extract<Change, { do: 'replace' }>): Replacement[] =>
  change.texts.map(({ from, to, text }) => ({ from: block.pos + 1 + from, to: block.pos + 1 + to, text }))

function problemOf(doc: Node, sorted: readonly Found[]): NotApplied | null {
  if (sorted.some(({ block }) => !stands(doc, block))) return 'stale'
  if (sorted.some(({ finding }) => finding.change === null)) return 'no-change'
  const joins = changing(sorted, 'join-next')
  if (joins.some(({ found }) => !joinable(doc, found))) return 'no-change'
  if (changing(sorted, 'quote-scene').some(({ found }) => quoteScene(doc, found.block.pos) === null))
    return 'no-change'
  const marked = changing(sorted, 'mark-thought').map(({ found }) => rangeOf(found))
  const texts = changing(sorted, 'replace')
    .flatMap(({ found, change }) => replacements(found, change))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const places = joins.map(({ found: { block } }) => ({ from: block.pos, to: block.pos + 1 }))
  const scenes = changing(sorted, 'quote-scene').map(({ found: { block } }) => ({
    from: block.pos,
    to: block.pos + 1,
  }))
  return [marked, texts, places, scenes].some(collide) ? 'overlapping' : null
}

const stands = (doc: Node, { pos, node }: Found['block']) => {
  const there = pos >= 0 && pos < doc.content.size ? doc.nodeAt(pos) : null
  return there === node || (there?.eq(node) ?? false)
}

/** Whether two of these ranges, in order, share text or insert at the same place. */
const collide = (sorted: readonly Range[]) =>
  sorted.some((range, i) => {
    const last = sorted[i - 1]
    return last !== undefined && (range.from < last.to || (range.from === last.from && range.to === last.to))
  })

/** Whether the block has one of its own sort right after it. */
function joinable(doc: Node, { block }: Found): boolean {
  const $end = doc.resolve(block.pos + block.node.nodeSize)
  return $end.nodeAfter?.type === block.node.type && block.node.isTextblock
}

function joinBlocks(tr: Transform, sorted: readonly Found[], texts: readonly Replacement[]): void {
  // Counted, not mapped: the step that replaced a scene's texts maps all between them to its edges.
  const grown = (pos: number) =>
    texts.reduce((sum, { from, to, text }) => (to <= pos ? sum + text.length - (to - from) : sum), 0)
  const here = (pos: number) => pos + grown(pos)
  for (const { finding, block } of sorted.toReversed()) {
    if (finding.change?.do === 'join-next')
      joinNext(tr, here(block.pos + block.node.nodeSize), finding.change.between)
    else if (finding.change?.do === 'quote-scene')
      quoteScene(tr.doc, here(block.pos), finding.change.andNext)?.(tr)
  }
}

/** Joins the blocks on both sides of a position; what stands between has the marks that both have there. */
function joinNext(tr: Transform, pos: number, between: string): void {
  const $pos = tr.doc.resolve(pos)
  const left = $pos.nodeBefore?.lastChild?.marks ?? Mark.none
  const right = $pos.nodeAfter?.firstChild?.marks ?? Mark.none
  const shared = left.filter((mark) => mark.isInSet(right))
  tr.join(pos)
  if (between !== '') tr.insert(pos - 1, schema.text(between, shared))
}
