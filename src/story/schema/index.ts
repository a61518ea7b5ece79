import { getSchema } from '@tiptap/core'
import { Text } from '@tiptap/extension-text'
import { Blockquote, HardBreak, Paragraph, Verse } from './blocks.ts'
import { Chapter, ChapterTitle } from './chapter.ts'
import { Doc } from './doc.ts'
import { Emphasis, Link, Strike, Strong, Thought, Underline } from './marks.ts'
import { Scene } from './scene.ts'

/** What a story is made of; the editor adds behaviour to these and nothing else. */
export const extensions = [
  Doc,
  Scene,
  Chapter,
  ChapterTitle,
  Paragraph,
  Verse,
  Blockquote,
  HardBreak,
  Text,
  Thought,
  Link,
  Emphasis,
  Strong,
  Underline,
  Strike,
]

/** The one schema: for editor, replica, import, export and tests alike. */
export const schema = getSchema(extensions)

export const NODE_NAMES = [
  'doc',
  'chapter',
  'chapterTitle',
  'scene',
  'paragraph',
  'verse',
  'blockquote',
  'hardBreak',
  'text',
] as const
export type NodeName = (typeof NODE_NAMES)[number]

export const MARK_NAMES = ['thought', 'link', 'emphasis', 'strong', 'underline', 'strike'] as const
export type MarkName = (typeof MARK_NAMES)[number]

/** A node type by its name, with the name checked by the compiler. */
export const node = (name: NodeName) => schema.nodes[name] ?? missing(name)

/** A mark type by its name, with the name checked by the compiler. */
export const mark = (name: MarkName) => schema.marks[name] ?? missing(name)

function missing(name: string): never {
  throw new Error(`The schema has no ${name}`)
}
