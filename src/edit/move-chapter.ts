import type { Transform } from '@tiptap/pm/transform'
import { failed, ok, type Result } from '../story/result.ts'
import { type ChapterRef, chaptersOf, findChapter } from '../story/walk.ts'
import { type MadeChapter, madeChapterAt } from './new-chapter.ts'

/** Where a chapter is to stand: beside another. */
export type ChapterPlace = { readonly before: string } | { readonly after: string }

/** Moves a chapter with its scenes before or after another: carry caret and findings over with `carry`. */
export function moveChapter(
  tr: Transform,
  id: string,
  place: ChapterPlace,
): Result<MadeChapter, 'no-such-chapter' | 'already-there'> {
  const chapter = findChapter(tr.doc, id)
  const beside = findChapter(tr.doc, 'before' in place ? place.before : place.after)
  if (!chapter || !beside) return failed('no-such-chapter')
  return moveTo(tr, chapter, 'before' in place ? beside.pos : beside.pos + beside.node.nodeSize)
}

/** Moves a chapter with its scenes over the one before or after it. */
export function shiftChapter(tr: Transform, id: string, way: 'up' | 'down'): ReturnType<typeof moveChapter> {
  const chapter = findChapter(tr.doc, id)
  if (!chapter) return failed('no-such-chapter')
  const beside = chaptersOf(tr.doc)[chapter.index + (way === 'up' ? -1 : 1)]
  if (!beside) return failed('already-there')
  return moveTo(tr, chapter, way === 'up' ? beside.pos : beside.pos + beside.node.nodeSize)
}

function moveTo(tr: Transform, { pos, node }: ChapterRef, to: number): Result<MadeChapter, 'already-there'> {
  if (to >= pos && to <= pos + node.nodeSize) return failed('already-there')
  tr.insert(to, node)
  const left = to < pos ? pos + node.nodeSize : pos
  tr.delete(left, left + node.nodeSize)
  return ok(madeChapterAt(tr.doc, to < pos ? to : to - node.nodeSize))
}
