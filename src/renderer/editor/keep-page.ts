import type { Editor } from '@tiptap/core'
import { internalsOf } from './view-internals.ts'

/**
 * Details and what was turned down are the document's own attributes, and nothing of them is drawn with it. A
 * view draws a node anew whose attributes changed, though: here that is the whole story. So it is told of the
 * attributes first, with all content as it was; then it sees what changed in that, as ever.
 */
export function keepPageWhenAttributesChange(editor: Editor): void {
  editor.on('beforeTransaction', ({ nextState }) => {
    const { doc } = editor.state
    if (nextState.doc.attrs === doc.attrs) return
    internalsOf(editor.view).docView.node = doc.type.create(nextState.doc.attrs, doc.content, doc.marks)
  })
}
