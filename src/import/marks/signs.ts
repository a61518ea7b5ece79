/** A pair of characters that authors set around words where italics were not to be had. */
export interface Sign {
  readonly id: string
  readonly open: string
  readonly close: string
  /** Used only where the author's key names it: the characters have too many other uses. */
  readonly keyed: boolean
}

const pair = (id: string, open: string, close = open, keyed = false): Sign => ({ id, open, close, keyed })
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
  pair('\\', '\\', '\\', true),
  pair('~~', '~~'),
  pair('~', '~'),
  pair('::', '::'),
  pair(':', ':', ':', true),
  pair('{}', '{', '}'),
  pair('[]', '[', ']', true),
  pair('==', '==', '==', true),
  pair('=', '=', '=', true),
  pair('#', '#', '#', true),
  pair('^', '^', '^', true),
  pair('+', '+', '+', true),
  pair('%', '%', '%', true),
  pair('-', '-', '-', true),
  pair("'", "'", "'", true),
  pair('‘’', '‘', '’', true),
  pair('()', '(', ')', true),
  ...['i', 'em', 'b', 'strong', 'u', 's', 'I', 'EM', 'B', 'STRONG', 'U'].map(tag),
  pair('[i]', '[i]', '[/i]'),
  pair('[b]', '[b]', '[/b]'),
  pair('<<>>', '<<', '>>'),
  pair('«»', '«', '»', true),
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
