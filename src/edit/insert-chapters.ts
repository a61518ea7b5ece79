import { type Fragment, Slice } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { NewId } from '../story/ids.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { node } from '../story/schema/index.ts'
import { sceneAt } from '../story/walk.ts'
import { isPlaceholder } from './empty-scene.ts'
import { beginChapterWith } from './split-chapter.ts'

/**
 * Puts chapters, and scenes before the first of them, in at a position in a text block. The first of the scenes goes on
 * with the one there; what follows the position, up to the next chapter, goes on from the last chapter. Returns
 * where the caret belongs: after what was put in.
 *
 * What is put in has no ids yet.
 */
export function insertChapters(
  tr: Transform,
  pos: number,
  content: Fragment,
  newId: NewId,
): Result<number, 'not-in-a-scene'> {
  const scene = sceneAt(tr.doc, pos)
  const $pos = tr.doc.resolve(pos)
  if (!scene || !$pos.parent.isTextblock) return failed('not-in-a-scene')
  let to = pos
  if (!scene.chapter) {
    // chapters stand after all scenes that are in none: the rest has to be in one
    const depth = $pos.depth - tr.doc.resolve(scene.pos).depth
    tr.split(pos, depth, [{ type: node('scene'), attrs: { id: newId() } }])
    to = pos + 2 * depth
    const rest = sceneAt(tr.doc, to)
    if (!rest) throw new Error(`No scene at ${to}`)
    const steps = tr.steps.length
    beginChapterWith(tr, rest, newId)
    to = tr.mapping.slice(steps).map(to)
  }
  const steps = tr.steps.length
  const begins = content.firstChild?.type.name === 'chapter'
  const { openStart, openEnd } = Slice.maxOpen(content)
  tr.replace(pos, to, new Slice(content, begins ? 0 : openStart, openEnd))
  if (begins) takeEmptyBlock(tr, pos)
  return ok(tr.mapping.slice(steps).map(to))
}

/** Takes away the empty paragraph that a position stands in, or the untouched scene that holds only this. */
function takeEmptyBlock(tr: Transform, pos: number): void {
  const $pos = tr.doc.resolve(pos)
  const scene = sceneAt(tr.doc, pos)
  if (!scene || $pos.parent.content.size > 0) return
  if ($pos.node(-1) === scene.node && scene.node.childCount > 1) tr.delete($pos.before(), $pos.after())
  else if (isPlaceholder(scene.node) && scene.chapter?.scenes.length !== 1)
    tr.delete(scene.pos, scene.pos + scene.node.nodeSize)
}
