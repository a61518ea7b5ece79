import { Tokenizer } from 'htmlparser2'
import type { Tag } from './roles.ts'

/** What the tokens of a page are handed to; offsets are those of the page's text. */
export interface Tokens {
  open(tag: Tag, from: number, to: number): void
  close(name: string, from: number, to: number): void
  text(from: number, to: number): void
  /** A character reference, and what it stands for. */
  reference(character: string, from: number, to: number): void
}

/** Attributes that matter here, and how much of one is read. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'href',
  'xlink:href',
  'id',
  'class',
  'style',
  'align',
  'href',
  'src',
  'lang',
  'xml:lang',
  'full-path',
  'idref',
  'text:style-name',
  'w:val',
  'o:hr',
])
const LONGEST = 300

/** Reads a page's tags, texts and references in order. `isXml`: elements may end within their own tag. */
export function readTokens(source: string, isXml: boolean, tokens: Tokens): void {
  let name = ''
  let begin = 0
  let end = 0
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  const opened = (at: number, closed: boolean) => {
    tokens.open({ name, attributes }, begin, at + 1)
    if (closed && isXml) tokens.close(name, at + 1, at + 1)
    end = at + 1
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: isXml },
    {
      onopentagname: (from, to) => {
        name = source.slice(from, to).toLowerCase()
        begin = from - 1
        attributes = new Map()
      },
      onattribname: (from, to) => {
        attribute = source.slice(from, Math.min(to, from + 40)).toLowerCase()
        value = ''
      },
      onattribdata: (from, to) => {
        if (value.length < LONGEST) value += source.slice(from, Math.min(to, from + LONGEST))
      },
      onattribentity: (point) => {
        if (value.length < LONGEST) value += String.fromCodePoint(point)
      },
      onattribend: () => {
        if (ATTRIBUTES.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: (at) => opened(at, false),
      onselfclosingtag: (at) => opened(at, true),
      onclosetag: (from, to) => {
        // the tag may hold more than its name before its end
        const after = source.indexOf('>', to)
        const close = after < 0 ? source.length : after + 1
        tokens.close(source.slice(from, to).toLowerCase(), from - 2, close)
        end = close
      },
      ontext: (from, to) => {
        tokens.text(from, to)
        end = to
      },
      ontextentity: (point, to) => {
        tokens.reference(String.fromCodePoint(point), Math.min(end, to), to)
        end = to
      },
      oncdata: (from, to, offset) => {
        tokens.text(from, to - offset)
        end = to + 1
      },
      oncomment: (_from, to) => {
        end = to + 1
      },
      ondeclaration: (_from, to) => {
        end = to + 1
      },
      onprocessinginstruction: (_from, to) => {
        end = to + 1
      },
      onend: () => {
        end = source.length
      },
    },
  )
  tokenizer.write(source)
  tokenizer.end()
}
