import { isBlank, type Line } from '../lines.ts'
import { labelLine } from './label-line.ts'
import { byline, isName, isTitleLike } from './unlabelled.ts'

/** Whether a line reads as a title, and the next says who wrote it, with no more than a blank line between. */
export function isAboveAuthor(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  const next = lines[at + 1]
  const below = next !== undefined && isBlank(next) ? lines[at + 2] : next
  if (line === undefined || below === undefined || !isTitleLike(line.text)) return false
  return isByline(below.text) || labelLine(below, true)?.field === 'author'
}

/** `by Mo Ash`, and nothing that a title could be. */
const isByline = (text: string): boolean => {
  const by = /^\W*(?:written )?by\b/i.test(text) ? byline(text) : null
  return by !== null && (by.address !== '' || isName(by.name)) && !/^(?:the|an?|my|our|your)\b/i.test(by.name)
}
