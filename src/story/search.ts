import type { Node } from '@tiptap/pm/model'
import { mark } from './schema/index.ts'
import { blockText } from './walk.ts'
import { WordClass, wordClass } from './word-characters.ts'

/**
 * What is looked for. A pattern of the author's own will be a second kind of query: it has to run in a
 * worker that can be ended, and hands its ranges to the same readers.
 */
export interface Query {
  /** As typed; nothing is found for ''. A straight quote stands for a curly one too: keyboards have no others. */
  readonly text: string
  readonly wholeWord: boolean
  readonly matchCase: boolean
  /** Whether only what characters think is searched. */
  readonly onlyInThoughts?: boolean
}

/** From one position to another; `from < to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Where the query's text stands in a document, in order, chapter titles too; never across blocks and never
 * overlapping. Ask with the same query object again and only blocks that changed are searched.
 */
export function find(doc: Node, query: Query): readonly Range[] {
  return query.text === '' ? [] : hitsIn(doc, matcherOf(query))
}

/** Where the query's text stands in one text block, counted from the start of its content. */
export function findInBlock(block: Node, query: Query): readonly Range[] {
  return query.text === '' ? [] : hitsIn(block, matcherOf(query))
}

/** Where the query's text stands in a text alone: all of it, whoever thinks it. */
export function findInText(text: string, query: Query): readonly Range[] {
  return query.text === '' ? [] : match(text, matcherOf(query))
}

interface Matcher {
  readonly query: Query
  /** Brings a text, unit by unit, to how it is compared. */
  readonly compared: (text: string) => string
  readonly wanted: string
  /** Hits in each node that was searched, counted from the start of its content. */
  readonly hits: WeakMap<Node, readonly Range[]>
}

const matchers = new WeakMap<Query, Matcher>()

function matcherOf(query: Query): Matcher {
  let matcher = matchers.get(query)
  if (!matcher) {
    const quoted = STRAIGHT.test(query.text) ? straighten : asItIs
    const compared = query.matchCase ? quoted : (text: string) => fold(quoted(text))
    matcher = { query, compared, wanted: compared(query.text), hits: new WeakMap() }
    matchers.set(query, matcher)
  }
  return matcher
}

function hitsIn(node: Node, matcher: Matcher): readonly Range[] {
  let hits = matcher.hits.get(node)
  if (!hits) {
    hits = node.isTextblock ? hitsInText(node, matcher) : hitsInChildren(node, matcher)
    matcher.hits.set(node, hits)
  }
  return hits
}

function hitsInText(block: Node, matcher: Matcher): readonly Range[] {
  const hits = match(blockText(block), matcher)
  return matcher.query.onlyInThoughts ? hits.filter((hit) => isThought(block, hit)) : hits
}

/** Whether a thought has all of a range of a block. */
function isThought(block: Node, { from, to }: Range): boolean {
  let is = true
  block.nodesBetween(from, to, ({ marks }) => {
    is &&= mark('thought').isInSet(marks) !== undefined
  })
  return is
}

function hitsInChildren(node: Node, matcher: Matcher): readonly Range[] {
  const hits: Range[] = []
  node.forEach((child, offset) => {
    const start = offset + 1
    for (const { from, to } of hitsIn(child, matcher)) hits.push({ from: start + from, to: start + to })
  })
  return hits
}

function match(text: string, { query, compared, wanted }: Matcher): readonly Range[] {
  const searched = compared(text)
  const hits: Range[] = []
  for (let from = searched.indexOf(wanted); from >= 0; ) {
    const to = from + wanted.length
    const wrong = splitsCharacter(text, from, to) || (query.wholeWord && splitsWord(text, from, to))
    if (!wrong) hits.push({ from, to })
    from = searched.indexOf(wanted, !wrong ? to : query.wholeWord ? wordEnd(text, from + 1) : from + 1)
  }
  return hits
}

/** The next position that is not within a word: no whole word begins before it. */
function wordEnd(text: string, from: number): number {
  let at = from
  while (inWord(text, at)) at += 1
  return at
}

const STRAIGHT = /['"]/
const straighten = (text: string) => text.replace(/[‘’‚‛]/g, "'").replace(/[“”„‟]/g, '"')
const asItIs = (text: string) => text

/** Small letters for capitals, unit by unit, so that offsets stay: 'İ', whose small form is longer, stays itself. */
function fold(text: string): string {
  const small = text.toLowerCase()
  const aligned = small.length === text.length ? small : Array.from(text, foldOne).join('')
  return aligned.replaceAll('ς', 'σ')
}

function foldOne(char: string): string {
  const small = char.toLowerCase()
  return small.length === char.length ? small : char
}

const splitsCharacter = (text: string, from: number, to: number) => within(text, from) || within(text, to)

/** Whether a position stands between the halves of one character. */
function within(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
}

const splitsWord = (text: string, from: number, to: number) => inWord(text, from) || inWord(text, to)

/** Whether the characters on both sides of a position belong to one word. */
function inWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  if (within(text, at)) return true
  return isPart(before(text, at)) && isPart(text.codePointAt(at) ?? 0)
}

const isPart = (codePoint: number) => wordClass(codePoint) === WordClass.part

function before(text: string, at: number): number {
  return within(text, at - 1) ? (text.codePointAt(at - 2) ?? 0) : text.charCodeAt(at - 1)
}
