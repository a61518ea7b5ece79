import type { SavedState } from '../../contract/open-story.ts'
import { createStore, type Readable, unlessSame } from './store.ts'

/** How safe the work is, as the author sees it. */
export interface Saved {
  /** As main tells it; never 'saved' while main lacks something that was typed. */
  readonly shown: Readable<SavedState>
  /** Main says how safe it is. */
  told(state: SavedState): void
}

/** `first`: as main told it when the story was opened; `behind`: whether main lacks something. */
export function followSaved(first: SavedState, behind: Readable<boolean>): Saved {
  const shown = createStore(first)
  let last = first
  const show = () => {
    const isOlder = last.kind === 'saved' && behind.get()
    shown.set(unlessSame<SavedState>(shown.get(), isOlder ? { kind: 'unsaved' } : last))
  }
  behind.subscribe(show)
  return {
    shown,
    told(state) {
      last = state
      show()
    },
  }
}
