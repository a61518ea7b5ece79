import { parentPort, workerData } from 'node:worker_threads'
import { importStory } from '../import/index.ts'
import { failed, ok } from '../story/result.ts'
import type { ImportedMessage, ImportTask } from './import-in-worker.ts'

const { bytes, name }: ImportTask = workerData
const imported = importStory(bytes, { name })
const message: ImportedMessage = imported.ok
  ? ok({ doc: imported.value.doc.toJSON(), report: imported.value.report })
  : failed(imported.error)
parentPort?.postMessage(message)
