/** A pair of characters that authors set around words where italics were not to be had. */
export interface Sign {
  readonly id: string
  readonly open: string
  readonly close: string
  /**
   * Where it counts without the author's key: anywhere; around whole sentences of a character's voice only; or
   * nowhere, since the characters have too many other uses.
   */
  readonly use: 'any' | 'sentences' | 'key'
}

const pair = (id: string, open: string, close = open, use: Sign['use'] = 'any'): Sign => ({
  id,
  open,
  close,
  use,
})
const tag = (name: string): Sign => pair(`<${name}>`, `<${name}>`, `</${name}>`)

/** All signs; where one begins with another, the longer comes first. */
export const SIGNS: readonly Sign[] = [
  pair('***', '***'),
  pair('**', '**'),
  pair('*', '*'),
  pair('__', '__'),
  pair('_', '_'),
  pair('//', '//'),
  pair('\\\\', '\\\\'),
  pair('/', '/'),
  pair('\\', '\\', '\\', 'key'),
  pair('~~', '~~'),
  pair('~', '~'),
  pair('::', '::'),
  pair(':', ':', ':', 'key'),
  pair('{}', '{', '}'),
  pair('[[]]', '[[', ']]'),
  pair('[]', '[', ']', 'key'),
  pair('==', '==', '==', 'sentences'),
  pair('=', '=', '=', 'sentences'),
  pair('#', '#', '#', 'key'),
  pair('^', '^', '^', 'key'),
  pair('+', '+', '+', 'key'),
  pair('%', '%', '%', 'key'),
  pair('-', '-', '-', 'key'),
  pair("'", "'", "'", 'sentences'),
  pair('‘’', '‘', '’', 'sentences'),
  pair('()', '(', ')', 'key'),
  ...['thought', 'i', 'em', 'b', 'strong', 'u', 's', 'I', 'EM', 'B', 'STRONG', 'U'].map(tag),
  pair('[i]', '[i]', '[/i]'),
  pair('[b]', '[b]', '[/b]'),
  pair('<<>>', '<<', '>>'),
  pair('«»', '«', '»', 'key'),
  pair('<>', '<', '>'),
]

/** Words between a pair of signs: positions of the whole, and of what is inside. */
export interface Marked {
  readonly sign: Sign
  readonly from: number
  readonly to: number
}

export const inside = ({ sign, from, to }: Marked): { from: number; to: number } => ({
  from: from + sign.open.length,
  to: to - sign.close.length,
})
