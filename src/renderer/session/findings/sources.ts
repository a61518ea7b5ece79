import type { Grammar } from './grammar.ts'
import type { Reader } from './reader.ts'
import type { OpenSource } from './source.ts'

/** All who read a story and propose something: a new one is a line here. The first is who the review waits for. */
export const sourcesOf = (reader: Reader, grammar: Grammar): readonly OpenSource[] => [
  reader.open,
  grammar.open,
]
