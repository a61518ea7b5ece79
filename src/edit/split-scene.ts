import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { NewId } from '../story/ids.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { node } from '../story/schema/index.ts'
import { sceneAt, scenesOf } from '../story/walk.ts'
import { emptyScene } from './empty-scene.ts'
import { type MadeScene, madeAt } from './made-scene.ts'
import { usualBreak } from './usual-break.ts'

/**
 * Splits the scene at a position: what follows becomes a scene of its own. A paragraph, a letter that the
 * position stands in is split too; at their edges they stay whole. At the scene's end the new scene is an
 * empty one to go on in; at its start an empty one is put before it.
 *
 * The new scene goes on with point of view, status and inclusion in exports; title, synopsis, notes and
 * ornament stay with the old one. The new break looks as most others of the chapter do.
 */
export function splitScene(tr: Transform, pos: number, newId: NewId): Result<MadeScene, 'not-in-a-scene'> {
  const scene = sceneAt(tr.doc, pos)
  if (!scene) return failed('not-in-a-scene')
  const { status, pov, include } = scene.node.attrs
  const breakBefore = usualBreak(tr.doc, scene.chapter)
  const attributes = { status, pov, include, breakBefore }
  const edge = edgeOf(tr.doc, pos)

  if (edge === 'inside') {
    const $at = liftToEdge(tr.doc.resolve(pos))
    const depth = $at.depth - tr.doc.resolve(scene.pos).depth
    const attrs = { ...attributes, id: newId() }
    tr.split($at.pos, depth, [{ type: node('scene'), attrs }])
    return ok(madeAt(tr.doc, $at.pos + depth))
  }
  const empty = emptyScene(newId, attributes)
  if (edge === 'end') {
    const after = scene.pos + scene.node.nodeSize
    tr.insert(after, empty)
    return ok(madeAt(tr.doc, after))
  }
  const isFirst = scenesOf(tr.doc)[scene.index - 1]?.chapter !== scene.chapter
  tr.insert(scene.pos, empty)
  // Before the first scene there was no break: the new one is its own.
  if (isFirst && scene.node.attrs.breakBefore === null && breakBefore !== null)
    tr.setNodeAttribute(scene.pos + empty.nodeSize, 'breakBefore', breakBefore)
  const { caret } = madeAt(tr.doc, scene.pos + empty.nodeSize)
  return ok({ ...madeAt(tr.doc, scene.pos), caret })
}

/** Where in its scene a position stands; the one empty block of a scene is its end. */
export function edgeOf(doc: Node, pos: number): 'start' | 'inside' | 'end' {
  const $at = liftToEdge(doc.resolve(pos))
  if ($at.parent.type.name !== 'scene') return 'inside'
  if ($at.parentOffset === $at.parent.content.size) return 'end'
  if ($at.parentOffset > 0) return 'inside'
  const only = $at.parent.childCount === 1 ? $at.parent.firstChild : null
  return only?.isTextblock && only.childCount === 0 ? 'end' : 'start'
}

/** Out of every node that the position stands at the edge of, up to the scene. */
function liftToEdge($pos: ResolvedPos): ResolvedPos {
  if ($pos.parent.type.name === 'scene') return $pos
  if ($pos.parentOffset === 0) return liftToEdge($pos.doc.resolve($pos.before()))
  if ($pos.parentOffset === $pos.parent.content.size) return liftToEdge($pos.doc.resolve($pos.after()))
  return $pos
}
