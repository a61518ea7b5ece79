import { DOMParser, Fragment, type ParseOptions, type ParseRule, Slice } from '@tiptap/pm/model'
import { Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { insertChapters } from '../../edit/insert-chapters.ts'
import { usualBreak } from '../../edit/usual-break.ts'
import { schema } from '../../story/schema/index.ts'
import { sceneAt } from '../../story/walk.ts'
import { newId } from '../session/new-id.ts'
import { inScenes, withBreaks } from './pasted-scenes.ts'

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
  // An empty scene stands for a rule, until the blocks beside it are parted.
  { tag: 'hr', node: 'scene' },
  {
    tag: 'h1, h2, h3',
    node: 'chapterTitle',
    getAttrs: ({ nextElementSibling }) => (isText(nextElementSibling) ? null : false),
  },
  // What is no text of a story; scripts and styles the parser leaves out by itself.
  ...['img', 'svg', 'video', 'audio', 'iframe', 'form', 'template', 'button', 'select'].map((tag) => ({
    tag,
    ignore: true,
  })),
]

/** Whether a heading has text below it: of a page's own title and the author's name the last may be a chapter's. */
const isText = (below: Element | null) => below !== null && !/^H[1-6]$/.test(below.nodeName)

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
    const slice = super.parseSlice(dom, options)
    return dom.querySelector('[data-pm-slice]') ? slice : Slice.maxOpen(inScenes(slice.content))
  }
}

export const clipboardParser = new ClipboardParser(schema, [
  ...DOMParser.fromSchema(schema).rules,
  ...FOREIGN,
])

/** Pastes what holds scenes or chapters, and nothing where there is nothing; all else is left to the editor. */
export function pasteScenes(view: EditorView, _event: ClipboardEvent, slice: Slice): boolean {
  // else the editor would look for it with the focus elsewhere, and come back to the start of the page
  if (slice.size === 0) return true
  const tr = withScenes(view.state.tr, slice)
  if (tr) view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
  return tr !== null
}

/** The same for what is dropped from another program. */
export function dropScenes(view: EditorView, event: DragEvent, slice: Slice): boolean {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (view.dragging || !place) return false
  const { tr } = view.state
  const dropped = withScenes(tr.setSelection(Selection.near(tr.doc.resolve(place.pos))), slice)
  if (!dropped) return false
  view.focus()
  view.dispatch(dropped.setMeta('uiEvent', 'drop'))
  return true
}

/** Scenes and chapters in place of the selection; null where there are none, or no place for chapters. */
function withScenes(tr: Transaction, slice: Slice): Transaction | null {
  const { content, openStart, openEnd } = withoutOpenChapter(slice)
  const chapter = sceneAt(tr.doc, tr.selection.from)?.chapter ?? null
  const parted = new Slice(withBreaks(content, usualBreak(tr.doc, chapter)), openStart, openEnd)
  const names = parted.content.content.map(({ type }) => type.name)
  if (!names.includes('chapter')) return names.includes('scene') ? tr.replaceSelection(parted) : null
  tr.deleteSelection()
  const caret = insertChapters(tr, tr.selection.from, parted.content, newId)
  return caret.ok ? tr.setSelection(Selection.near(tr.doc.resolve(caret.value), -1)) : null
}

/** What was copied from within a chapter on are the scenes there, without the chapter. */
function withoutOpenChapter(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice
  const first = content.firstChild
  if (first?.type.name !== 'chapter' || openStart < 3) return slice
  const scenes = first.children.filter(({ type }) => type.name === 'scene')
  const rest = Fragment.from([...scenes, ...content.content.slice(1)])
  return new Slice(rest, openStart - 1, content.childCount === 1 ? openEnd - 1 : openEnd)
}

/** Copied text for programs that know no HTML: a blank line between paragraphs, lines of verse kept. */
export function clipboardText({ content }: Slice): string {
  return content.textBetween(0, content.size, '\n\n', '\n')
}
