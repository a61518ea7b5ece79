import type { Transform } from '@tiptap/pm/transform'
import { failed, ok, type Result } from '../story/result.ts'
import type { ChapterAttributes } from '../story/schema/chapter.ts'
import { findChapter } from '../story/walk.ts'

/** What an author says about a chapter; its title is text, see `renameChapter`. */
export type ChapterField = Exclude<keyof ChapterAttributes, 'id'>

/** Sets one attribute of a chapter; no step where it has that value already. */
export function setChapterAttribute<Name extends ChapterField>(
  tr: Transform,
  id: string,
  name: Name,
  value: ChapterAttributes[Name],
): Result<null, 'no-such-chapter'> {
  const chapter = findChapter(tr.doc, id)
  if (!chapter) return failed('no-such-chapter')
  if (chapter.node.attrs[name] !== value) tr.setNodeAttribute(chapter.pos, name, value)
  return ok(null)
}
