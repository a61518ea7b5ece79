import type { Node } from '@tiptap/pm/model'
import type { ExportChoices } from '../contract/export.ts'
import { oneWorker } from './one-worker.ts'

export interface ExportTask {
  /** A document as JSON. */
  readonly doc: unknown
  readonly choices: ExportChoices
}

/** One for all pages, since the preview asks often. */
const ask = oneWorker<ExportTask, string>('export-worker.js')

/** A story as the text of a page, made in a thread of its own: a long one takes longer than typing may wait. */
export const exportInWorker = (doc: Node, choices: ExportChoices): Promise<string> =>
  ask({ doc: doc.toJSON(), choices })
