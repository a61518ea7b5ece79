import type { Node } from '@tiptap/pm/model'
import { node } from '../../story/schema/index.ts'
import { chaptersOf } from '../../story/walk.ts'

/** A chapter's head or a scene: what a manuscript is a row of. */
export type Part =
  | { readonly kind: 'chapter'; readonly id: string; readonly title: Node; readonly node: Node }
  | { readonly kind: 'scene'; readonly id: string; readonly node: Node }

/** A document's parts in their order. */
export function partsOf(doc: Node): Part[] {
  const scene = (each: Node): Part => ({ kind: 'scene', id: String(each.attrs.id), node: each })
  const loose = doc.children.filter((each) => each.type.name === 'scene').map(scene)
  const chapters = chaptersOf(doc).flatMap(({ id, node }): Part[] => [
    { kind: 'chapter', id, title: node.child(0), node },
    ...node.children.slice(1).map(scene),
  ])
  return [...loose, ...chapters]
}

/** The document of these parts: scenes stand in the chapter before them; a chapter without any gets one. */
export function docOf(parts: readonly Part[], attrs: Node['attrs'], newId: () => string): Node {
  const content: Node[] = []
  let chapter: { readonly part: Part & { kind: 'chapter' }; readonly scenes: Node[] } | null = null
  const finish = () => {
    if (!chapter) return
    const { part, scenes } = chapter
    content.push(
      part.node.type.create(part.node.attrs, [part.title, ...(scenes.length > 0 ? scenes : [blank(newId)])]),
    )
  }
  for (const part of parts) {
    if (part.kind === 'chapter') {
      finish()
      chapter = { part, scenes: [] }
    } else if (chapter) chapter.scenes.push(part.node)
    else content.push(part.node)
  }
  finish()
  return node('doc').create(attrs, content.length > 0 ? content : blank(newId))
}

const blank = (newId: () => string) => node('scene').create({ id: newId() }, node('paragraph').create())
