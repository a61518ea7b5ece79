import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Node } from '@tiptap/pm/model'
import type { FileBelow } from '../storage/files-below.ts'
import { schema } from '../story/schema/index.ts'
import type { Story } from '../story/story.ts'
import { logError } from './log.ts'

const WORKER = join(import.meta.dirname, 'collection-worker.js')

/** What the worker is started with; it reads them at once. */
export interface CollectionTask {
  readonly files: readonly FileBelow[]
}

export type CollectionRequest =
  | { readonly kind: 'keep-apart'; readonly group: number; readonly apart: boolean }
  | { readonly kind: 'save'; readonly folder: string }
  | { readonly kind: 'stop' }
  | { readonly kind: 'take'; readonly story: number }
  | { readonly kind: 'end' }

export type CollectionAnswer =
  /** A `CollectionBody`, printed as JSON for a window. */
  | { readonly kind: 'body'; readonly body: Uint8Array<ArrayBuffer> }
  /** The document as JSON, all else as it is; null where there is no such story. */
  | { readonly kind: 'taken'; readonly story: (Omit<Story, 'doc'> & { readonly doc: unknown }) | null }

/** A thread of its own that reads many files, so that no window waits for them. */
export interface CollectionThread {
  keepApart(group: number, apart: boolean): void
  save(folder: string): void
  stop(): void
  /** One of the stories, by its row's id; null where it is another one now. */
  take(story: number): Promise<Story | null>
  /** Ends the thread, once the story file that is being written is whole. */
  end(): Promise<void>
}

/** Starts it; `changed` hears of each new state, the first one when something has been read. */
export function startCollection(
  files: readonly FileBelow[],
  changed: (body: Uint8Array<ArrayBuffer>) => void,
): CollectionThread {
  const task: CollectionTask = { files }
  const worker = new Worker(WORKER, { workerData: task })
  worker.on('message', (answer: CollectionAnswer) => {
    if (answer.kind === 'body') changed(answer.body)
    else worker.emit('taken', answer.story)
  })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.on('error', logError) // a bug: what has been read stays shown
  const ask = (request: CollectionRequest) => worker.postMessage(request)
  let last: Promise<unknown> = Promise.resolve()

  /** One after another: answers carry no name. */
  function take(story: number): Promise<Story | null> {
    const turn = last.then(async () => {
      ask({ kind: 'take', story })
      const [taken] = (await once(worker, 'taken')) as [(CollectionAnswer & { kind: 'taken' })['story']] // as: it is what was emitted
      return taken && { ...taken, doc: Node.fromJSON(schema, taken.doc) }
    })
    last = turn.catch(() => undefined) // who asked is told
    return turn
  }
  return {
    keepApart: (group, apart) => ask({ kind: 'keep-apart', group, apart }),
    save: (folder) => ask({ kind: 'save', folder }),
    stop: () => ask({ kind: 'stop' }),
    take,
    async end() {
      ask({ kind: 'end' })
      await ended
    },
  }
}
