import { Node } from '@tiptap/pm/model'
import { exportStory } from '../export/formats.ts'
import { schema } from '../story/schema/index.ts'
import { answerTasks } from './answer-tasks.ts'
import type { ExportTask } from './export-in-worker.ts'

answerTasks(({ doc, choices: { format, ...options } }: ExportTask) =>
  exportStory(Node.fromJSON(schema, doc), format, options),
)
