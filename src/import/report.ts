import type { BreakRule } from './body/breaks.ts'
import type { LetterSign } from './body/quoted.ts'
import type { EncodingEvidence } from './decode.ts'
import type { FoundField } from './details/field.ts'
import type { Encoding } from './encodings.ts'
import type { Meaning } from './marks/meaning.ts'
import type { Repair } from './mend/index.ts'
import type { Removed } from './removed.ts'
import type { Range } from './traced.ts'

/** How far a decision can be relied on: 'look' asks the author to have a look. */
export type Confidence = 'sure' | 'look'

/** A stretch of the decoded file and what became of it. Together the pieces are the whole file, in order. */
export interface Piece extends Range {
  readonly part: 'story' | 'details' | 'removed'
  /** The text block of the story it became, counted from 0 in story order; null for what stands between blocks. One with something taken out of its midst has several stretches. */
  readonly block: number | null
}

/** A place where one scene ends and the next begins. */
export interface FoundBreak extends Range {
  /** The symbols that stood there; null where blank lines did. */
  readonly ornament: string | null
}

/** A letter, sign or song that stands within a scene. */
export interface FoundQuote extends Range {
  readonly evidence: readonly LetterSign[]
}

/** A chapter and where its heading stood. */
export interface FoundChapter extends Range {
  readonly title: string
  readonly evidence: 'heading' | 'part'
}

/** A pair of signs, such as `*…*`, and what became of each place. */
export interface FoundMarks {
  /** The signs, as `*` or `<>`. */
  readonly mark: string
  readonly evidence: 'key' | 'use'
  readonly count: number
  readonly places: readonly (Range & { readonly meaning: Meaning })[]
}

/** What the importer found, decided and removed. Offsets are UTF-16 units of the decoded file. */
export interface Report {
  readonly source: {
    readonly name: string
    readonly bytes: number
    readonly characters: number
    readonly lines: number
  }
  readonly encoding: {
    readonly name: Encoding
    readonly evidence: EncodingEvidence
    readonly confidence: Confidence
  }
  readonly paragraphs: {
    readonly layout: 'line' | 'wrapped'
    /** The column lines were wrapped at; null where each line is a paragraph. */
    readonly column: number | null
    readonly doubleSpaced: boolean
    readonly indented: boolean
  }
  readonly removed: readonly Removed[]
  readonly fields: readonly FoundField[]
  readonly chapters: readonly FoundChapter[]
  /** Parts of a posted story that are missing or there twice, by number. */
  readonly parts: {
    readonly missing: readonly number[]
    readonly doubled: readonly number[]
    /** Which part of how many a file is that holds but one; null for any other. */
    readonly lone: { readonly number: number; readonly total: number } | null
  }
  readonly breaks: {
    readonly rule: BreakRule
    readonly scenes: number
    readonly places: readonly FoundBreak[]
  }
  readonly quotes: readonly FoundQuote[]
  /** What italics mean by the author's own words; null where nothing is said. */
  readonly italics: Meaning | null
  readonly marks: readonly FoundMarks[]
  readonly repairs: readonly Repair[]
  readonly pieces: readonly Piece[]
}
