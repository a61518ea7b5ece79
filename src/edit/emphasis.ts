import type { Transform } from '@tiptap/pm/transform'
import { mark } from '../story/schema/index.ts'
import { isMarked, markRanges } from './mark-ranges.ts'

/** Marks that an author switches on and off; thoughts and links say more than that they are there. */
export type Emphasis = 'emphasis' | 'strong' | 'underline' | 'strike'

/**
 * Puts a mark on the text of a range, or takes it off where all of it has the mark. null where there is no
 * text to put it on; a caret alone is the editor's, which keeps marks for what is typed next.
 */
export function toggleEmphasis(
  tr: Transform,
  name: Emphasis,
  from: number,
  to: number,
): 'added' | 'removed' | null {
  const type = mark(name)
  const ranges = markRanges(tr.doc, from, to, type)
  if (ranges.length === 0) return null
  const remove = ranges.every((range) => isMarked(tr.doc, range, type))
  for (const range of ranges) {
    if (remove) tr.removeMark(range.from, range.to, type)
    else tr.addMark(range.from, range.to, type.create())
  }
  return remove ? 'removed' : 'added'
}
