import type { Node } from '@tiptap/pm/model'
import type { Details } from '../story/details.ts'
import type { Alignment } from '../story/schema/blocks.ts'
import type { ChapterAttributes } from '../story/schema/chapter.ts'
import { type MarkName, mark, node, schema } from '../story/schema/index.ts'
import type { SceneAttributes } from '../story/schema/scene.ts'

/** Stories for tests, written as they read: `scene(p('She waited. ', thought('He won’t come.')))`. */
type Inline = string | Node | readonly Inline[]

export const story = (details: Partial<Details>, ...parts: Node[]): Node =>
  node('doc').createChecked(details, parts)

export const chapter = (title: string, attrs: Partial<ChapterAttributes>, ...scenes: Node[]): Node =>
  node('chapter').createChecked(attrs, [
    node('chapterTitle').createChecked(null, title ? schema.text(title) : null),
    ...scenes,
  ])

export const scene = (...blocks: Node[]): Node => sceneWith({}, ...blocks)
export const sceneWith = (attrs: Partial<SceneAttributes>, ...blocks: Node[]): Node =>
  node('scene').createChecked(attrs, blocks)

export const p = (...content: Inline[]): Node => node('paragraph').createChecked(null, inline(content))
export const aligned = (align: Alignment, ...content: Inline[]): Node =>
  node('paragraph').createChecked({ align }, inline(content))
export const quote = (...blocks: Node[]): Node => node('blockquote').createChecked(null, blocks)

/** A line each. */
export const verse = (...lines: Inline[]): Node =>
  node('verse').createChecked(null, inline(lines.flatMap((line, at) => (at === 0 ? line : [br(), line]))))

export const br = (): Node => node('hardBreak').createChecked()

const marked =
  (name: MarkName) =>
  (...content: Inline[]): Node[] =>
    inline(content).map((each) => each.mark(mark(name).create().addToSet(each.marks)))

export const em = marked('emphasis')
export const strong = marked('strong')
export const underline = marked('underline')
export const strike = marked('strike')
export const thought = marked('thought')

export const thoughtBy = (by: string, to: string | null, ...content: Inline[]): Node[] =>
  inline(content).map((each) => each.mark(mark('thought').create({ by, to }).addToSet(each.marks)))

export const link = (href: string, ...content: Inline[]): Node[] =>
  inline(content).map((each) => each.mark(mark('link').create({ href }).addToSet(each.marks)))

function inline(content: readonly Inline[]): Node[] {
  return content.flatMap((each) => {
    if (typeof each === 'string') return each ? [schema.text(each)] : []
    return 'type' in each ? [each] : inline(each)
  })
}
