import type { Transform } from '@tiptap/pm/transform'
import type { NewId } from '../story/ids.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { findChapter } from '../story/walk.ts'
import { emptyScene } from './empty-scene.ts'

/** Deletes a chapter with its scenes. A story that was nothing else keeps an empty scene. */
export function deleteChapter(tr: Transform, id: string, newId: NewId): Result<null, 'no-such-chapter'> {
  const chapter = findChapter(tr.doc, id)
  if (!chapter) return failed('no-such-chapter')
  const to = chapter.pos + chapter.node.nodeSize
  if (tr.doc.childCount > 1) tr.delete(chapter.pos, to)
  else tr.replaceWith(chapter.pos, to, emptyScene(newId))
  return ok(null)
}
