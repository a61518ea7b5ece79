import { type Content, Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import { text } from '../../../resources/text/en.ts'
import { schema } from '../../story/schema/index.ts'
import { selectionAt } from '../session/caret.ts'
import type { EditorChange, EditorPort } from '../session/editor-port.ts'
import type { FoundStore } from '../session/findings/found-store.ts'
import { isForReaders } from '../session/read-only.ts'
import { type Anchor, anchorIn, scrollBack } from './anchor.ts'
import { behaving } from './behaviour.ts'
import { center } from './center.ts'
import { clipboardParser, clipboardText, dropScenes, pasteScenes } from './clipboard.ts'
import { hitPlugins } from './hits.ts'
import { keepPageWhenAttributesChange } from './keep-page.ts'
import { keyAtCaret } from './key-at-caret.ts'
import { showNearWindow } from './near-window.ts'
import { openLink } from './open-link.ts'
import { proposalPlugins } from './proposals.ts'
import { raiseCaret } from './raise-caret.ts'
import { readSelection } from './read-selection.ts'
import { selectAllByMenu } from './select-story.ts'
import { showCaret } from './show-caret.ts'
import { typeLoaded } from './type-loaded.ts'
import { lightenVastSelections } from './vast-selection.ts'

/** The editor of one story: `element` goes onto the page. */
export interface StoryEditor extends EditorPort {
  readonly element: HTMLElement
  readonly editor: Editor
  /** Where the author is in the story, for the same story read anew. */
  anchor(): Anchor
  /** Begins there, as far as the story still has it, and not at the start: until it resolves, do not show it. */
  startAt(anchor: Anchor): Promise<void>
  /** It is on the page now. */
  shown(): void
  destroy(): void
}

/** `found`: what is proposed, to be shown on the page. */
export function createStoryEditor(doc: Node, found: FoundStore): StoryEditor {
  const element = document.createElement('div')
  let readOnly = false
  const editor = new Editor({
    element,
    // TipTap takes a node too, its type does not say so
    content: doc as unknown as Content,
    extensions: [...behaving, showNearWindow(...proposalPlugins(found), ...hitPlugins)],
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    // Keys and events of TipTap's own that nothing here listens to.
    enableCoreExtensions: { keymap: false, delete: false, drop: false, paste: false, textDirection: false },
    // By keyboard one also goes to a story that can only be read.
    coreExtensionOptions: { tabindex: { value: '0' } },
    // The one schema: documents, steps and edits are made with it, and not with one just like it.
    onBeforeCreate: ({ editor }) => {
      editor.schema = schema
      editor.extensionManager.schema = schema
    },
    editorProps: {
      attributes: (): Record<string, string> => ({
        'aria-label': text.page.name,
        'aria-multiline': 'true',
        spellcheck: 'false',
        ...(readOnly ? { 'aria-readonly': 'true' } : { 'aria-description': text.page.wayOut }),
      }),
      handleDOMEvents: { click: openLink, selectstart: selectAllByMenu, keydown: keyAtCaret },
      clipboardParser,
      clipboardTextSerializer: clipboardText,
      handlePaste: pasteScenes,
      handleDrop: dropScenes,
      handleScrollToSelection: showCaret,
    },
  })
  const { style } = editor.view.dom
  style.setProperty('--empty-title', JSON.stringify(text.page.chapterTitle))
  style.setProperty('--empty-story', JSON.stringify(text.page.begin))
  style.setProperty('--side-ours', JSON.stringify(text.outside.sides.ours))
  style.setProperty('--side-theirs', JSON.stringify(text.outside.sides.theirs))
  lightenVastSelections(editor)
  keepPageWhenAttributesChange(editor)
  hideFromReact(editor.view.dom)
  const focus = () => editor.view.focus()
  let scrollToStart: (() => void) | null = null
  const dispatch = (tr: Transaction) => {
    if (!readOnly || isForReaders(tr)) editor.view.dispatch(tr)
  }

  return {
    element,
    editor,
    get state() {
      return editor.state
    },
    get focused() {
      return editor.isFocused
    },
    dispatch,
    readSelection: () => readSelection(editor.view),
    apply(command: Command) {
      focus()
      command(editor.state, dispatch, editor.view)
    },
    focus,
    get composing() {
      return editor.view.composing
    },
    center: (text) => center(editor.view, text),
    scrollTo(pos) {
      const dom = editor.view.nodeDOM(pos)
      if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'start' })
    },
    setReadOnly(is) {
      if (is === readOnly) return
      readOnly = is
      editor.setEditable(!is, false)
    },
    keepView(change) {
      const { top } = anchorIn(editor.view)
      change()
      scrollBack(editor.view, top)
    },
    onChange(listener: (change: EditorChange) => void) {
      editor.on('transaction', ({ transaction, appendedTransactions }) =>
        listener({ before: transaction.before, transactions: [transaction, ...appendedTransactions] }),
      )
      const onlyFocus = () => listener({ before: editor.state.doc, transactions: [] })
      editor.on('focus', onlyFocus)
      editor.on('blur', onlyFocus)
    },
    anchor: () => anchorIn(editor.view),
    async startAt({ caret, top }) {
      const { doc, tr } = editor.state
      const selection = caret && selectionAt(doc, caret)
      if (selection) editor.view.dispatch(tr.setSelection(selection))
      if (top) scrollToStart = () => scrollBack(editor.view, top)
      else if (selection) scrollToStart = () => raiseCaret(editor.view)
      await typeLoaded(textAround(editor.state))
    },
    shown() {
      focus()
      scrollToStart?.()
    },
    destroy: () => editor.destroy(),
  }
}

/** So much of the text before and after the caret as says what it is written in. */
const GLANCE = 1000

function textAround({ doc, selection: { head } }: EditorState): string {
  return doc.textBetween(Math.max(head - GLANCE, 0), Math.min(head + GLANCE, doc.content.size))
}

/**
 * React keeps the selection of a focused, editable element through each of its renders, wherever they are, and
 * walks all of that element's nodes for it: 5 ms in a long novel. ProseMirror keeps its own selection.
 * (hasSelectionCapabilities in react-dom's ReactInputSelection.js looks at this property.)
 */
function hideFromReact(element: HTMLElement): void {
  Object.defineProperty(element, 'contentEditable', { value: 'inherit' })
}
