import { DOMParser, type ParseOptions, type ParseRule, type Slice } from '@tiptap/pm/model'
import { schema } from '../../story/schema/index.ts'

const italic = { mark: 'emphasis' } as const

/** What other programs write for the marks of a story, beside what the schema itself reads. */
const FOREIGN: readonly ParseRule[] = [
  { tag: 'i', ...italic },
  { tag: 'cite', ...italic },
  { style: 'font-style=italic', ...italic },
  { style: 'font-style=oblique', ...italic },
  { style: 'font-style=normal', clearMark: ({ type }) => type.name === 'emphasis' },
  { style: 'font-weight', mark: 'strong', getAttrs: (value) => (isBold(value) ? null : false) },
  {
    style: 'font-weight',
    clearMark: ({ type }) => type.name === 'strong',
    getAttrs: (value) => (isBold(value) ? false : null),
  },
  {
    style: 'text-decoration',
    mark: 'underline',
    getAttrs: (value) => (value.includes('underline') ? null : false),
    consuming: false,
  },
  {
    style: 'text-decoration',
    mark: 'strike',
    getAttrs: (value) => (value.includes('line-through') ? null : false),
    consuming: false,
  },
  { tag: 'del', mark: 'strike' },
  // What is no text of a story; scripts and styles the parser leaves out by itself.
  ...['img', 'svg', 'video', 'audio', 'iframe', 'form', 'template', 'button', 'select'].map((tag) => ({
    tag,
    ignore: true,
  })),
]

const isBold = (weight: string) => /^(bold|bolder|[6-9]00)$/.test(weight)

/**
 * Reads pasted and dropped HTML. Only what the schema has a place for comes in: everything else is left out
 * or gives its text.
 */
class ClipboardParser extends DOMParser {
  override parseSlice(dom: Element, options?: ParseOptions): Slice {
    // The content security policy takes styles off pasted elements; as script sets them, they can be read.
    for (const each of dom.querySelectorAll<HTMLElement>('[style]'))
      each.style.cssText = each.getAttribute('style') ?? ''
    return super.parseSlice(dom, options)
  }
}

export const clipboardParser = new ClipboardParser(schema, [
  ...DOMParser.fromSchema(schema).rules,
  ...FOREIGN,
])

/** Copied text for programs that know no HTML: a blank line between paragraphs, lines of verse kept. */
export function clipboardText({ content }: Slice): string {
  return content.textBetween(0, content.size, '\n\n', '\n')
}
