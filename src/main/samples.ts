import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Sample } from '../contract/start.ts'

/** The stories that come with the app. */
export const SAMPLES = join(import.meta.dirname, '../../resources/samples')

/** Sample stories by their files: `salt-and-lantern-oil.txt` is “Salt and lantern oil”. */
export async function listSamples(): Promise<readonly Sample[]> {
  const names = (await readdir(SAMPLES)).filter((each) => extname(each) === '.txt').toSorted()
  return names.map((name) => ({ name, title: titleFrom(name) }))
}

function titleFrom(name: string): string {
  const words = name.slice(0, -extname(name).length).split('-').join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
