import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Node } from '@tiptap/pm/model'
import type { Choices, Report } from '../import/index.ts'
import type { ImportFailure } from '../storage/import-file.ts'
import type { Json } from '../story/json.ts'
import { ok, type Result } from '../story/result.ts'
import { schema } from '../story/schema/index.ts'
import type { Original, Story } from '../story/story.ts'

const WORKER = join(import.meta.dirname, 'import-worker.js')

/** What the worker is started with: a file's place, or its name and what was in it. */
export type ImportTask = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

/** What the worker is asked for, as often as its file is read anew. */
export interface ImportRequest {
  /** `show`: an `OpeningBody`, printed as JSON for a window; `take`: the story itself; `text`: the decoded file. */
  readonly kind: 'show' | 'take' | 'text'
  readonly choices: Choices
}

export type ShownMessage = Result<Uint8Array<ArrayBuffer>, ImportFailure>
/** The document as JSON, all else as it is. */
export type TakenMessage = Result<
  { readonly doc: unknown; readonly report: Report; readonly original: Original },
  ImportFailure
>

export type TextMessage = Result<string, ImportFailure>

/** A thread of its own that holds one file and reads it as a story, so that no window waits for a long one. */
export interface ImportThread {
  /** The file as its window shows it, printed: nobody else need look into it. */
  show(choices: Choices): Promise<ShownMessage>
  take(choices: Choices): Promise<Result<Story, ImportFailure>>
  text(choices: Choices): Promise<TextMessage>
  /** Ends the thread; what was asked and not answered stays so. */
  end(): Promise<unknown>
}

/** Starts a thread for a file; it reads the bytes once. */
export function startImport(task: ImportTask): ImportThread {
  const worker = new Worker(WORKER, { workerData: task })
  let last: Promise<unknown> = Promise.resolve()

  /** One after another: answers carry no name. */
  function ask(request: ImportRequest): Promise<unknown> {
    const turn = last.then(async () => {
      worker.postMessage(request)
      const answers: unknown[] = await once(worker, 'message')
      return answers[0]
    })
    last = turn.catch(() => undefined) // who asked is told
    return turn
  }

  return {
    async show(choices) {
      return (await ask({ kind: 'show', choices })) as ShownMessage // as: this is what our worker answers
    },
    async take(choices) {
      const message = (await ask({ kind: 'take', choices })) as TakenMessage // as: the same
      if (!message.ok) return message
      const { doc, report, original } = message.value
      // as: a report is plain values all through
      return ok({ doc: Node.fromJSON(schema, doc), report: report as unknown as Json, original })
    },
    async text(choices) {
      return (await ask({ kind: 'text', choices })) as TextMessage // as: the same
    },
    end: () => worker.terminate(),
  }
}

/** Reads a file as a story, by the importer's own decisions. */
export async function importInWorker(path: string): Promise<Result<Story, ImportFailure>> {
  const thread = startImport({ path })
  try {
    return await thread.take({})
  } finally {
    await thread.end()
  }
}
