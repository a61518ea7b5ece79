import { Fragment, type Node } from '@tiptap/pm/model'
import { isOrnament } from '../../import/ornament.ts'
import { node } from '../../story/schema/index.ts'
import { blockText } from '../../story/walk.ts'

interface Part {
  /** Of the chapter that begins with it; null where a scene does. */
  readonly title: Node | null
  /** The symbols before it; null where none stood there. */
  readonly ornament: string | null
  readonly blocks: Node[]
}

/**
 * Parts pasted blocks into scenes and chapters: where an empty scene stands for a rule, where a line is symbols alone,
 * and where a chapter's title has text below it. Nothing is changed where nothing parts.
 */
export function inScenes(pasted: Fragment): Fragment {
  const parts = partsOf(blocksOf(pasted))
  if (parts.every(({ title }, i) => i === 0 && !title)) return pasted
  // as in a file: one kind of break is the plain one, kinds that differ keep their symbols
  const kinds = new Set(parts.slice(1).flatMap(({ title, ornament }) => (title ? [] : [ornament])))
  const result: Node[] = []
  let chapter: { readonly title: Node; readonly scenes: Node[] } | null = null
  for (const { title, ornament, blocks } of parts) {
    const breakBefore = kinds.size > 1 ? ornament : null
    const scene = node('scene').create(
      { breakBefore },
      blocks.length > 0 ? blocks : node('paragraph').create(),
    )
    if (title) {
      if (chapter) result.push(chapterOf(chapter))
      chapter = { title, scenes: [scene] }
    } else (chapter?.scenes ?? result).push(scene)
  }
  if (chapter) result.push(chapterOf(chapter))
  return Fragment.from(result)
}

/** Scenes from elsewhere with the ornament that breaks have where they are put in, if they have none of their own. */
export function withBreaks(parted: Fragment, breakBefore: string | null): Fragment {
  return Fragment.from(
    parted.content.map((each) => {
      const { type, attrs, content } = each
      if (type.name === 'chapter') return each.copy(withBreaks(content, breakBefore))
      const isPlain = type.name === 'scene' && attrs.id === '' && attrs.breakBefore === null
      return isPlain ? type.create({ ...attrs, breakBefore }, content) : each
    }),
  )
}

const chapterOf = ({ title, scenes }: { readonly title: Node; readonly scenes: readonly Node[] }): Node =>
  node('chapter').create(null, [title, ...scenes])

/** Loose text stands in a paragraph of its own. */
function blocksOf(pasted: Fragment): readonly Node[] {
  const blocks: Node[] = []
  let loose: Node[] = []
  const close = () => {
    if (loose.length > 0) blocks.push(node('paragraph').create(null, loose))
    loose = []
  }
  pasted.forEach((each) => {
    if (each.isInline) loose.push(each)
    else {
      close()
      blocks.push(each)
    }
  })
  close()
  return blocks
}

function partsOf(blocks: readonly Node[]): readonly Part[] {
  const parts: Part[] = [{ title: null, ornament: null, blocks: [] }]
  if (blocks.length < 2 || !blocks.every(isFlat)) return parts
  blocks.forEach((block, i) => {
    const last = parts.at(-1)
    const isEmpty = last?.blocks.every(isBlank) ?? true
    const isTitle = block.type.name === 'chapterTitle'
    if (isTitle && blocks.slice(i + 1).every(isBlank)) {
      last?.blocks.push(node('paragraph').create(null, block.content))
    } else if (isTitle || isBreak(block)) {
      if (!isTitle && isEmpty && last?.title) return // a break below a title parts nothing
      // of breaks with nothing between them, one counts; of nothing before a title, nothing stays
      if (isEmpty && !last?.title && (isTitle || parts.length > 1)) parts.pop()
      const ornament = block.type.name === 'paragraph' ? blockText(block).trim() : null
      parts.push({ title: isTitle ? block : null, ornament, blocks: [] })
    } else last?.blocks.push(block)
  })
  if (parts.length === 1 && parts[0]?.title === null) return parts
  return parts.map((part, i) => ({
    ...part,
    blocks: trimmed(part.blocks, i > 0 || part.title !== null, i < parts.length - 1),
  }))
}

/** Whether a block is a rule or text: scenes with text have been parted already. */
const isFlat = ({ type, textContent }: Node): boolean =>
  type.name !== 'chapter' && (type.name !== 'scene' || textContent === '')

const isBlank = (block: Node): boolean => block.type.name !== 'scene' && block.textContent.trim() === ''

const isBreak = (block: Node): boolean =>
  block.type.name === 'scene' || (block.type.name === 'paragraph' && isOrnament(blockText(block).trim()))

/** Without the empty paragraphs beside a break. */
function trimmed(blocks: readonly Node[], atStart: boolean, atEnd: boolean): Node[] {
  const from = atStart ? blocks.findIndex((each) => !isBlank(each)) : 0
  const to = atEnd ? blocks.findLastIndex((each) => !isBlank(each)) + 1 : blocks.length
  return from < 0 ? [] : blocks.slice(from, to)
}
