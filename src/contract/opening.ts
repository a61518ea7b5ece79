import { z } from 'zod'
import { ENCODINGS } from '../import/encodings.ts'
import type { Choices, Report } from '../import/index.ts'
import type { FoundMarks } from '../import/report.ts'
import { DETAILS, type Details, parseDetail } from '../story/details.ts'
import type { Json } from '../story/json.ts'
import type { OpenProblem } from './problems.ts'

/** A file that is about to become a story: its window shows both, and what was decided on the way. */
export interface OpeningFile {
  /** New for every opening. */
  readonly id: string
  /** The file's name, without its folder. */
  readonly name: string
}

/** What a window reads from `openingAddress`: the file as read last. */
export interface OpeningBody {
  /** The decoded file: offsets of the report count in it. */
  readonly text: string
  /** A `doc` of the one schema, as JSON. */
  readonly doc: Json
  readonly words: number
  readonly report: Report
  /** What is found where the author chooses nothing but the encoding: choices are offered from it. */
  readonly found: FoundFirst
  readonly choices: Choices
}

export type FoundFirst = Omit<Report, 'pieces'>

/** The answer to a choice. */
export type Reread =
  /** Fetch it again. */
  | { readonly kind: 'read' }
  /** The file cannot be read that way; what was shown before stands. */
  | { readonly kind: 'failed'; readonly problem: OpenProblem }
  /** It is not being opened any more. */
  | { readonly kind: 'gone' }

/** Where a window reads the file that it opens (GET). Relative to the window. */
export const openingAddress = (id: string): string => `opening/${id}`

/** What a mark can mean. */
export const MEANINGS = [
  'thought',
  'telepathy',
  'emphasis',
  'strong',
  'underline',
  'strike',
  'plain',
] as const satisfies readonly Meaning[]
export type Meaning = FoundMarks['places'][number]['meaning']

const details = z.custom<Partial<Details>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([key, given]) => {
      const name = DETAILS.find((each) => each === key)
      return name !== undefined && parseDetail(name, given).ok
    }),
)

/** What the author decides for a file. */
export const choices: z.ZodType<Choices> = z.strictObject({
  encoding: z.enum(ENCODINGS).exactOptional(),
  paragraphs: z.union([z.literal('line'), z.int().min(10).max(1000)]).exactOptional(),
  breaks: z
    .strictObject({ blankLines: z.int().min(1).max(100).nullable(), symbols: z.boolean() })
    .exactOptional(),
  keep: z.array(z.int().nonnegative()).max(100_000).exactOptional(),
  marks: z.record(z.string().max(10), z.enum(MEANINGS)).exactOptional(),
  details: details.exactOptional(),
})
