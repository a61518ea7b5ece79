import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Node } from '@tiptap/pm/model'
import type { ImportError, Report } from '../import/index.ts'
import type { ReadError } from '../storage/story-file.ts'
import type { Json } from '../story/json.ts'
import { ok, type Result } from '../story/result.ts'
import { schema } from '../story/schema/index.ts'
import type { Original, Story } from '../story/story.ts'

const WORKER = join(import.meta.dirname, 'import-worker.js')

export interface ImportTask {
  readonly path: string
}

/** What the worker answers: the document as JSON, all else as it is. */
export type ImportedMessage = Result<
  { readonly doc: unknown; readonly report: Report; readonly original: Original },
  ReadError | ImportError
>

/** Reads a file as a story, in a thread of its own, so that no window waits for a long one. */
export async function importInWorker(task: ImportTask): Promise<Result<Story, ReadError | ImportError>> {
  const worker = new Worker(WORKER, { workerData: task })
  try {
    const answers: unknown[] = await once(worker, 'message')
    const message = answers[0] as ImportedMessage // as: this is all that our worker sends
    if (!message.ok) return message
    const { doc, report, original } = message.value
    // as: a report is plain values all through
    return ok({ doc: Node.fromJSON(schema, doc), report: report as unknown as Json, original })
  } finally {
    await worker.terminate()
  }
}
