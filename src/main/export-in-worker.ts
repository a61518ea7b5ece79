import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Node } from '@tiptap/pm/model'
import type { ExportChoices } from '../contract/export.ts'

const WORKER = join(import.meta.dirname, 'export-worker.js')

export interface ExportTask {
  readonly id: number
  /** A document as JSON. */
  readonly doc: unknown
  readonly choices: ExportChoices
}

export interface PrintedMessage {
  readonly id: number
  readonly page: string
}

interface Waiting {
  readonly done: (page: string) => void
  readonly failed: (error: Error) => void
}

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()

/** A story as the text of a page, made in a thread of its own: a long one takes longer than typing may wait. */
export function exportInWorker(doc: Node, choices: ExportChoices): Promise<string> {
  worker ??= startWorker()
  lastId += 1
  const task: ExportTask = { id: lastId, doc: doc.toJSON(), choices }
  worker.postMessage(task)
  return new Promise((done, failed) => waiting.set(task.id, { done, failed }))
}

/** One for all pages, since the preview asks often; it ends with the app, or with a bug in it. */
function startWorker(): Worker {
  const started = new Worker(WORKER)
  started.unref()
  started.on('message', ({ id, page }: PrintedMessage) => {
    waiting.get(id)?.done(page)
    waiting.delete(id)
  })
  started.on('error', (error) => {
    worker = null
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  })
  return started
}
