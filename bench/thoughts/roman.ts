import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Label } from './corpus.ts'

const all: Readonly<Record<string, readonly Label[]>> = JSON.parse(
  readFileSync(fileURLToPath(new URL('./roman.json', import.meta.url)), 'utf8'),
)

/** The direct thoughts that the author of a corpus story left in roman type, judged by reading; positions only. */
export const romanOf = (story: string): readonly Label[] => all[story] ?? []
