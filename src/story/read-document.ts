import { Fragment, Mark, type Node, type NodeType } from '@tiptap/pm/model'
import { failed, ok, type Result } from './result.ts'
import { schema } from './schema/index.ts'

/** Where in a document: all count from 1; null above that level or outside of it. */
export interface DocumentPlace {
  readonly chapter: number | null
  /** Within its chapter, or among the scenes before the first one. */
  readonly scene: number | null
  /** Within its scene; a letter or other quoted matter is one block. */
  readonly block: number | null
}

/** What is wrong there. Names are as the file has them, at most 80 characters. */
export type DocumentFault =
  | { readonly code: 'not-a-node' }
  | { readonly code: 'unknown-node'; readonly name: string }
  | { readonly code: 'unknown-mark'; readonly name: string }
  | { readonly code: 'unknown-field'; readonly name: string }
  | { readonly code: 'unknown-attribute'; readonly of: string; readonly name: string }
  | { readonly code: 'wrong-attribute'; readonly of: string; readonly name: string }
  | { readonly code: 'wrong-text' }
  | { readonly code: 'wrong-marks'; readonly of: string }
  | { readonly code: 'misplaced'; readonly name: string; readonly inside: string }
  | { readonly code: 'incomplete'; readonly name: string }

export interface DocumentError {
  readonly place: DocumentPlace
  readonly fault: DocumentFault
}

/** A fault and the child indices that lead to it, outermost last. */
interface Found {
  readonly fault: DocumentFault
  readonly path: number[]
}

type Fields = { readonly [name: string]: unknown }

/**
 * A document from ProseMirror's JSON, checked whole. No deeper than the schema goes, whatever the JSON does.
 * Text that is empty is left out; marks are put in the schema's order.
 */
export function readDocument(json: unknown): Result<Node, DocumentError> {
  const type = schema.topNodeType
  const read = isFields(json) && json.type === type.name ? readNode(json, type) : fault(notThis(json, null))
  if (read.ok) return read
  return failed({ place: placeOf(json, read.error.path.reverse()), fault: read.error.fault })
}

function readNode(json: Fields, type: NodeType): Result<Node, Found> {
  const extra = Object.keys(json).find((key) => !(FIELDS.includes(key) || (type.isText && key === 'text')))
  if (extra !== undefined) return fault({ code: 'unknown-field', name: clip(extra) })

  const marks = json.marks === undefined ? ok(Mark.none) : readMarks(json.marks, type.name)
  if (!marks.ok) return marks
  if (type.isText) {
    return typeof json.text === 'string' && json.content === undefined && json.attrs === undefined
      ? ok(schema.text(json.text, marks.value))
      : fault({ code: 'wrong-text' })
  }
  const attrs = readAttributes(json.attrs, type)
  if (!attrs.ok) return attrs
  const content = readContent(json.content, type)
  if (!content.ok) return content
  return ok(type.create(attrs.value, content.value, marks.value))
}

const FIELDS = ['type', 'attrs', 'content', 'marks']

function readContent(json: unknown, type: NodeType): Result<Fragment, Found> {
  if (json !== undefined && !Array.isArray(json)) return fault({ code: 'not-a-node' })
  const list: readonly unknown[] = json ?? []
  const nodes: Node[] = []
  let match = type.contentMatch
  for (const [index, child] of list.entries()) {
    const childType = isFields(child) && typeof child.type === 'string' ? own(schema.nodes, child.type) : null
    if (!isFields(child) || !childType) return fault(notThis(child, type), index)
    if (childType.isText && child.text === '') continue
    const next = match.matchType(childType)
    if (!next) return fault({ code: 'misplaced', name: childType.name, inside: type.name }, index)
    const read = readNode(child, childType)
    if (!read.ok) {
      read.error.path.push(index)
      return read
    }
    if (!type.allowsMarks(read.value.marks)) return fault({ code: 'wrong-marks', of: childType.name }, index)
    match = next
    nodes.push(read.value)
  }
  return match.validEnd ? ok(Fragment.from(nodes)) : fault({ code: 'incomplete', name: type.name })
}

function readMarks(json: unknown, of: string): Result<readonly Mark[], Found> {
  if (!Array.isArray(json)) return fault({ code: 'wrong-marks', of })
  let marks = Mark.none
  for (const each of json) {
    if (!isFields(each) || typeof each.type !== 'string') return fault({ code: 'wrong-marks', of })
    const type = own(schema.marks, each.type)
    if (!type) return fault({ code: 'unknown-mark', name: clip(each.type) })
    const attrs = readAttributes(each.attrs, type)
    if (!attrs.ok) return attrs
    const more = type.create(attrs.value).addToSet(marks)
    if (more.length !== marks.length + 1) return fault({ code: 'wrong-marks', of })
    marks = more
  }
  return ok(marks)
}

type Attributed = NodeType | Mark['type']

/** null where there are none: then nodes share those that the schema says. */
function readAttributes(json: unknown, type: Attributed): Result<Fields | null, Found> {
  const specs = type.spec.attrs ?? {}
  const given = json === undefined || json === null ? {} : json
  if (!isFields(given)) return fault({ code: 'wrong-attribute', of: type.name, name: 'attrs' })
  for (const [name, value] of Object.entries(given)) {
    if (!own(specs, name)) return fault({ code: 'unknown-attribute', of: type.name, name: clip(name) })
    if (!isValid(type, name, value)) return fault({ code: 'wrong-attribute', of: type.name, name })
  }
  const missing = Object.keys(specs).find((name) => !('default' in (specs[name] ?? {})) && !own(given, name))
  if (missing !== undefined) return fault({ code: 'wrong-attribute', of: type.name, name: missing })
  return ok(Object.keys(given).length > 0 ? given : null)
}

/** Whether the schema takes this value: its own validation is a function that throws, or names of types. */
function isValid(type: Attributed, name: string, value: unknown): boolean {
  const validate = type.spec.attrs?.[name]?.validate
  if (typeof validate === 'string')
    return validate.split('|').includes(value === null ? 'null' : typeof value)
  try {
    validate?.(value)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function notThis(json: unknown, inside: NodeType | null): DocumentFault {
  if (!isFields(json) || typeof json.type !== 'string') return { code: 'not-a-node' }
  if (!own(schema.nodes, json.type)) return { code: 'unknown-node', name: clip(json.type) }
  return { code: 'misplaced', name: json.type, inside: inside?.name ?? 'file' }
}

function placeOf(json: unknown, path: readonly number[]): DocumentPlace {
  const place = { chapter: null as number | null, scene: null as number | null, block: null as number | null }
  let parent = json
  for (const index of path) {
    const siblings = (parent as { content: unknown[] }).content // as: the path was walked through contents
    const child = siblings[index]
    const name = typeName(child)
    const nth = siblings.slice(0, index + 1).filter((each) => typeName(each) === name).length
    if (typeName(parent) === 'scene') place.block = index + 1
    else if (name === 'scene') place.scene = nth
    else if (name === 'chapter' && parent === json) place.chapter = nth
    parent = child
  }
  return place
}

const typeName = (json: unknown) => (isFields(json) ? json.type : undefined)

const isFields = (json: unknown): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** The entry of that very name: 'constructor' and its like are none. */
const own = <T>(table: { readonly [name: string]: T }, name: string): T | null =>
  Object.hasOwn(table, name) ? (table[name] ?? null) : null

const clip = (name: string) => name.slice(0, 80)

const fault = (fault: DocumentFault, ...path: number[]) => failed<Found>({ fault, path })
