import type { Mark, Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { failed, ok, type Result } from '../story/result.ts'
import { mark } from '../story/schema/index.ts'
import type { ThoughtAttributes } from '../story/schema/marks.ts'
import type { Range } from '../story/search.ts'
import { textBlockAt } from '../story/walk.ts'
import { markRanges } from './mark-ranges.ts'

/** One thought: text in one block that one mark stands on without a gap. */
export interface ThoughtRange extends Range {
  readonly mark: Mark
}

const NOBODY: ThoughtAttributes = { by: null, to: null }

/**
 * Marks the text of a range as thought, in each block, white space at the ends left out; marks within it stay,
 * thoughts in it become this one. Returns whether there was text to mark.
 */
export function markThought(tr: Transform, from: number, to: number, attributes = NOBODY): boolean {
  const ranges = markRanges(tr.doc, from, to, mark('thought'))
  setThoughts(tr, ranges, mark('thought').create({ ...attributes }))
  return ranges.length > 0
}

/** Takes the mark of thought off a range. */
export function unmarkThought(tr: Transform, from: number, to: number): void {
  tr.removeMark(from, to, mark('thought'))
}

/** Makes each range that thought exactly, or none. */
export function setThoughts(tr: Transform, ranges: readonly Range[], thought: Mark | null): void {
  for (const { from, to } of ranges) {
    if (thought) tr.addMark(from, to, thought)
    else unmarkThought(tr, from, to)
  }
}

/** Says who thinks the thought around a position, and to whom; what is left out stays. */
export function setThinker(
  tr: Transform,
  pos: number,
  change: Partial<ThoughtAttributes>,
): Result<null, 'no-thought'> {
  const thought = thoughtAround(tr.doc, pos)
  if (!thought) return failed('no-thought')
  setThoughts(tr, [thought], mark('thought').create({ ...thought.mark.attrs, ...change }))
  return ok(null)
}

/**
 * The thought around a position; at the edge of two the one before it, as a caret there shows what was just
 * written. null where none touches the position.
 */
export function thoughtAround(doc: Node, pos: number): ThoughtRange | null {
  return thoughtsBeside(doc, pos).find(({ from, to }) => from <= pos && pos <= to) ?? null
}

/** The thought that a position stands within, not at its edges; null where there is none. */
export function thoughtWithin(doc: Node, pos: number): ThoughtRange | null {
  return thoughtsBeside(doc, pos).find(({ from, to }) => from < pos && pos < to) ?? null
}

function thoughtsBeside(doc: Node, pos: number): ThoughtRange[] {
  const block = textBlockAt(doc, pos)
  return block ? thoughtsIn(block.node, block.pos) : []
}

/** The thoughts of a text block that stands at `pos`, in order. */
export function thoughtsIn(block: Node, pos: number): ThoughtRange[] {
  const thoughts: ThoughtRange[] = []
  block.forEach((inline, offset) => {
    const found = mark('thought').isInSet(inline.marks)
    if (!found) return
    const from = pos + 1 + offset
    const last = thoughts.at(-1)
    const to = from + inline.nodeSize
    if (last && last.to === from && last.mark.eq(found)) thoughts[thoughts.length - 1] = { ...last, to }
    else thoughts.push({ from, to, mark: found })
  })
  return thoughts
}
