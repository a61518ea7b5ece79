import type { Meaning } from '../marks/meaning.ts'
import type { Range, Traced } from '../traced.ts'

/** Words that the file links, by their place in the source that `text` leads back to. */
export interface SourceLink extends Range {
  /** An address of the web or of mail. */
  readonly href: string
}

/** A file with markup, as the plain text that the steps after it read. */
export interface Page {
  readonly text: Traced
  /** Whether the markup parts paragraphs; else its lines are read as those of plain text. */
  readonly parted: boolean
  /** Whether the markup tells fields, headings and story apart; else the words do. */
  readonly structured: boolean
  /** Whether nothing but the markup has a meaning: no signs, no damage. */
  readonly exact: boolean
  /** What signs mean beside what the author says they do. */
  readonly marks: { readonly [sign: string]: Meaning }
  /** A language tag (BCP 47), as the page has it; '' where it has none. */
  readonly language: string
  /** The page's own title; '' where it has none. */
  readonly title: string
  /** What the file's container says of the story: fields by label, in order. */
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  /** In order, and apart from each other. */
  readonly links: readonly SourceLink[]
}
