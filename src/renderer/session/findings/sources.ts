import { reader } from './reader.ts'
import type { OpenSource } from './source.ts'

/** All who read a story and propose something: a new one is a line here. */
export const sources: readonly OpenSource[] = [reader]
