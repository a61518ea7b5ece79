import type { Node } from '@tiptap/pm/model'
import type { Replacement } from '../edit/replace.ts'
import type { Range } from '../story/search.ts'
import { type BlockRef, blockText } from '../story/walk.ts'

/** Who proposes: the thought finder, the repairs, spelling and grammar, an archive's preflight, a beta reader. */
export type FindingKind = 'thought' | 'repair' | 'grammar' | 'preflight' | 'beta'

/** How sure it is, surest first: of a hundred `very likely` ones at least 95 are right. */
export const CONFIDENCES = ['very likely', 'likely', 'possible'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** A code and what it is about; the words for people are in the catalogue. */
export interface Reason {
  readonly code: string
  /** The words of the story that show it; null: nothing in particular to point at. */
  readonly words: string | null
}

/** What accepting a finding does; offsets are those of the finding's block. */
export type Change =
  /** Marks the finding's own range as thought. */
  | { readonly do: 'mark-thought'; readonly by: string | null }
  /** Puts other text in place of some; at least one, in order, within the finding's range. */
  | { readonly do: 'replace'; readonly texts: readonly Replacement[] }
  /** Joins the block with the one after it, with this text between. */
  | { readonly do: 'join-next'; readonly between: string }
  /** Makes the block's whole scene quoted matter of the scene before; `andNext`: which goes on in the one after. */
  | { readonly do: 'quote-scene'; readonly andNext: boolean }

/**
 * Those that are looked at, accepted and turned down together, all over the story: all of one code, or those of
 * one code about the very same words; null: each stands alone.
 */
export type Alike = 'code' | 'words' | null

/**
 * Something the app proposes about one text block: plain data, so that a worker can send it. Its place is kept
 * as offsets in the block's text; with the block's node they say where it is (`Found`).
 */
export interface Finding extends Range {
  readonly kind: FindingKind
  /** Which sort within its kind: a repair's rule, a grammar lint's name. */
  readonly code: string
  readonly alike: Alike
  readonly confidence: Confidence
  readonly reasons: readonly Reason[]
  /** null: a remark with nothing to accept. */
  readonly change: Change | null
  /** What could be done in place of `change`, for the author to choose from; left out where there is nothing else. */
  readonly instead?: readonly Change[]
}

/** A finding and the block it is about, as it stands in one document. */
export interface Found {
  readonly finding: Finding
  readonly block: BlockRef
}

/** Where it stands in its document. */
export const rangeOf = ({ finding, block }: Found): Range => ({
  from: block.pos + 1 + finding.from,
  to: block.pos + 1 + finding.to,
})

/** The words it is about. */
export const quoteOf = (finding: Range, block: Node): string =>
  blockText(block).slice(finding.from, finding.to)

/** The words it is about as they would be after accepting it, as far as text changes. */
export function afterOf(finding: Finding, block: Node): string {
  const text = blockText(block)
  if (finding.change?.do !== 'replace') return text.slice(finding.from, finding.to)
  let after = ''
  let at = finding.from
  for (const each of finding.change.texts) {
    after += text.slice(at, each.from) + each.text
    at = each.to
  }
  return after + text.slice(at, finding.to)
}
