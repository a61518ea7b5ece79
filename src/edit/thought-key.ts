import type { Mark, Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { countWords } from '../story/count.ts'
import { mark } from '../story/schema/index.ts'
import type { Range } from '../story/search.ts'
import { type BlockRef, blockText, textBlockAt } from '../story/walk.ts'
import { firstMark, isMarked, markRanges, withoutSpace } from './mark-ranges.ts'
import { setThoughts, thoughtAround, thoughtsIn, thoughtWithin } from './thought.ts'

/*
 * The one key that marks a thought. With a selection: its text in each block. Inside a sentence: that
 * sentence without its tag; what is said aloud and what is told around it are kept apart. At a boundary or in
 * an empty block: typing is a thought, or no longer. Pressed again it takes back exactly what it did.
 */

/** The key as it is pressed. */
export interface ThoughtPress {
  readonly doc: Node
  /** The selection; a caret where both are one. */
  readonly from: number
  readonly to: number
  /** What the next typed character is marked with, where that was asked for: the editor's stored marks. */
  readonly storedMarks: readonly Mark[] | null
  /** The sentences of a block's text, in order, without the white space between them. */
  readonly sentencesOf: (text: string) => readonly Range[]
  /** What is said aloud in a block's text, with its quotation marks and without. */
  readonly saidIn: (text: string) => readonly Said[]
  /** Where a sentence says who thinks it (`, she thought`); null where it does not. */
  readonly tagIn: (sentence: string) => Range | null
  /** What the last press did, for as long as the editor remembers it. */
  readonly last: ThoughtPressed | null
}

/** Words somebody says, with the quotation marks around them. */
export interface Said extends Range {
  readonly words: Range
}

/** What the key did: enough to take exactly that back. */
export interface ThoughtPressed {
  /** The document after it. */
  readonly doc: Node
  readonly from: number
  readonly to: number
  readonly before: readonly SetThought[]
}

/** A range that becomes this thought, or none. */
export interface SetThought extends Range {
  readonly thought: Mark | null
}

/** What the key is to do. */
export type ThoughtKeyChange =
  | {
      readonly kind: 'marks'
      readonly ranges: readonly SetThought[]
      /** What stands in these ranges now. */
      readonly before: readonly SetThought[]
    }
  | {
      readonly kind: 'typing'
      /** The mark for what is typed next; null takes it off. */
      readonly thought: Mark | null
    }
  /** Nothing can be marked there. */
  | { readonly kind: 'nothing' }

/** Decides what the key does; `applyThoughtKey` does it. */
export function thoughtKey(press: ThoughtPress): ThoughtKeyChange {
  const { doc, from, to, last } = press
  if (last && last.doc === doc && last.from === from && last.to === to) return change(doc, last.before)
  return from === to ? atCaret(press) : toggle(doc, markRanges(doc, from, to, mark('thought')))
}

/** Makes the change's marks, and returns what to remember for the next press. */
export function applyThoughtKey(
  tr: Transform,
  { from, to }: ThoughtPress,
  { ranges, before }: Extract<ThoughtKeyChange, { kind: 'marks' }>,
): ThoughtPressed {
  for (const range of ranges) setThoughts(tr, [range], range.thought)
  return { doc: tr.doc, from, to, before }
}

function atCaret(press: ThoughtPress): ThoughtKeyChange {
  const { doc, from: pos, storedMarks } = press
  const block = textBlockAt(doc, pos)
  if (!block?.node.type.allowsMarkType(mark('thought'))) return { kind: 'nothing' }

  const around = thoughtAround(doc, pos)
  const within = thoughtWithin(doc, pos)
  const asked = storedMarks && (mark('thought').isInSet(storedMarks) ?? null)
  const sentence = sentenceAround(press, block)
  const marksSentence = sentence !== null && !asked && (within !== null || around === null)
  if (marksSentence) return within ? change(doc, [{ ...within, thought: null }]) : toggle(doc, sentence)

  const typed = storedMarks ? asked : (within?.mark ?? null)
  return { kind: 'typing', thought: typed ? null : (around?.mark ?? mark('thought').create()) }
}

/** What to mark of the sentence that the caret is inside of; null at its edges and between sentences. */
function sentenceAround(press: ThoughtPress, block: BlockRef): Range[] | null {
  const text = blockText(block.node)
  const start = block.pos + 1
  const parts = partsAround(press, text, press.from - start)
  return parts?.flatMap(({ from, to }) => withoutSpace(block, start + from, start + to) ?? []) ?? null
}

/** The same in a block's text. Within speech: the sentence that is said. Else what is told around speech. */
function partsAround(press: ThoughtPress, text: string, caret: number): readonly Range[] | null {
  const { sentencesOf, saidIn, tagIn } = press
  const isAround = ({ from, to }: Range) => from < caret && caret < to
  const said = saidIn(text)
  const spoken = said.find(isAround)
  if (spoken) {
    const { from, to } = spoken.words
    const sentences = sentencesOf(text.slice(from, to))
    const sentence = sentences.map((each) => ({ from: from + each.from, to: from + each.to })).find(isAround)
    return sentence ? [sentence] : null
  }
  const sentence = sentencesOf(text).find(isAround)
  if (!sentence) return null
  const tag = tagIn(text.slice(sentence.from, sentence.to))
  const untagged = tag
    ? without([sentence], { from: sentence.from + tag.from, to: sentence.from + tag.to })
    : [sentence]
  const told = said.reduce<readonly Range[]>(without, untagged)
  // What is all in quotes and tagged as a thought is one.
  const quoted = tag ? said.flatMap(({ words }) => untagged.flatMap((part) => common(part, words))) : []
  const worded = (parts: readonly Range[]) =>
    parts.filter(({ from, to }) => countWords(text.slice(from, to)) > 0)
  return [worded(told), worded(quoted), untagged].find((parts) => parts.some(isNotEmpty)) ?? [sentence]
}

const isNotEmpty = ({ from, to }: Range) => from < to

const common = (a: Range, b: Range): Range[] =>
  [{ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }].filter(isNotEmpty)

/** The ranges with a stretch taken out of them. */
const without = (ranges: readonly Range[], { from, to }: Range): Range[] =>
  ranges.flatMap((range) => [
    ...common(range, { from: 0, to: from }),
    ...common(range, { from: to, to: Number.POSITIVE_INFINITY }),
  ])

/** Marks all of it, or takes the mark off where all of it has one. */
function toggle(doc: Node, ranges: readonly Range[]): ThoughtKeyChange {
  const type = mark('thought')
  if (ranges.length === 0) return { kind: 'nothing' }
  const off = ranges.every((range) => isMarked(doc, range, type))
  const existing = ranges.map((range) => firstMark(doc, range, type)).find((found) => found !== null)
  const thought = off ? null : (existing ?? type.create())
  return change(
    doc,
    ranges.map((range) => ({ ...range, thought })),
  )
}

function change(doc: Node, ranges: readonly SetThought[]): ThoughtKeyChange {
  const before = ranges.flatMap((range) => standing(doc, range))
  return { kind: 'marks', ranges: ranges.map(({ from, to, thought }) => ({ from, to, thought })), before }
}

/** The range as it is: the thoughts in it, and what is none between them. */
function standing(doc: Node, { from, to }: Range): SetThought[] {
  const block = textBlockAt(doc, from)
  const parts: SetThought[] = []
  let at = from
  for (const thought of block ? thoughtsIn(block.node, block.pos) : []) {
    const start = Math.max(from, thought.from)
    const end = Math.min(to, thought.to)
    if (start >= end) continue
    if (at < start) parts.push({ from: at, to: start, thought: null })
    parts.push({ from: start, to: end, thought: thought.mark })
    at = end
  }
  if (at < to) parts.push({ from: at, to, thought: null })
  return parts
}
