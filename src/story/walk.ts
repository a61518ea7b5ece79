import type { Node } from '@tiptap/pm/model'

/** A chapter and where it stands. */
export interface ChapterRef {
  readonly node: Node
  readonly id: string
  /** The position before it. */
  readonly pos: number
  /** Among the chapters, from 0. */
  readonly index: number
  /** Its scenes, in order; never none. */
  readonly scenes: readonly SceneRef[]
}

/** A scene and where it stands. */
export interface SceneRef {
  readonly node: Node
  readonly id: string
  /** The position before it. */
  readonly pos: number
  /** Among all scenes of the story, from 0. */
  readonly index: number
  /** The chapter it stands in; null before the first one. */
  readonly chapter: ChapterRef | null
}

/** A paragraph, verse or chapter title, and where it stands. */
export interface BlockRef {
  readonly node: Node
  /** The position before it: its text begins at `pos + 1`, and each of `blockText`'s units is one position. */
  readonly pos: number
}

interface Outline {
  readonly scenes: readonly SceneRef[]
  readonly chapters: readonly ChapterRef[]
}

const outlines = new WeakMap<Node, Outline>()

/** All scenes of a document in order. */
export const scenesOf = (doc: Node): readonly SceneRef[] => outlineOf(doc).scenes

/** All chapters of a document in order. */
export const chaptersOf = (doc: Node): readonly ChapterRef[] => outlineOf(doc).chapters

/** The scene with that id; null where there is none. */
export const findScene = (doc: Node, id: string): SceneRef | null =>
  scenesOf(doc).find((scene) => scene.id === id) ?? null

/** The chapter with that id; null where there is none. */
export const findChapter = (doc: Node, id: string): ChapterRef | null =>
  chaptersOf(doc).find((chapter) => chapter.id === id) ?? null

/** The scene around a position; null outside of all: in a chapter's title or between scenes. */
export function sceneAt(doc: Node, pos: number): SceneRef | null {
  if (pos < 0 || pos > doc.content.size) return null
  const $pos = doc.resolve(pos)
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if ($pos.node(depth).type.name !== 'scene') continue
    const before = $pos.before(depth)
    return scenesOf(doc).find((scene) => scene.pos === before) ?? null
  }
  return null
}

/** The chapter around a position, its title included; null outside of all. */
export function chapterAt(doc: Node, pos: number): ChapterRef | null {
  return chaptersOf(doc).find((each) => each.pos < pos && pos < each.pos + each.node.nodeSize) ?? null
}

function outlineOf(doc: Node): Outline {
  let outline = outlines.get(doc)
  if (!outline) {
    outline = walkOutline(doc)
    outlines.set(doc, outline)
  }
  return outline
}

function walkOutline(doc: Node): Outline {
  const scenes: SceneRef[] = []
  const chapters: ChapterRef[] = []
  const addScene = (node: Node, pos: number, chapter: ChapterRef | null): SceneRef => {
    const scene = { node, id: String(node.attrs.id), pos, index: scenes.length, chapter }
    scenes.push(scene)
    return scene
  }
  doc.forEach((node, pos) => {
    if (node.type.name === 'scene') {
      addScene(node, pos, null)
      return
    }
    const own: SceneRef[] = []
    const chapter = { node, id: String(node.attrs.id), pos, index: chapters.length, scenes: own }
    chapters.push(chapter)
    node.forEach((child, offset) => {
      if (child.type.name === 'scene') own.push(addScene(child, pos + 1 + offset, chapter))
    })
  })
  return { scenes, chapters }
}

/** The text blocks within a node that stands at `pos` (a document at -1), in order. */
export function textBlocksOf(node: Node, pos = -1): BlockRef[] {
  const blocks: BlockRef[] = []
  const walk = (each: Node, at: number) => {
    if (each.isTextblock) blocks.push({ node: each, pos: at })
    else
      each.forEach((child, offset) => {
        walk(child, at + 1 + offset)
      })
  }
  walk(node, pos)
  return blocks
}

/** The text block around a position; null between blocks. */
export function textBlockAt(doc: Node, pos: number): BlockRef | null {
  if (pos < 0 || pos > doc.content.size) return null
  const $pos = doc.resolve(pos)
  return $pos.parent.isTextblock ? { node: $pos.parent, pos: $pos.before() } : null
}

const texts = new WeakMap<Node, string>()

/** The text of a text block, with a line break as `\n`: as long as the block's content, so that offsets agree. */
export function blockText(block: Node): string {
  const only = block.childCount === 1 ? block.firstChild : null
  if (only?.text !== undefined) return only.text
  let text = texts.get(block)
  if (text === undefined) {
    text = block.children.map((inline) => inline.text ?? '\n').join('')
    texts.set(block, text)
  }
  return text
}

/** How much of a block `firstWords` looks at: enough for any limit a panel has. */
const GLANCE = 1000

/**
 * The words a scene begins with, on one line, for lists: at most `limit` characters, cut between words where
 * there are any. '' where it has none.
 */
export function firstWords(node: Node, limit = 80): string {
  if (node.isTextblock) return fitting(blockText(node).slice(0, GLANCE).split(/\s+/).filter(Boolean), limit)
  for (const child of node.children) {
    const words = firstWords(child, limit)
    if (words !== '') return words
  }
  return ''
}

function fitting(words: readonly string[], limit: number): string {
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length > limit) return line === '' ? Array.from(word).slice(0, limit).join('') : line
    line = longer
  }
  return line
}
