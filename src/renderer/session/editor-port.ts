import type { Node } from '@tiptap/pm/model'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import type { Range } from '../../story/search.ts'

/** The editor, as far as a session needs it. */
export interface EditorPort {
  readonly state: EditorState
  readonly focused: boolean
  dispatch(tr: Transaction): void
  /** Takes in where the author put the selection just now: before a change that nobody asked for by key or mouse. */
  readSelection(): void
  /** Runs a command of the page, and puts the focus there. */
  apply(command: Command): void
  focus(): void
  /** Scrolls so that the node which stands at a position is at the top of the page. */
  scrollTo(pos: number): void
  /** Scrolls so that a text is in the middle of the page. */
  center(text: Range): void
  /** Whether a word is being put together, as for Chinese or with accents: the page must be left alone. */
  readonly composing: boolean
  /** Whether changes are refused, whoever makes them; those from outside the window come in all the same. */
  setReadOnly(is: boolean): void
  /** What stands at the top of the window stays there, whatever `change` does above it. */
  keepView(change: () => void): void
  /** Calls back after each transaction, and when the focus comes or goes. */
  onChange(listener: (change: EditorChange) => void): void
}

export interface EditorChange {
  readonly before: Node
  /** What happened, in order; [] where only the focus changed. */
  readonly transactions: readonly Transaction[]
}
