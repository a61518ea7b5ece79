import type { Meaning } from '../gold.ts'
import type { Charset } from './bytes.ts'

/** How one author, mailer and host turned a clean story into an old file. */
export interface Recipe {
  readonly name: string
  /** A source beside, without its ending. */
  readonly story: string
  /** The row of the table it counts in. */
  readonly kind: string

  /** Lines above the story; `{title}` and its like are filled in, `{own:Beta}` for an own field. */
  readonly head?: string
  /** Repeat the head on every part. */
  readonly headOnParts?: true
  /** Matter of hosts and mail above and below all. */
  readonly top?: string
  readonly foot?: string
  /** Mail headers above, and list matter below each part; `{n}` and `{N}` are filled in. */
  readonly mailTop?: string
  readonly mailFoot?: string
  /** Lines that may stay or go at the end of each part and of the whole. */
  readonly partEnd?: string
  readonly end?: string

  readonly paragraphs: 'blank' | 'lines' | 'indent' | 'indent-blank' | 'double' | 'mixed'
  /** Lines are broken at this column; none: a paragraph a line. */
  readonly wrap?: number
  /** A mailer broke the wrapped lines again, at this lower column. */
  readonly comb?: number
  readonly hyphenate?: true
  /** Written above each new scene, in turn; '' for nothing but blank lines. */
  readonly breaks: readonly string[]
  /** Blank lines around a break. */
  readonly breakBlanks?: number
  /** Headings by number; null: chapters are not told from scenes. */
  readonly chapter?: (n: number, title: string) => string
  readonly centred?: true
  /** Signs around marks; those not named are lost. */
  readonly marks?: Partial<Record<Meaning, readonly [open: string, close: string]>>
  /** Verse and letters are set in from the margin, or marked by nothing. */
  readonly quoted?: 'indented' | 'plain'

  readonly quotes?: 'straight' | 'curly' | 'backtick'
  /** Every line is quoted by a mailer. */
  readonly replied?: string
  readonly dashStuffed?: true
  readonly charset?: Charset
  readonly eol?: '\n' | '\r\n' | '\r'
  /** Fields that the import may fill or not. */
  readonly maybe?: readonly string[]
}
