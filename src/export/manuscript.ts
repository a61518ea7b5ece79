import type { Node } from '@tiptap/pm/model'
import type { ChapterAttributes } from '../story/schema/chapter.ts'
import type { SceneAttributes } from '../story/schema/scene.ts'
import { oneLine } from './characters.ts'
import type { Words } from './words.ts'

export interface PrintedScene {
  readonly node: Node
  readonly attributes: SceneAttributes
}

export interface PrintedChapter {
  /** The id of its heading: by its place in the page, so that links to it outlive a new title. */
  readonly anchor: string
  readonly title: string
  readonly attributes: ChapterAttributes
  readonly scenes: readonly PrintedScene[]
}

/** What of a story goes into a page: scenes that are not left out, and the chapters that have one. */
export interface Manuscript {
  /** Those before the first chapter; all of them in a story without chapters. */
  readonly scenes: readonly PrintedScene[]
  readonly chapters: readonly PrintedChapter[]
}

/** A chapter without a title is called by its number. Throws on a node that has no place there. */
export function manuscriptOf(doc: Node, words: Words): Manuscript {
  const scenes: PrintedScene[] = []
  const chapters: PrintedChapter[] = []
  for (const node of doc.children) {
    if (node.type.name === 'scene') scenes.push(...printed(node))
    else if (node.type.name === 'chapter') chapters.push(...chapter(node, chapters.length + 1, words))
    else throw new Error(`No handler for the node ${node.type.name} in a story`)
  }
  return { scenes, chapters }
}

/** The chapter, or none where all its scenes are left out. */
function chapter(node: Node, number: number, words: Words): PrintedChapter[] {
  const scenes: PrintedScene[] = []
  let title = ''
  for (const child of node.children) {
    if (child.type.name === 'scene') scenes.push(...printed(child))
    else if (child.type.name === 'chapterTitle') title = oneLine(child.textContent)
    else throw new Error(`No handler for the node ${child.type.name} in a chapter`)
  }
  if (scenes.length === 0) return []
  const attributes = node.attrs as ChapterAttributes // as: ProseMirror does not type attributes
  return [{ anchor: `chapter-${number}`, title: title || `${words.chapter} ${number}`, attributes, scenes }]
}

function printed(node: Node): PrintedScene[] {
  const attributes = node.attrs as SceneAttributes // as: ProseMirror does not type attributes
  return attributes.include ? [{ node, attributes }] : []
}
