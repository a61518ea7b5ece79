import { compare } from '../compare/compare.ts'
import { parseStory } from '../story/file.ts'
import { answerTasks } from './answer-tasks.ts'
import type { CompareTask } from './compare-in-worker.ts'

answerTasks(({ before, after }: CompareTask): string | null => {
  const [was, is] = [parseStory(before), parseStory(after)]
  return was.ok && is.ok ? JSON.stringify(compare(was.value.doc, is.value.doc)) : null
})
