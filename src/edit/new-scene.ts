import type { Transform } from '@tiptap/pm/transform'
import type { NewId } from '../story/ids.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { findScene, scenesOf } from '../story/walk.ts'
import { emptyScene } from './empty-scene.ts'
import { type MadeScene, madeAt } from './made-scene.ts'
import { usualBreak } from './usual-break.ts'

/**
 * Puts an empty scene after another; `after: null` is the end of the story. The break before it looks as most others of
 * the chapter do.
 */
export function newScene(
  tr: Transform,
  after: string | null,
  newId: NewId,
): Result<MadeScene, 'no-such-scene'> {
  const before = after === null ? scenesOf(tr.doc).at(-1) : findScene(tr.doc, after)
  if (!before) return failed('no-such-scene')
  const pos = before.pos + before.node.nodeSize
  tr.insert(pos, emptyScene(newId, { breakBefore: usualBreak(tr.doc, before.chapter) }))
  return ok(madeAt(tr.doc, pos))
}
