import type { Node } from '@tiptap/pm/model'
import { DETAILS, parseDetail } from '../story/details.ts'
import { withUniqueIds } from '../story/ids.ts'
import { readDocument } from '../story/read-document.ts'
import { node, schema } from '../story/schema/index.ts'
import type { Story } from '../story/story.ts'
import { docOf, type Part } from './merge/outline.ts'

/** What could be read of a damaged story. */
export interface Salvaged {
  readonly story: Story
  /** Lines of the file that could not be understood, 1-based; where text stood in them, that is in the story. */
  readonly damagedLines: readonly number[]
  /** Whether the end of the file is missing. */
  readonly isCutShort: boolean
}

/**
 * Reads as much of an `.italica` file as can be read, whatever happened to it: it has a paragraph, a detail
 * or the head of a scene a line, so that each line that is whole can be trusted. Of a damaged line the text
 * is taken, without its marks. null where not a word is left.
 */
export function salvage(text: string): Salvaged | null {
  const lines = text.split('\n')
  const found = new Found()
  const damagedLines: number[] = []
  for (const [index, line] of lines.entries()) {
    const read = readLine(line.trim())
    if (read.kind === 'damaged') damagedLines.push(index + 1)
    found.add(read)
  }
  if (found.isEmpty) return null
  const [beforeLast = '', last = ''] = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-2)
  const isCutShort = !beforeLast.startsWith('"original":') || last !== '}'
  return {
    story: { doc: found.document(), report: null, original: found.original },
    damagedLines,
    isCutShort,
  }
}

type Line =
  | { readonly kind: 'layout' }
  | { readonly kind: 'chapter' | 'scene'; readonly attrs: object }
  | { readonly kind: 'chapterTitle' | 'block'; readonly node: Node }
  | { readonly kind: 'detail'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'original'; readonly original: Story['original'] }
  | { readonly kind: 'damaged'; readonly text: string }

/** Lines that stand between what counts. */
const LAYOUT = new Set([
  '',
  '{',
  '}',
  ']',
  '},',
  '],',
  ']}',
  ']},',
  '"attrs": {',
  '"content": [',
  '"doc": {',
  '"type": "doc",',
  '"format": "italica",',
])
const HEAD = ',"content":['

function readLine(line: string): Line {
  if (LAYOUT.has(line) || line.startsWith('"version":') || line.startsWith('"report":'))
    return { kind: 'layout' }
  if (line.startsWith('"original":')) {
    const json = parse(`{${line}}`)?.original
    return isOriginal(json) ? { kind: 'original', original: json } : { kind: 'layout' }
  }
  if (line.endsWith(HEAD)) return readHead(parse(`${line.slice(0, -HEAD.length)}}`), line)
  const whole = line.endsWith(',') ? line.slice(0, -1) : line
  if (whole.startsWith('{"type":"')) return readBlock(parse(whole), line)
  const detail = whole.startsWith('"') ? parse(`{${whole}}`) : null
  const [name] = Object.keys(detail ?? {})
  if (detail && name === 'text') return { kind: 'damaged', text: textsIn(line) }
  if (detail && name !== undefined) return { kind: 'detail', name, value: detail[name] }
  return { kind: 'damaged', text: textsIn(line) }
}

function readHead(json: Fields | null, line: string): Line {
  if (json?.type === 'blockquote') return { kind: 'layout' }
  const attrs = typeof json?.attrs === 'object' && json.attrs !== null ? json.attrs : {}
  if (json?.type === 'scene' || json?.type === 'chapter') return { kind: json.type, attrs }
  if (line.includes('"scene"')) return { kind: 'scene', attrs: {} }
  return line.includes('"chapter"')
    ? { kind: 'chapter', attrs: {} }
    : { kind: 'damaged', text: textsIn(line) }
}

function readBlock(json: Fields | null, line: string): Line {
  const isTitle = json?.type === 'chapterTitle'
  const scene = { type: 'scene', content: [isTitle ? { ...json, type: 'paragraph' } : json] }
  const read = json && readDocument({ type: 'doc', content: [scene] })
  const block = read?.ok ? read.value.firstChild?.firstChild : null
  if (!block) return { kind: 'damaged', text: textsIn(line) }
  return { kind: isTitle ? 'chapterTitle' : 'block', node: block }
}

