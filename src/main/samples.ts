import { readdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { Sample } from '../contract/start.ts'

/** The stories that come with the app. */
export const SAMPLES = join(import.meta.dirname, '../../resources/samples')

/** Whether a file is one of them. */
export const isSample = (path: string): boolean => dirname(path) === SAMPLES

/** Sample stories by their files: `salt-and-lantern-oil.txt` is “Salt and Lantern Oil”. */
export async function listSamples(): Promise<readonly Sample[]> {
  const names = (await readdir(SAMPLES)).filter((each) => extname(each) === '.txt').toSorted()
  return names.map((name) => ({ name, title: titleFrom(name) }))
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'in', 'of', 'on', 'or', 'the', 'to'])

/** A file's name as titles are written: small words small, but for the first. */
function titleFrom(name: string): string {
  const words = name.slice(0, -extname(name).length).split('-')
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  return words.map((word, at) => (at > 0 && SMALL_WORDS.has(word) ? word : capital(word))).join(' ')
}
