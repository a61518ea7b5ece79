import type { Details } from '../../src/story/details.ts'

export const MEANINGS = ['thought', 'telepathy', 'emphasis', 'strong'] as const
export type Meaning = (typeof MEANINGS)[number]

/** A paragraph or verse of the story as its author meant it; lines of verse are parted by \n. */
export interface GoldBlock {
  readonly text: string
  readonly verse?: true
  readonly quoted?: true
}

/** What a reader sees in an old file: the truth an import is measured against. */
export interface Gold {
  /** Which habits the file shows, for the reader of the table. */
  readonly kind: string
  /** Only the fields that the file holds. */
  readonly details: Partial<Details>
  /** Fields that may be filled or not, right either way. */
  readonly maybe: readonly (keyof Details)[]
  /** A title lists every reading that counts as right. */
  readonly chapters: readonly { readonly titles: readonly string[]; readonly block: number }[]
  /** The blocks that begin a scene, the first block left out; those that begin a chapter do so anyhow. */
  readonly scenes: readonly number[]
  readonly blocks: readonly GoldBlock[]
  /** Lines of hosts, mail and archives, which do not belong into the story. */
  readonly removed: readonly string[]
  /** Lines such as "The End", which may stand in the story or not. */
  readonly optional: readonly string[]
  readonly marks: readonly { readonly text: string; readonly meaning: Meaning }[]
}
