import { PluginKey, type Transaction } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import type { Query } from '../../../story/search.ts'

/** What the page marks of what is looked for, near the window: see editor/hits.ts. */
export interface HitsShown {
  /** null: nothing is looked for. */
  readonly query: Query | null
  readonly all: DecorationSet
  /** The hit that is selected. */
  readonly current: DecorationSet
}

export const hitsKey = new PluginKey<HitsShown>('hits')

/** Has a transaction say what is to be marked; null: nothing. */
export const showHitsOf = (tr: Transaction, query: Query | null): Transaction =>
  tr.setMeta(hitsKey, { query } satisfies Pick<HitsShown, 'query'>)
