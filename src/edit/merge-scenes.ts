import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { NewId } from '../story/ids.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { STATUSES, type Status } from '../story/schema/chapter.ts'
import { findScene, type SceneRef, scenesOf, textBlocksOf } from '../story/walk.ts'
import { isEmptyScene } from './empty-scene.ts'
import { takeOut } from './take-out.ts'

/** Where the caret belongs after a change. */
export interface Caret {
  readonly caret: number
}

/**
 * Merges a scene with the one before it, which goes on. Paragraphs stay apart; a scene of one empty
 * paragraph adds none. At a chapter's start its text joins the last scene of the chapter before, as merging
 * in Scrivener's binder does; the chapter stays, with an empty scene where it had no other.
 *
 * Nothing said about either is lost: synopsis and notes are put one after the other, a title or point of
 * view that only the second has is kept, the status is the less finished one. Ornament and inclusion in
 * exports are the first one's.
 */
export function mergeScene(
  tr: Transform,
  id: string,
  newId: NewId,
): Result<Caret, 'no-such-scene' | 'nothing-before'> {
  const second = findScene(tr.doc, id)
  if (!second) return failed('no-such-scene')
  const first = scenesOf(tr.doc)[second.index - 1]
  if (!first) return failed('nothing-before')

  const seam = first.pos + 1 + (isEmptyScene(first.node) ? 0 : first.node.content.size)
  joinTexts(tr, first, second, newId)
  for (const [name, value] of Object.entries(mergedAttributes(first.node, second.node)))
    if (first.node.attrs[name] !== value) tr.setNodeAttribute(first.pos, name, value)
  return ok({ caret: caretAt(tr.doc, first.pos, seam) })
}

function joinTexts(tr: Transform, first: SceneRef, second: SceneRef, newId: NewId): void {
  const end = first.pos + first.node.nodeSize - 1
  const start = isEmptyScene(first.node) ? first.pos + 1 : end
  if (isEmptyScene(second.node)) takeOut(tr, second, newId)
  else if (start === end && end + 1 === second.pos) tr.join(second.pos)
  else {
    tr.replaceWith(start, end, second.node.content)
    const shift = second.node.content.size - (end - start)
    takeOut(tr, { ...second, pos: second.pos + shift }, newId)
  }
}

/** The start of the text after the seam, or the end of the text before it where nothing follows. */
function caretAt(doc: Node, pos: number, seam: number): number {
  const scene = doc.nodeAt(pos)
  const blocks = scene ? textBlocksOf(scene, pos) : []
  const after = blocks.find((block) => block.pos >= seam)
  const last = blocks.at(-1)
  if (after) return after.pos + 1
  return last ? last.pos + 1 + last.node.content.size : pos + 1
}

function mergedAttributes(first: Node, second: Node) {
  const { title, pov, synopsis, notes, status } = second.attrs
  return {
    title: first.attrs.title || title,
    pov: first.attrs.pov ?? pov,
    synopsis: oneAfterOther(first.attrs.synopsis, synopsis),
    notes: oneAfterOther(first.attrs.notes, notes),
    status: lessFinished(first.attrs.status, status),
  }
}

/** Two texts with a blank line between, or the only one there is. */
export const oneAfterOther = (first: string, second: string): string =>
  [first, second].filter((text) => text !== '').join('\n\n')

export const lessFinished = (first: Status, second: Status): Status =>
  STATUSES.indexOf(first) < STATUSES.indexOf(second) ? first : second
