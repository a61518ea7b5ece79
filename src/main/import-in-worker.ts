import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Node } from '@tiptap/pm/model'
import type { ImportError, Imported } from '../import/index.ts'
import { ok, type Result } from '../story/result.ts'
import { schema } from '../story/schema/index.ts'

const WORKER = join(import.meta.dirname, 'import-worker.js')

export interface ImportTask {
  readonly bytes: Uint8Array
  /** The file's name, without its folder. */
  readonly name: string
}

/** What the worker answers: the document as JSON, all else as it is. */
export type ImportedMessage = Result<
  { readonly doc: unknown; readonly report: Imported['report'] },
  ImportError
>

/** Reads a file as a story, in a thread of its own, so that no window waits for a long one. */
export async function importInWorker(task: ImportTask): Promise<Result<Imported, ImportError>> {
  const worker = new Worker(WORKER, { workerData: task })
  try {
    const answers: unknown[] = await once(worker, 'message')
    const message = answers[0] as ImportedMessage // as: this is all that our worker sends
    return message.ok ? ok({ ...message.value, doc: Node.fromJSON(schema, message.value.doc) }) : message
  } finally {
    await worker.terminate()
  }
}
