import type { Node } from '@tiptap/pm/model'
import { Slice } from '@tiptap/pm/model'
import { ReplaceStep, type Transform } from '@tiptap/pm/transform'
import { failed, ok, type Result } from '../story/result.ts'
import { findChapter, findScene, type SceneRef, scenesOf } from '../story/walk.ts'

/**
 * Puts a scene as it was in another version of the story, whole and with all that is said about it, in its
 * place; one that is there no longer comes back behind the one that it stood behind. One step; none where
 * nothing differs. Fails where that version has no such scene.
 */
export function restoreScene(tr: Transform, id: string, version: Node): Result<null, 'no-such-scene'> {
  const was = findScene(version, id)
  if (!was) return failed('no-such-scene')
  const scene = findScene(tr.doc, id)
  if (!scene) tr.insert(placeFor(tr.doc, was, version), was.node)
  else if (!was.node.eq(scene.node)) tr.replaceWith(scene.pos, scene.pos + scene.node.nodeSize, was.node)
  return ok(null)
}

/** Behind the nearest scene before it that is still there, in its own chapter if that is. */
function placeFor(doc: Node, { index, chapter }: SceneRef, version: Node): number {
  const before = scenesOf(version)
    .slice(0, index)
    .toReversed()
    .flatMap(({ id }) => findScene(doc, id) ?? [])
  const home = chapter && findChapter(doc, chapter.id)
  const behind = before.find((each) => !home || each.chapter?.id === home.id)
  if (behind) return behind.pos + behind.node.nodeSize
  return (home ? home.scenes[0] : scenesOf(doc)[0])?.pos ?? 0
}

/**
 * Makes the document another one: a step for each detail that differs and one for its scenes and chapters,
 * over those that differ. Nothing else is touched, so that carets and findings elsewhere keep their place.
 */
export function restoreStory(tr: Transform, version: Node): void {
  for (const [name, value] of Object.entries(version.attrs))
    if (JSON.stringify(tr.doc.attrs[name]) !== JSON.stringify(value)) tr.setDocAttribute(name, value)

  const old = tr.doc.children
  const restored = version.children
  let same = 0
  while (same < old.length && same < restored.length && eq(old[same], restored[same])) same += 1
  let sameAfter = 0
  const most = Math.min(old.length, restored.length) - same
  while (sameAfter < most && eq(old.at(-1 - sameAfter), restored.at(-1 - sameAfter))) sameAfter += 1

  const from = sizeOf(old.slice(0, same))
  const to = tr.doc.content.size - sizeOf(old.slice(old.length - sameAfter))
  const end = version.content.size - sizeOf(restored.slice(restored.length - sameAfter))
  if (from < to || from < end)
    tr.step(new ReplaceStep(from, to, new Slice(version.content.cut(from, end), 0, 0)))
}

const eq = (a: Node | undefined, b: Node | undefined) => a !== undefined && b !== undefined && a.eq(b)

const sizeOf = (nodes: readonly Node[]) => nodes.reduce((size, each) => size + each.nodeSize, 0)
