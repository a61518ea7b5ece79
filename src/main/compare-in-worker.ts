import { oneWorker } from './one-worker.ts'

/** Two versions of a story, as the texts of `.italica` files. */
export interface CompareTask {
  readonly before: string
  readonly after: string
}

/**
 * What changed from one version to another, a `Comparison` as JSON: in a thread of its own, since that of a
 * novel takes longer than typing may wait. null where one of them is no story.
 */
export const compareInWorker = oneWorker<CompareTask, string | null>('compare-worker.js')
