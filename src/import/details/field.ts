import type { DetailName } from '../../story/details.ts'
import type { Range } from '../traced.ts'

/** How a field was found. */
export type FieldEvidence =
  | 'label'
  | 'byline'
  | 'above-the-text'
  | 'repeated-title'
  | 'mail-from'
  | 'mail-subject'
  | 'mail-date'
  | 'link'
  | 'file-name'
  | 'page-title'
  | 'file-data'
  | 'at-the-end'
  | 'left-over'

/** A field as found: `own` with its label, or one of ours. */
export interface FoundField extends Range {
  readonly name: Exclude<DetailName, 'own'> | 'own'
  /** The label as written; '' where there was none. */
  readonly label: string
  /** How unusual the label is for the field; the field goes to the most usual. */
  readonly rank: number
  readonly value: string
  readonly evidence: FieldEvidence
  /** Whether the story's details say all of it already, so that it was not set again. */
  readonly repeated?: boolean
}
