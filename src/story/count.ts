import type { Node } from '@tiptap/pm/model'
import { blockText } from './walk.ts'
import { WordClass, wordClass } from './word-characters.ts'

export interface Count {
  readonly words: number
  /** Unicode characters, spaces too; line ends within a block are none. */
  readonly characters: number
}

/**
 * The words of a text as the Archive of Our Own counts them, so that the author sees one number everywhere
 * (otwarchive, lib/word_counter.rb): a run of letters, marks, digits and underscores is a word; apostrophes
 * and single hyphens neither end nor begin one; `--` parts words; each character of Han, Hiragana, Katakana
 * and Thai is a word.
 */
export function countWords(text: string): number {
  let words = 0
  let within = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    const kind = wordClass(code)
    if (kind === WordClass.joiner) {
      if (code !== HYPHEN || text.charCodeAt(at + 1) !== HYPHEN) continue
      at += 1
      within = false
    } else if (kind === WordClass.part) {
      if (!within) words += 1
      within = true
    } else {
      if (kind === WordClass.whole) words += 1
      within = false
    }
  }
  return words
}

const HYPHEN = 0x2d

const counts = new WeakMap<Node, Count>()

/** What stands in a node; chapter titles are headings, not the story's words. Cached for as long as the node lives. */
export function countOf(node: Node): Count {
  let count = counts.get(node)
  if (!count) {
    count = node.isTextblock ? countText(blockText(node)) : countChildren(node)
    counts.set(node, count)
  }
  return count
}

const countText = (text: string): Count => ({ words: countWords(text), characters: countCharacters(text) })

function countCharacters(text: string): number {
  let characters = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === LINE_END) characters -= 1
    else if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) characters -= 1
  }
  return characters
}

const LINE_END = 0x0a
const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000

function countChildren(node: Node): Count {
  let words = 0
  let characters = 0
  node.forEach((child) => {
    if (child.type.name === 'chapterTitle') return
    const count = countOf(child)
    words += count.words
    characters += count.characters
  })
  return { words, characters }
}
