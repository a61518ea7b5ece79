import type { Details } from '../story/details.ts'
import type { Encoding } from './encodings.ts'
import type { Meaning } from './marks/meaning.ts'

/** What the author has decided for a file, against what the importer would; what is left out is the importer's. */
export interface Choices {
  readonly encoding?: Encoding
  /** 'line': each line is a paragraph; a number: lines were wrapped at this column. */
  readonly paragraphs?: 'line' | number
  /** What parts scenes: so many blank lines or more (null: none do), and whether symbols do. */
  readonly breaks?: { readonly blankLines: number | null; readonly symbols: boolean }
  /** Removed matter that belongs to the story after all, by where it begins in the decoded file. */
  readonly keep?: readonly number[]
  /** What marks mean, by their signs: 'plain' leaves the signs in the text. */
  readonly marks?: { readonly [sign: string]: Meaning }
  readonly details?: Partial<Details>
}
