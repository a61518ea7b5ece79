import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { findChapter, findScene } from '../../story/walk.ts'
import type { Place } from '../session.ts'

/** The scene and the chapter around a position, themselves; null where there is none. */
export function around($pos: ResolvedPos): { readonly scene: Node | null; readonly chapter: Node | null } {
  let scene: Node | null = null
  let chapter: Node | null = null
  for (let depth = 1; depth <= $pos.depth; depth += 1) {
    const node = $pos.node(depth)
    if (node.type.name === 'scene') scene = node
    if (node.type.name === 'chapter') chapter = node
  }
  return { scene, chapter }
}

/** The place of a position of the page. */
export function placeAt(doc: Node, pos: number): Place {
  const { scene, chapter } = around(doc.resolve(pos))
  return placeOf(doc, scene, chapter)
}

/** Where a scene or chapter is in the story. */
export function placeOf(doc: Node, scene: Node | null, chapter: Node | null): Place {
  const sceneId = scene ? String(scene.attrs.id) : null
  const chapterId = chapter ? String(chapter.attrs.id) : null
  const ref = sceneId !== null ? findScene(doc, sceneId) : findChapter(doc, chapterId ?? '')?.scenes[0]
  return { scene: sceneId, chapter: chapterId, number: (ref?.index ?? 0) + 1 }
}
