import type { Transform } from '@tiptap/pm/transform'
import { failed, ok, type Result } from '../story/result.ts'
import { findChapter } from '../story/walk.ts'
import { titled } from './new-chapter.ts'

/** Gives a chapter a title; line ends in it become spaces. No step where it has that title already. */
export function renameChapter(tr: Transform, id: string, title: string): Result<null, 'no-such-chapter'> {
  const chapter = findChapter(tr.doc, id)
  const old = chapter?.node.firstChild
  if (!chapter || !old) return failed('no-such-chapter')
  const renamed = titled(title)
  const start = chapter.pos + 2
  if (!renamed.eq(old)) tr.replaceWith(start, start + old.content.size, renamed.content)
  return ok(null)
}
