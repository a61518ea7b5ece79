import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { type ImportError, importStory, MAX_BYTES } from '../import/index.ts'
import { attempt } from '../storage/disk.ts'
import { nodeDisk } from '../storage/node-disk.ts'
import { packOriginal } from '../storage/original.ts'
import { type ReadError, readBytes } from '../storage/story-file.ts'
import { failed, ok, type Result } from '../story/result.ts'
import type { ImportedMessage, ImportTask } from './import-in-worker.ts'

const { path }: ImportTask = workerData
parentPort?.postMessage(await importFile())

async function importFile(): Promise<ImportedMessage> {
  const bytes = await readWithin(MAX_BYTES)
  if (!bytes.ok) return bytes
  const name = basename(path)
  const imported = importStory(bytes.value, { name })
  if (!imported.ok) return imported
  const { doc, report } = imported.value
  return ok({ doc: doc.toJSON(), report, original: await packOriginal(name, bytes.value) })
}

/** A file that is too large is not even read. */
async function readWithin(limit: number): Promise<Result<Uint8Array, ReadError | ImportError>> {
  const facts = await attempt(path, () => nodeDisk.stat(path))
  if (facts.ok && facts.value.size > limit)
    return failed({ code: 'too-large', bytes: facts.value.size, limit })
  return readBytes(nodeDisk, path)
}