interface FoundPart {
  readonly kind: 'chapter' | 'scene'
  readonly attrs: object
  title: string
  readonly blocks: Node[]
}

/** Puts lines together to a document, inventing what is needed around them and nothing else. */
class Found {
  readonly #details: { [name: string]: unknown } = {}
  readonly #parts: FoundPart[] = []
  original: Story['original'] = null

  get isEmpty(): boolean {
    return Object.keys(this.#details).length === 0 && this.#parts.length === 0
  }

  add(line: Line): void {
    if (line.kind === 'chapter' || line.kind === 'scene')
      this.#parts.push({ kind: line.kind, attrs: line.attrs, title: '', blocks: [] })
    else if (line.kind === 'chapterTitle') this.#last().title = line.node.textContent
    else if (line.kind === 'block') this.#scene().blocks.push(line.node)
    else if (line.kind === 'original') this.original = line.original
    else if (line.kind === 'detail') this.#addDetail(line.name, line.value)
    else if (line.kind === 'damaged' && line.text !== '')
      this.#scene().blocks.push(node('paragraph').create(null, schema.text(line.text)))
  }

  document(): Node {
    const parts = this.#parts.map(({ kind, attrs, title, blocks }): Part => {
      if (kind === 'scene') {
        const content = blocks.length > 0 ? blocks : node('paragraph').create()
        return { kind, id: '', node: node('scene').create(known('scene', attrs), content) }
      }
      const heading = node('chapterTitle').create(null, title ? schema.text(title) : null)
      return { kind, id: '', title: heading, node: node('chapter').create(known('chapter', attrs)) }
    })
    return withUniqueIds(docOf(parts, this.#details, () => ''))
  }

  #addDetail(name: string, value: unknown): void {
    const detail = DETAILS.find((each) => each === name)
    if (detail && parseDetail(detail, value).ok) this.#details[detail] = value
  }

  #last(): FoundPart {
    const last = this.#parts.at(-1)
    return last ?? this.#begin()
  }

  #scene(): FoundPart {
    const last = this.#parts.at(-1)
    return last?.kind === 'scene' ? last : this.#begin()
  }

  #begin(): FoundPart {
    const scene: FoundPart = { kind: 'scene', attrs: {}, title: '', blocks: [] }
    this.#parts.push(scene)
    return scene
  }
}

/** The attributes that a scene or chapter may have, each only where it is valid. */
function known(type: 'scene' | 'chapter', attrs: object): object {
  const valid = Object.entries(attrs).filter(([name, value]) => {
    const scene = { type: 'scene', content: [{ type: 'paragraph' }] }
    const chapter = { type: 'chapter', content: [{ type: 'chapterTitle' }, scene] }
    const part = { ...(type === 'scene' ? scene : chapter), attrs: { [name]: value } }
    return readDocument({ type: 'doc', content: [part] }).ok
  })
  return Object.fromEntries(valid)
}

const TEXT = '"text":'

/** The texts that stand in a damaged line, the last of them cut off where the line is. */
function textsIn(line: string): string {
  let texts = ''
  for (let at = line.indexOf(TEXT); at >= 0; at = line.indexOf(TEXT, at)) {
    at += TEXT.length
    while (line[at] === ' ') at += 1
    if (line[at] !== '"') continue
    const start = at
    at += 1
    while (at < line.length && line[at] !== '"') at += line[at] === '\\' ? 2 : 1
    texts += unquoted(line.slice(start, at))
  }
  return texts
}

/** A JSON string without its closing quote; an escape that was cut off at its end is left out. */
function unquoted(quoted: string): string {
  for (let cut = 0; cut <= 6 && cut < quoted.length; cut += 1) {
    const parsed = parse(`{"text":${quoted.slice(0, quoted.length - cut)}"}`)
    if (typeof parsed?.text === 'string') return parsed.text
  }
  return ''
}

type Fields = { readonly [name: string]: unknown }

function parse(text: string): Fields | null {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? (json as Fields) : null // as: what is not an array has fields, and so has that
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isOriginal(json: unknown): json is NonNullable<Story['original']> {
  return (
    typeof json === 'object' &&
    json !== null &&
    'name' in json &&
    'gzip' in json &&
    typeof json.name === 'string' &&
    typeof json.gzip === 'string'
  )
}
