import type { Mark, Node } from '@tiptap/pm/model'
import type { Details } from '../story/details.ts'
import { sequence } from '../story/ids.ts'
import { mark, node, schema } from '../story/schema/index.ts'
import type { TextBlock } from './body/blocks.ts'
import type { BlockLink } from './links.ts'
import type { ReadMark } from './marks/index.ts'
import type { Meaning } from './marks/meaning.ts'
import { inside } from './marks/signs.ts'

/** A text block ready to be set. */
export interface SetBlock {
  readonly block: TextBlock
  readonly text: string
  readonly marks: readonly ReadMark[]
  /** Places in the text, in order and apart. */
  readonly links: readonly BlockLink[]
  readonly quoted: boolean
}

export interface SetScene {
  readonly blocks: readonly SetBlock[]
  readonly breakBefore: string | null
}

/** Scenes under a heading; `title` null for those before the first. */
export interface SetChapter {
  readonly title: string | null
  readonly notes: string
  readonly summary: string
  readonly endNotes: string
  readonly scenes: readonly SetScene[]
}

/** Builds the story's document. An empty manuscript is one empty scene. */
export function manuscript(details: Details, chapters: readonly SetChapter[]): Node {
  const sceneId = sequence('s')
  const chapterId = sequence('c')
  const nothing = node('paragraph').create()
  const emptyScene = () => node('scene').create({ id: sceneId() }, nothing)
  const content = chapters.flatMap(({ title, notes, summary, endNotes, scenes }) => {
    const set = scenes.map((scene) =>
      node('scene').create({ id: sceneId(), breakBefore: scene.breakBefore }, sceneBlocks(scene)),
    )
    if (title === null) return set
    const heading = node('chapterTitle').create(null, title === '' ? [] : schema.text(title))
    return [
      node('chapter').create({ id: chapterId(), notes, summary, endNotes }, [
        heading,
        ...(set.length > 0 ? set : [emptyScene()]),
      ]),
    ]
  })
  return node('doc').create(details, content.length > 0 ? content : emptyScene())
}

/** A scene's blocks; quoted ones in a row share one quote. */
function sceneBlocks(scene: SetScene): Node[] {
  const blocks: Node[] = []
  let quoted: Node[] = []
  const close = () => {
    if (quoted.length > 0) blocks.push(node('blockquote').create(null, quoted))
    quoted = []
  }
  for (const each of scene.blocks) {
    if (each.quoted) quoted.push(textBlock(each))
    else {
      close()
      blocks.push(textBlock(each))
    }
  }
  close()
  return blocks
}

function textBlock({ block, text, marks, links }: SetBlock): Node {
  return node(block.block).create({ align: block.align }, inline(text, marks, links))
}

/** Cuts the text at the marks' ends, and leaves their signs out. */
function inline(text: string, marks: readonly ReadMark[], links: readonly BlockLink[]): Node[] {
  const setting = { text, links }
  if (marks.length === 0) return pieces(setting, 0, text.length, [])
  if (standApart(marks)) return inRow(setting, marks)
  const cuts = new Set([0, text.length])
  const hidden = new Set<number>()
  for (const each of marks) {
    const { from, to } = inside(each)
    for (const at of [each.from, from, to, each.to]) cuts.add(at)
    if (from > each.from) hidden.add(each.from)
    if (each.to > to) hidden.add(to)
  }
  const ordered = [...cuts].sort((a, b) => a - b)
  const nodes: Node[] = []
  let next = 0
  const around: ReadMark[] = []
  ordered.slice(0, -1).forEach((from, i) => {
    while (next < marks.length && (marks[next]?.from ?? 0) <= from) {
      const opened = marks[next]
      if (opened) around.push(opened)
      next++
    }
    while ((around.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= from) around.pop()
    if (hidden.has(from)) return
    nodes.push(...pieces(setting, from, ordered[i + 1] ?? from, markSet(around)))
  })
  return nodes
}

/** Whether no mark stands within another. */
const standApart = (marks: readonly ReadMark[]): boolean =>
  marks.every(({ from }, i) => i === 0 || (marks[i - 1]?.to ?? 0) <= from)

/** Marks one after the other, and the text between. */
function inRow(setting: Setting, marks: readonly ReadMark[]): Node[] {
  const nodes: Node[] = []
  let at = 0
  const add = (from: number, to: number, set: readonly Mark[]) => {
    if (to > from) for (const each of pieces(setting, from, to, set)) nodes.push(each)
  }
  for (const each of marks) {
    const { from, to } = inside(each)
    add(at, each.from, [])
    add(from, to, markSet([each]))
    at = each.to
  }
  add(at, setting.text.length, [])
  return nodes
}

function markSet(around: readonly ReadMark[]): readonly Mark[] {
  return around.reduce<readonly Mark[]>((set, { meaning }) => markOf(meaning)?.addToSet(set) ?? set, [])
}

function markOf(meaning: Meaning): Mark | null {
  switch (meaning) {
    case 'thought':
      return mark('thought').create()
    case 'telepathy':
      return mark('thought').create({ to: '' })
    case 'emphasis':
    case 'strong':
    case 'underline':
    case 'strike':
      return mark(meaning).create()
    case 'plain':
      return null
  }
}

/** A block's text, and what of it is linked. */
interface Setting {
  readonly text: string
  readonly links: readonly BlockLink[]
}

/** A stretch of a block's text, linked where its links are. */
function pieces({ text, links }: Setting, from: number, to: number, marks: readonly Mark[]): Node[] {
  if (links.length === 0) return lines(text.slice(from, to), marks)
  const nodes: Node[] = []
  let at = from
  for (const link of links) {
    const [start, end] = [Math.max(at, link.from), Math.min(to, link.to)]
    if (end <= start) continue
    const linked = mark('link').create({ href: link.href }).addToSet(marks)
    nodes.push(...lines(text.slice(at, start), marks), ...lines(text.slice(start, end), linked))
    at = end
  }
  return [...nodes, ...lines(text.slice(at, to), marks)]
}

/** Lines that stay lines are parted by breaks. */
function lines(text: string, marks: readonly Mark[]): Node[] {
  if (!text.includes('\n')) return text === '' ? [] : [schema.text(text, marks)]
  return text
    .split('\n')
    .flatMap((line, i) => [
      ...(i > 0 ? [node('hardBreak').create(null, null, marks)] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ])
}
