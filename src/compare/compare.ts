import { Mark, type Node } from '@tiptap/pm/model'
import { countWords } from '../story/count.ts'
import type { Json } from '../story/json.ts'
import { chaptersOf, firstWords, type SceneRef, scenesOf } from '../story/walk.ts'
import { matchesOf } from './matches.ts'
import { type BlockToken, keyOf, type Token, tokensOf } from './tokens.ts'

export type Change = 'same' | 'added' | 'removed'

/** What stands in a scene's flow: the beginning of a block, or text up to where something changes. */
export type Piece =
  | (BlockToken & { readonly change: Change })
  | {
      readonly kind: 'text'
      readonly change: Change
      readonly text: string
      /** ProseMirror's JSON of the marks on it. */
      readonly marks: readonly Json[]
    }

/** A scene in the order of the later version; one that was removed stands where it was. */
export interface SceneComparison {
  readonly id: string
  /** Its title, or its first words; '' for an empty one. */
  readonly title: string
  /** The chapter it stands in, or stood in; null before the first. */
  readonly chapter: { readonly id: string; readonly title: string } | null
  readonly change: Change | 'changed'
  /** Whether it stands elsewhere among the scenes that are in both, or in another chapter. */
  readonly moved: boolean
  /** Its whole text; empty where nothing in it changed. */
  readonly flow: readonly Piece[]
  readonly words: WordChange
}

/** How many words came and went; a word that was only marked counts as neither. */
export interface WordChange {
  readonly added: number
  readonly removed: number
}

/** A detail, or a field of a chapter or scene, that is not what it was. */
export interface FieldComparison {
  /** The chapter or scene; null for the story's details. */
  readonly of: string | null
  /** As the schema names it; `title` also for the title of a chapter. */
  readonly name: string
  readonly before: Json
  readonly after: Json
}

export interface Comparison {
  readonly scenes: readonly SceneComparison[]
  readonly fields: readonly FieldComparison[]
}

/** Two documents word by word, marks included: scenes by id, then blocks, words last. */
export function compare(before: Node, after: Node): Comparison {
  const earlier = new Map(scenesOf(before).map((scene) => [scene.id, scene]))
  const later = new Map(scenesOf(after).map((scene) => [scene.id, scene]))
  const earlierIds = [...earlier.keys()]
  const laterIds = [...later.keys()]
  const still = inOrder(
    earlierIds.filter((id) => later.has(id)),
    laterIds.filter((id) => earlier.has(id)),
  )
  const scenes = interleaved(earlierIds, laterIds).flatMap((id) => {
    const [was, is] = [earlier.get(id), later.get(id)]
    const scene = is ?? was
    if (!scene) return []
    const hasMoved = !still.has(id) || was?.chapter?.id !== is?.chapter?.id
    const compared = compareScene(was?.node ?? null, is?.node ?? null, hasMoved)
    return [{ id, ...headOf(scene), ...compared, words: wordChange(compared.flow) }]
  })
  return { scenes, fields: [...compareFields(before, after)] }
}

function headOf({ node, chapter }: SceneRef): Pick<SceneComparison, 'title' | 'chapter'> {
  return {
    title: String(node.attrs.title) || firstWords(node),
    chapter: chapter && { id: chapter.id, title: chapter.node.child(0).textContent },
  }
}

function compareScene(
  before: Node | null,
  after: Node | null,
  moved: boolean,
): Pick<SceneComparison, 'change' | 'moved' | 'flow'> {
  if (!before) return { change: 'added', moved: false, flow: flowOf(after?.children ?? [], 'added') }
  if (!after) return { change: 'removed', moved: false, flow: flowOf(before.children, 'removed') }
  if (before === after || before.content.eq(after.content)) return { change: 'same', moved, flow: [] }
  return { change: 'changed', moved, flow: compareBlocks(before.children, after.children) }
}

function wordChange(flow: readonly Piece[]): WordChange {
  const counts = { added: 0, removed: 0 }
  for (const piece of flow)
    if (piece.kind === 'text' && piece.change !== 'same') counts[piece.change] += countWords(piece.text)
  const marked = markedWords(flow)
  return { added: counts.added - marked, removed: counts.removed - marked }
}

/** Words that stand in both with other marks: removed, and added again at once. */
function markedWords(flow: readonly Piece[]): number {
  let words = 0
  for (const [was, is] of replacements(flow)) if (was === is) words += countWords(is)
  return words
}

