import { z } from 'zod'
import { failed, ok, type Result } from './result.ts'

/** A field that is not one of ours: its label is the author's. */
export interface OwnField {
  readonly label: string
  readonly value: string
}

/** A field of one text; lines are parted by \n. */
const text = z.string()
/** A field of several values, as archives allow. */
const list = z.array(z.string())

const shape = {
  title: text,
  author: text,
  disclaimer: text,
  notes: text,
  feedback: text,
  summary: text,
  rating: text,
  fandom: list,
  pairings: list,
  characters: list,
  spoilers: text,
  warnings: list,
  category: list,
  archive: text,
  series: text,
  /** The story's own date, as the author wrote it. */
  date: text,
  /** A language tag (BCP 47), '' where it is not known. */
  language: text,
  own: z.array(z.strictObject({ label: z.string(), value: z.string() })),
}

const details = z.object(shape)

/** What stands above a story, in the order readers see it. '' and [] mean that a field is not there. */
export type Details = Readonly<z.infer<typeof details>>
export type DetailName = keyof Details

/** The fields' names in the order readers see them. */
export const DETAILS = Object.keys(shape) as DetailName[] // as: Object.keys forgets what it read them from

export type TextDetail = { [K in DetailName]: Details[K] extends string ? K : never }[DetailName]
export type ListDetail = 'fandom' | 'pairings' | 'characters' | 'warnings' | 'category'

const LIST_DETAILS: readonly ListDetail[] = ['fandom', 'pairings', 'characters', 'warnings', 'category']

/** Whether a field holds several values. */
export const isListDetail = (name: DetailName): name is ListDetail =>
  LIST_DETAILS.some((each) => each === name)

export const emptyDetails: Details = {
  title: '',
  author: '',
  disclaimer: '',
  notes: '',
  feedback: '',
  summary: '',
  rating: '',
  fandom: [],
  pairings: [],
  characters: [],
  spoilers: '',
  warnings: [],
  category: [],
  archive: '',
  series: '',
  date: '',
  language: '',
  own: [],
}

/** One field's value from outside; fails where its type is not the field's. */
export function parseDetail(name: DetailName, value: unknown): Result<Details[DetailName], 'wrong-type'> {
  const parsed = shape[name].safeParse(value)
  return parsed.success ? ok(parsed.data) : failed('wrong-type')
}

/** The details of a story from its document's attributes. */
export function detailsOf(attributes: { readonly [name: string]: unknown }): Details {
  return details.parse(attributes)
}
