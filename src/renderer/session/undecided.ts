import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Conflict } from '../../contract/outside.ts'
import { deleteChapter } from '../../edit/delete-chapter.ts'
import { deleteScene } from '../../edit/delete-scene.ts'
import { renameChapter } from '../../edit/rename-chapter.ts'
import type { Json } from '../../story/json.ts'
import { node } from '../../story/schema/index.ts'
import { blockText, findChapter, findScene, firstWords, sceneAt, textBlocksOf } from '../../story/walk.ts'
import type { SideChoice, Undecided } from '../session.ts'
import { newId } from './new-id.ts'
import { type Passage, passagesIn, type Side, settlePassages } from './two-sides.ts'

/** What both sides changed that is no text: it stands in no place on the page. */
export type Loose = Exclude<Conflict, { kind: 'text' }>

/** All that waits for the author's choice, as it can be shown. */
export function undecidedIn(state: EditorState, loose: readonly Loose[]): readonly Undecided[] {
  const passages = passagesIn(state).map((each) => passageShown(state.doc, each))
  return [...passages, ...loose.map((each, at) => looseShown(state.doc, each, at))]
}

function passageShown(doc: Node, { key, ours, theirs }: Passage): Undecided {
  const scene = sceneAt(doc, ours.from)
  const before = scene && doc.textBetween(scene.pos, ours.from, ' ')
  return {
    key: `text ${key}`,
    kind: 'text',
    where: placeName(scene?.node),
    before: before ? endOf(before) : '',
    ours: textOf(doc, ours),
    theirs: textOf(doc, theirs),
  }
}

/** How much of what stands before a passage is shown, in characters. */
const CONTEXT = 120

/** The end of a text, from a word on. */
const endOf = (text: string): string =>
  text.length <= CONTEXT ? text : text.slice(-CONTEXT).replace(/^\S*\s/, '')

const textOf = (doc: Node, { from, to }: Side): string => doc.textBetween(from, to, '\n', '\n')

const placeName = (scene: Node | undefined): string =>
  scene ? String(scene.attrs.title ?? '') || firstWords(scene) : ''

function looseShown(doc: Node, conflict: Loose, at: number): Undecided {
  const key = `other ${at}`
  const of = conflict.of === null ? null : (findScene(doc, conflict.of) ?? findChapter(doc, conflict.of))
  const where = of
    ? of.node.type.name === 'chapter'
      ? of.node.child(0).textContent
      : placeName(of.node)
    : ''
  if (conflict.kind === 'taken-away') {
    const words = of
      ? textBlocksOf(of.node)
          .map(({ node }) => blockText(node))
          .join('\n')
      : ''
    return {
      key,
      kind: 'taken-away',
      where,
      by: conflict.by,
      ours: conflict.by === 'us' ? '' : words,
      theirs: conflict.by === 'us' ? words : '',
    }
  }
  return {
    key,
    kind: 'field',
    where,
    name: conflict.name,
    ours: written(conflict.ours),
    theirs: written(conflict.theirs),
  }
}

/** A field's value as an author reads it. */
function written(value: Json): string {
  if (Array.isArray(value)) return value.map(written).join(', ')
  if (value !== null && typeof value === 'object') return Object.values(value).map(written).join(': ')
  return value === null ? '' : String(value)
}

/** Does what the author chose, as one change; what is not chosen stays as it stands. */
export function decide(
  tr: Transaction,
  state: EditorState,
  loose: readonly Loose[],
  choices: ReadonlyMap<string, SideChoice>,
): void {
  // From the last to the first, so that positions before stay what they are.
  for (const { key, ours, theirs } of passagesIn(state).toSorted((a, b) => b.ours.from - a.ours.from)) {
    const choice = choices.get(`text ${key}`) ?? 'both'
    if (choice === 'ours') takeOut(tr, theirs)
    if (choice === 'theirs') takeOut(tr, ours)
  }
  for (const [at, each] of loose.entries()) {
    const choice = choices.get(`other ${at}`)
    if (each.kind === 'field' && choice === 'theirs') setField(tr, each)
    if (each.kind === 'taken-away' && choice === (each.by === 'us' ? 'ours' : 'theirs')) takeAway(tr, each.of)
  }
  settlePassages(tr, new Set(passagesIn(state).map(({ key }) => key)))
}

/** A scene keeps a paragraph, be it an empty one. */
function takeOut(tr: Transaction, { from, to }: Side): void {
  if (from === to) return
  const $from = tr.doc.resolve(from)
  const isAll = $from.parent.type.name === 'scene' && to - from >= $from.parent.content.size
  if (isAll) tr.replaceWith(from, to, node('paragraph').create())
  else tr.delete(from, to)
}

function setField(tr: Transaction, { of, name, theirs }: Loose & { kind: 'field' }): void {
  if (of === null) {
    tr.setDocAttribute(name, theirs)
    return
  }
  const part = findScene(tr.doc, of) ?? findChapter(tr.doc, of)
  if (!part) return
  if (part.node.type.name === 'chapter' && name === 'title') renameChapter(tr, of, String(theirs))
  else tr.setNodeAttribute(part.pos, name, theirs)
}

function takeAway(tr: Transaction, id: string): void {
  if (findScene(tr.doc, id)) deleteScene(tr, id, newId)
  else deleteChapter(tr, id, newId)
}
