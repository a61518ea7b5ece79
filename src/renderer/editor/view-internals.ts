import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

/** What prosemirror-view has and keeps out of its type, as far as it is used here: see each use for why. */
interface Internals {
  /** The document as it is drawn (viewdesc.ts). */
  readonly docView: { node: Node }
  /** Reads what the browser did to page and selection; and not what is done between stop and start (domobserver.ts). */
  readonly domObserver: { onSelectionChange(): void; stop(): void; start(): void }
}

export const internalsOf = (view: EditorView): Internals => view as EditorView & Internals // as: what is there
