import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { NewId } from '../story/ids.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { node, schema } from '../story/schema/index.ts'
import { findChapter } from '../story/walk.ts'
import { emptyScene, isPlaceholder } from './empty-scene.ts'

/** The chapter that a change has made, and where the caret belongs: in its title, to be written. */
export interface MadeChapter {
  readonly id: string
  /** The position before it. */
  readonly pos: number
  readonly caret: number
}

/**
 * Puts a chapter with an empty scene after another; `after: null` is the end of the story. In a story of
 * nothing but an untouched empty scene the chapter takes its place.
 */
export function newChapter(
  tr: Transform,
  after: string | null,
  newId: NewId,
): Result<MadeChapter, 'no-such-chapter'> {
  const before = after === null ? null : findChapter(tr.doc, after)
  if (after !== null && !before) return failed('no-such-chapter')
  const chapter = node('chapter').create({ id: newId() }, [titled(''), emptyScene(newId)])
  const end = tr.doc.content.size
  const pos = before ? before.pos + before.node.nodeSize : isBlank(tr.doc) ? 0 : end
  tr.replaceWith(pos, isBlank(tr.doc) ? end : pos, chapter)
  return ok(madeChapterAt(tr.doc, pos))
}

const isBlank = (doc: Node) =>
  doc.childCount === 1 && doc.firstChild !== null && isPlaceholder(doc.firstChild)

/** A chapter's title with these words, on one line. */
export function titled(words: string): Node {
  const line = words
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join(' ')
  return node('chapterTitle').create(null, line === '' ? null : schema.text(line))
}

/** The chapter that now stands at a position. */
export function madeChapterAt(doc: Node, pos: number): MadeChapter {
  const chapter = doc.nodeAt(pos)
  if (chapter?.type.name !== 'chapter') throw new Error(`No chapter at ${pos}`)
  return { id: String(chapter.attrs.id), pos, caret: pos + 2 }
}
