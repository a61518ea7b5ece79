import { PluginKey, type Transaction } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import type { Finding, FindingKind } from '../../../findings/index.ts'
import type { Range } from '../../../story/search.ts'
import type { BlockRef } from '../../../story/walk.ts'

/** What a transaction says to the proposals shown on the page, see editor/proposals.ts. */
export interface ProposalsNews {
  /** Blocks of its document in which something else is proposed now. */
  readonly blocks?: readonly BlockRef[]
  /** Where the one is that is looked at; null: nowhere. */
  readonly current?: (Range & { readonly kind: FindingKind }) | null
  /** What it accepts. */
  readonly decided?: ReadonlySet<Finding>
}

/** What is shown: the proposals near the window, and the one that is looked at, wherever it is. */
export interface ProposalsShown {
  readonly all: DecorationSet
  readonly current: DecorationSet
}

export const proposalsKey = new PluginKey<ProposalsShown>('proposals')

export const sayToProposals = (tr: Transaction, news: ProposalsNews): Transaction =>
  tr.setMeta(proposalsKey, news)