/** What was removed and what took its place, as texts: where the one directly follows the other. */
function* replacements(flow: readonly Piece[]): Generator<[was: string, is: string]> {
  let [was, is] = ['', '']
  for (const piece of flow) {
    const change = piece.kind === 'text' ? piece.change : 'same'
    if (is !== '' && change !== 'added') {
      yield [was, is]
      was = ''
      is = ''
    }
    if (change === 'same') was = ''
    else if (piece.kind === 'text' && change === 'removed') was += piece.text
    else if (piece.kind === 'text') is += piece.text
  }
  if (is !== '') yield [was, is]
}

function compareBlocks(before: readonly Node[], after: readonly Node[]): Piece[] {
  const pieces: Piece[] = []
  const matches = matchesOf(before.map(blockKey), after.map(blockKey))
  let [a, b] = [0, 0]
  for (const match of [...matches, { a: before.length, b: after.length, length: 0 }]) {
    compareWords(before.slice(a, match.a), after.slice(b, match.b), pieces)
    for (const block of after.slice(match.b, match.b + match.length)) add(pieces, tokensOf(block), 'same')
    a = match.a + match.length
    b = match.b + match.length
  }
  return pieces
}

/** Word by word; what was removed stands before what took its place. */
function compareWords(before: readonly Node[], after: readonly Node[], pieces: Piece[]): void {
  const was = before.flatMap(tokensOf)
  const is = after.flatMap(tokensOf)
  const matches = matchesOf(was.map(keyOf), is.map(keyOf))
  let [a, b] = [0, 0]
  for (const match of [...matches, { a: was.length, b: is.length, length: 0 }]) {
    add(pieces, was.slice(a, match.a), 'removed')
    add(pieces, is.slice(b, match.b), 'added')
    add(pieces, is.slice(match.b, match.b + match.length), 'same')
    a = match.a + match.length
    b = match.b + match.length
  }
}

function flowOf(blocks: readonly Node[], change: Change): Piece[] {
  const pieces: Piece[] = []
  for (const block of blocks) add(pieces, tokensOf(block), change)
  return pieces
}

/** Adds the tokens, text that goes on in the same way joined to what is there. */
function add(pieces: Piece[], tokens: readonly Token[], change: Change): void {
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    if (token?.kind !== 'text') {
      if (token) pieces.push({ ...token, change })
      at += 1
      continue
    }
    let text = ''
    for (
      let next = tokens[at];
      next?.kind === 'text' && Mark.sameSet(next.marks, token.marks);
      next = tokens[at]
    ) {
      text += next.text
      at += 1
    }
    pieces.push({ kind: 'text', change, text, marks: token.marks.map((mark): Json => mark.toJSON()) })
  }
}

const keys = new WeakMap<Node, string>()

function blockKey(block: Node): string {
  let key = keys.get(block)
  if (key === undefined) {
    key = JSON.stringify(block)
    keys.set(block, key)
  }
  return key
}

/** The ids that keep their order among those in both. */
function inOrder(before: readonly string[], after: readonly string[]): Set<string> {
  return new Set(matchesOf(before, after).flatMap(({ b, length }) => after.slice(b, b + length)))
}

/** All ids in the later order, each that was removed behind the one that it stood behind. */
function interleaved(before: readonly string[], after: readonly string[]): string[] {
  const kept = new Set(after)
  const removedBehind = new Map<string | null, string[]>()
  let last: string | null = null
  for (const id of before) {
    if (kept.has(id)) last = id
    else removedBehind.set(last, [...(removedBehind.get(last) ?? []), id])
  }
  return [null, ...after].flatMap((id) => [...(id === null ? [] : [id]), ...(removedBehind.get(id) ?? [])])
}

function* compareFields(before: Node, after: Node): Generator<FieldComparison> {
  yield* compareAttributes(null, before, after)
  const earlier = new Map([...chaptersOf(before), ...scenesOf(before)].map(({ id, node }) => [id, node]))
  for (const { id, node } of [...chaptersOf(after), ...scenesOf(after)]) {
    const other = earlier.get(id)
    if (!other || other === node || other.type !== node.type) continue
    yield* compareAttributes(id, other, node)
    if (node.type.name !== 'chapter') continue
    const [was, is] = [other.child(0).textContent, node.child(0).textContent]
    if (was !== is) yield { of: id, name: 'title', before: was, after: is }
  }
}

function* compareAttributes(of: string | null, before: Node, after: Node): Generator<FieldComparison> {
  for (const name of Object.keys(after.attrs)) {
    const [was, is] = [before.attrs[name], after.attrs[name]]
    if (name === 'id' || name === 'rejected' || was === is || JSON.stringify(was) === JSON.stringify(is))
      continue
    yield { of, name, before: was, after: is }
  }
}
