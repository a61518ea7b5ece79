import { parentPort } from 'node:worker_threads'
import { Node } from '@tiptap/pm/model'
import { exportStory } from '../export/formats.ts'
import { schema } from '../story/schema/index.ts'
import type { ExportTask, PrintedMessage } from './export-in-worker.ts'

parentPort?.on('message', ({ id, doc, choices: { format, ...options } }: ExportTask) => {
  const page = exportStory(Node.fromJSON(schema, doc), format, options)
  const message: PrintedMessage = { id, page }
  parentPort?.postMessage(message)
})
