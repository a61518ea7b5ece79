import type { Grammar } from './grammar.ts'
import { reader } from './reader.ts'
import type { OpenSource } from './source.ts'

/** All who read a story and propose something: a new one is a line here. The first is who the review waits for. */
export const sourcesOf = (grammar: Grammar): readonly OpenSource[] => [reader, grammar.open]
