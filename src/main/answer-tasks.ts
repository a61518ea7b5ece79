import { parentPort } from 'node:worker_threads'
import type { Numbered } from './one-worker.ts'

/** In a thread that `oneWorker` started: answers each task. What throws ends the thread, and fails who waits. */
export function answerTasks<Task, Answer>(answer: (task: Task) => Answer): void {
  parentPort?.on('message', ({ id, content }: Numbered<Task>) => {
    const answered: Numbered<Answer> = { id, content: answer(content) }
    parentPort?.postMessage(answered)
  })
}
