import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { OpenProblem } from '../contract/problems.ts'
import type { Choices } from '../import/index.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { type ImportThread, startImport } from './import-in-worker.ts'
import { openProblem } from './problems-of.ts'
import { realPath } from './real-path.ts'

/** A file in a window, about to become a story. */
export interface HeldFile {
  readonly id: string
  /** Where it really lies. */
  readonly path: string
  readonly name: string
  /** Kept while the window shows the file, so that a choice costs no start. */
  readonly thread: ImportThread
  /** As read last: an `OpeningBody` as JSON. */
  body: Uint8Array<ArrayBuffer>
  /** What the author chose for it. */
  choices: Choices
}

/** Reads a file by the importer's own decisions, to be shown. */
export async function holdFile(given: string): Promise<Result<HeldFile, OpenProblem>> {
  const path = await realPath(given)
  const thread = startImport({ path })
  const shown = await thread.show({})
  if (shown.ok)
    return ok({ id: randomUUID(), path, name: basename(path), thread, body: shown.value, choices: {} })
  await thread.end()
  return failed(openProblem(shown.error, given))
}

/** Reads it anew, as the author says; where that cannot be done, all stays as it was. */
export async function reread(file: HeldFile, choices: Choices): Promise<Result<void, OpenProblem>> {
  const shown = await file.thread.show(choices)
  if (!shown.ok) return failed(openProblem(shown.error, file.path))
  file.body = shown.value
  file.choices = choices
  return ok(undefined)
}
