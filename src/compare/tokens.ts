import type { Mark, Node } from '@tiptap/pm/model'
import { WordClass, wordClass } from '../story/word-characters.ts'

/** How a text reads at one place. */
export interface TextToken {
  readonly kind: 'text'
  /** A word or another character, with the spaces after it; a line break is `\n`. */
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Where a block begins. */
export interface BlockToken {
  readonly kind: 'block'
  readonly type: 'paragraph' | 'verse'
  readonly align: string | null
  /** Whether it stands in a letter or other quoted matter. */
  readonly quoted: boolean
}

export type Token = TextToken | BlockToken

/** A block of a scene as it reads; cached for as long as the block lives. */
export function tokensOf(block: Node): readonly Token[] {
  let tokens = cache.get(block)
  if (!tokens) {
    tokens = block.isTextblock
      ? textBlock(block, false)
      : block.children.flatMap((each) => textBlock(each, true))
    cache.set(block, tokens)
  }
  return tokens
}

const cache = new WeakMap<Node, readonly Token[]>()

/** What tells one token from another. */
export function keyOf(token: Token): string {
  if (token.kind === 'block') return `¶${token.type} ${token.align} ${token.quoted}`
  return token.marks.length === 0 ? token.text : `${token.text}\u0000${JSON.stringify(token.marks)}`
}

function textBlock(block: Node, quoted: boolean): Token[] {
  const type = block.type.name === 'verse' ? 'verse' : 'paragraph'
  const align: unknown = block.attrs.align
  const tokens: Token[] = [{ kind: 'block', type, align: typeof align === 'string' ? align : null, quoted }]
  for (const inline of block.children) {
    const { marks } = inline
    for (const text of split(inline.text ?? '\n')) tokens.push({ kind: 'text', text, marks })
  }
  return tokens
}

/** Words and single other characters, each with the spaces after it. */
function* split(text: string): Generator<string> {
  let start = 0
  let kind: 'word' | 'other' | 'space' = 'space'
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    const next = isSpace(code) ? 'space' : isOfWord(code) ? 'word' : 'other'
    const goesOn = next === 'space' || (next === 'word' && kind === 'word')
    if (!goesOn && at > start) {
      yield text.slice(start, at)
      start = at
    }
    kind = next
    if (code > 0xffff) at += 1
  }
  if (start < text.length) yield text.slice(start)
}

function isOfWord(code: number): boolean {
  const found = wordClass(code)
  return found === WordClass.part || found === WordClass.joiner
}
const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0
