import { FIELD_LABELS, type FieldName } from './field-labels.ts'
import { FOREIGN_LABELS } from './foreign-labels.ts'
import { OWN_LABELS } from './own-labels.ts'

export type Label = { readonly field: FieldName; readonly rank: number } | { readonly field: null }

const BY_LABEL = new Map<string, Label>([
  ...FOREIGN_LABELS.flatMap(([field, labels]) =>
    labels
      .split(/\s*\|\s*/)
      .map((label, rank) => [label, field === null ? { field } : { field, rank }] as const),
  ),
  ...OWN_LABELS.map((label) => [label, { field: null }] as const),
  ...Object.entries(FIELD_LABELS).flatMap(
    ([field, labels]) => labels.map((label, rank) => [label, { field: field as FieldName, rank }] as const), // as: the table's own keys
  ),
])

/** A label as people tell labels apart: lower case, words only. */
export const plainLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What a label names; null where it is none that is known. */
export const knownLabel = (label: string): Label | null => BY_LABEL.get(plainLabel(label)) ?? null

/** The longest label, in words. */
export const MOST_WORDS = 5
