import type { Line } from '../lines.ts'
import type { Wordbook } from './paragraphs.ts'

/** The file's words, gathered only when the first hyphen at a wrap asks for them. */
export function wordbook(lines: readonly Line[]): Wordbook {
  let words: Set<string> | null = null
  return (word) => {
    words ??= new Set(lines.flatMap((line) => line.text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []))
    return words.has(word.toLowerCase())
  }
}
