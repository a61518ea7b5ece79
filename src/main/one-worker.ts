import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What goes to the thread, and what comes back, each with a number of its own. */
export interface Numbered<T> {
  readonly id: number
  readonly content: T
}

interface Waiting<Answer> {
  readonly done: (answer: Answer) => void
  readonly failed: (error: Error) => void
}

/**
 * One thread for all tasks of a kind, started with the first; it ends with the app, or with a bug in it. `file`
 * is the script it runs, beside this one.
 */
export function oneWorker<Task, Answer>(file: string): (task: Task) => Promise<Answer> {
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, Waiting<Answer>>()

  function start(): Worker {
    const started = new Worker(join(import.meta.dirname, file))
    started.unref()
    started.on('message', ({ id, content }: Numbered<Answer>) => {
      waiting.get(id)?.done(content)
      waiting.delete(id)
    })
    started.on('error', (error) => {
      worker = null
      for (const { failed } of waiting.values()) failed(error)
      waiting.clear()
    })
    return started
  }

  return (task) => {
    worker ??= start()
    lastId += 1
    const numbered: Numbered<Task> = { id: lastId, content: task }
    worker.postMessage(numbered)
    return new Promise((done, failed) => waiting.set(numbered.id, { done, failed }))
  }
}
