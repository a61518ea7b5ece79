import { type Attributes, mergeAttributes, Node } from '@tiptap/core'
import TipTapBlockquote from '@tiptap/extension-blockquote'
import TipTapHardBreak from '@tiptap/extension-hard-break'
import { oneOf } from './attribute.ts'

/** Where a text block stands; null is the reader's default. */
export const ALIGNMENTS = [null, 'center', 'right'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

const align = (): Attributes => ({
  align: {
    default: null,
    validate: oneOf(ALIGNMENTS),
    parseHTML: (element) => ALIGNMENTS.find((each) => each !== null && each === alignmentOf(element)) ?? null,
    renderHTML: ({ align }) => (align ? { 'data-align': align } : {}),
  },
})

function alignmentOf(element: {
  getAttribute(name: string): string | null
  style: { textAlign: string }
}): string | null {
  return element.getAttribute('data-align') ?? element.getAttribute('align') ?? element.style.textAlign
}

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  content: 'inline*',
  addAttributes: align,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

/** Lines that stay lines: songs, poems, addresses. */
export const Verse = Node.create({
  name: 'verse',
  content: 'inline*',
  addAttributes: align,
  parseHTML: () => [{ tag: 'p[data-verse]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-verse': '' }), 0],
})

/** Matter quoted in the story: letters, signs, songs. */
export const Blockquote = TipTapBlockquote.extend({
  group: '',
  content: '(paragraph | verse)+',
  addKeyboardShortcuts: () => ({}),
  addInputRules: () => [],
})

export const HardBreak = TipTapHardBreak.extend({ addKeyboardShortcuts: () => ({}) })
