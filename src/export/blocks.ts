import type { Node } from '@tiptap/pm/model'
import { h } from 'hastscript'
import type { Alignment } from '../story/schema/blocks.ts'
import type { NodeName } from '../story/schema/index.ts'
import { inlineContent } from './inline.ts'
import type { Page } from './page.ts'
import { type Element, onLines, type Properties } from './tree.ts'

type BlockName = Extract<NodeName, 'paragraph' | 'verse' | 'blockquote'>

/** One handler a block; null for one without words, since paragraphs stand apart without empty ones. */
const BLOCKS: Readonly<Record<BlockName, (node: Node, page: Page) => Element | null>> = {
  paragraph: (node, page) => textBlock(node, page, []),
  verse: (node, page) => textBlock(node, page, ['verse']),
  blockquote: (node, page) => {
    const blocks = blocksOf(node, page)
    return blocks.length > 0 ? h('blockquote', onLines(blocks)) : null
  },
}

const hasHandler = (name: string): name is BlockName => Object.hasOwn(BLOCKS, name)

/** The blocks within a scene or a quotation; throws on a node it does not know. */
export function blocksOf(parent: Node, page: Page): Element[] {
  return parent.children.flatMap((node) => {
    if (!hasHandler(node.type.name)) throw new Error(`No handler for the node ${node.type.name}`)
    return BLOCKS[node.type.name](node, page) ?? []
  })
}

function textBlock(node: Node, page: Page, classes: readonly string[]): Element | null {
  const content = inlineContent(node, page.options, classes.includes('verse'))
  return content.length > 0 ? h('p', dress(page, classes, node.attrs.align), content) : null
}

/**
 * How a block stands out, in the page's own way. `align` and `center` are obsolete; a `style` is valid and
 * centres in every browser since 2001.
 */
export function dress({ look }: Page, classes: readonly string[], align: Alignment): Properties {
  if (look === 'plain') return align ? { style: `text-align: ${align}` } : {}
  const className = align ? [...classes, align] : [...classes]
  return className.length > 0 ? { className } : {}
}
