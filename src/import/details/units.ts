import { endsSentence, endsShort, type Layout } from '../body/layout.ts'
import { beginsScript } from '../body/place-lines.ts'
import { headingOf } from '../headings.ts'
import { isBlank, type Line } from '../lines.ts'
import { isOrnament } from '../ornament.ts'
import { isAboveAuthor } from './above-author.ts'
import { type LabelLine, labelLine } from './label-line.ts'
import { isKey, isNamedKey, leaning } from './register.ts'
import { type Said, saidBy, titledBy, worldOf } from './said.ts'
import { addressLine, byline, isName, isTitleLike, saysWhen, titleText } from './unlabelled.ts'

/** What a line, or a few in a row, may be above a story. */
export type Unit = {
  readonly lines: readonly Line[]
  /** Where it begins, counted in lines. */
  readonly at: number
  /** Whether it stands right below another, with no blank line between. */
  readonly isBelow: boolean
} & (
  | { readonly kind: 'label'; readonly label: LabelLine }
  | { readonly kind: 'said'; readonly said: readonly Said[] }
  /** A few words that name: a title, an author, a place. */
  | { readonly kind: 'name' }
  | { readonly kind: 'ornament' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'paragraph' }
)

/** The longest header, in lines. */
const LONGEST = 400
/** Between two labels there are at most so many other filled lines, and so many characters. */
const REACH = { lines: 12, characters: 1600 }
/** Columns of a line where nothing shows how the file is wrapped. */
export const USUAL_WRAP = 72

/** Parts the top of a posting into units, one after the other. */
export function* unitsOf(lines: readonly Line[], layout: Layout): Generator<Unit> {
  const top = lines.slice(0, LONGEST)
  const wrap = layout.wrap ?? USUAL_WRAP
  const labels = rowLabels(top)
  const nextLabel = nextOf(labels)
  let hasLabel = false
  let before: Unit['kind'] | null = null
  for (let at = 0; at < top.length; ) {
    const line = top[at]
    if (line === undefined) return
    if (isBlank(line)) {
      before = null
      at++
      continue
    }
    const next = nextLabel[at] ?? -1
    const isAbove: boolean = next > at && isNear(top, at, next)
    const mayBeOwn: boolean = hasLabel ? before === 'label' || isAbove : isAbove && isRow(top, at, next)
    const label: LabelLine | null = labels[at] ?? (mayBeOwn ? ownLabel(line) : null)
    const place: { at: number; isBelow: boolean } = { at, isBelow: before !== null }
    const read: Unit = label
      ? { ...place, kind: 'label', label, lines: valueLines(top, at, label, labels, wrap, layout) }
      : { ...place, ...unlabelled(top, at, before, labels, wrap) }
    yield read
    hasLabel ||= label !== null
    before = read.kind
    at += read.lines.length
  }
}

/** The lines' labels; where all around have a dash or dots behind their label, words such as `Status` are labels so as well. */
function rowLabels(lines: readonly Line[]): readonly (LabelLine | null)[] {
  const labels = lines.map((line) => (isBlank(line) ? null : labelLine(line, true)))
  const isBeside = (at: number, mark: string) =>
    labels[at] != null && separator(lines[at]?.text ?? '') === mark
  lines.forEach((line, i) => {
    const mark = labels[i] === null && isBeforeLast(lines, labels, i) ? separator(line.text) : null
    if (mark !== null && isBeside(labelAbove(lines, labels, i), mark)) labels[i] = labelLine(line, true, true)
  })
  return labels
}

/** The label whose value the lines right above go on with. */
function labelAbove(lines: readonly Line[], labels: readonly (LabelLine | null)[], at: number): number {
  let above = at - 1
  while (above > at - MOST_GOING_ON && labels[above] === null && isFilled(lines[above])) above--
  return above
}

const MOST_GOING_ON = 5
const isFilled = (line: Line | undefined): boolean => line !== undefined && !isBlank(line)

/** Whether a blank line, or another label, is near below. */
const isBeforeLast = (lines: readonly Line[], labels: readonly (LabelLine | null)[], at: number): boolean =>
  lines.slice(at + 1, at + 4).some((line, i) => isBlank(line) || labels[at + 1 + i] != null)

/** What parts label and value in a line without a colon. */
const separator = (text: string): string | null =>
  /^\P{L}{0,4}[\p{L}'’/ ]{2,30}?\s*(?:\.(\.)+|[-=]*(>)+|(\||::|\/\/)|([-–—~])+\s)/u
    .exec(text.slice(0, 60))
    ?.slice(1)
    .find(Boolean) ?? null

type Unlabelled = { readonly lines: readonly Line[] } & (
  | { readonly kind: 'said'; readonly said: readonly Said[] }
  | { readonly kind: 'name' | 'ornament' | 'heading' | 'paragraph' }
)

function unlabelled(
  lines: readonly Line[],
  at: number,
  before: Unit['kind'] | null,
  labels: readonly (LabelLine | null)[],
  wrap: number,
): Unlabelled {
  const line = lines[at]
  if (line === undefined) return { kind: 'paragraph', lines: [] }
  if (isOrnament(line.text)) return { kind: 'ornament', lines: [line] }
  const isFirst = before !== 'paragraph'
  const apart = isFirst ? bylineApart(lines, at) : null
  if (apart !== null) return apart
  if (isTopmost(lines, at) && isAboveAuthor(lines, at) && !saysOther(line.text))
    return { kind: 'name', lines: [line] }
  const said = isFirst ? (saidBy(line) ?? titledBy(line.text)) : line.text.includes('@') ? saidBy(line) : null
  if (said !== null) return { kind: 'said', said, lines: [line] }
  if (isFirst && (headingOf(line.text) !== null || beginsScript(line.text)))
    return { kind: 'heading', lines: [line] }
  if (isFirst && mayName(line, lines[at + 1], lines[at + 2]) && standsAlone(lines, at, labels, wrap))
    return { kind: 'name', lines: [line] }
  return { kind: 'paragraph', lines: paragraphAt(lines, at, labels, wrap) }
}

/** Whether nothing but blank lines and symbols stand above a line. */
const isTopmost = (lines: readonly Line[], at: number): boolean =>
  at < NEAR_TOP && lines.slice(0, at).every((line) => isBlank(line) || isOrnament(line.text))

const NEAR_TOP = 8

/** What is no title though it stands where titles do: a chapter's heading, an address, the kind of text. */
const saysOther = (text: string): boolean =>
  headingOf(text) !== null ||
  /@|\s[»›>|]\s/.test(text) ||
  /\bfan ?fic(?:tion)?\b|^\W*an? .* (?:fic|story|tale)\W*$/.test(text)

/** A title page has `by` on one line, and the name on the next. */
function bylineApart(lines: readonly Line[], at: number): Unlabelled | null {
  const text = lines[at]?.text ?? ''
  if (!endsInBy(text)) return null
  const below = lines.findIndex((line, i) => i > at && !isBlank(line))
  const name = lines[below]
  if (name === undefined || below > at + 3 || !isName(name.text)) return null
  const author: Said = { field: 'author', value: titleText(name.text), evidence: 'byline' }
  const world = worldOf(text)
  const fandom: Said[] = world === '' ? [] : [{ field: 'fandom', value: world, evidence: 'byline' }]
  return { kind: 'said', said: [author, ...fandom], lines: lines.slice(at, below + 1) }
}

/** `by` alone, or behind what this is: `A Ranma 1/2 fanfic by`. */
const endsInBy = (text: string): boolean =>
  text.length < 80 &&
  (/^\W*(?:(?:written |a story )?by|von|par|por|di)\W*$/i.test(text) ||
    /^\W*(?:an?|the) [^.!?"“”]{0,50}\b(?:fan ?fic(?:tion)?|fic|story|tale|vignette) (?:written )?by\W*$/i.test(
      text,
    ))

/** Whether a line may name something: a greeting to readers, or a day, does not. */
const mayName = (line: Line, below: Line | undefined, next: Line | undefined): boolean =>
  isAboveByline(line, below !== undefined && isBlank(below) ? next : below) ||
  (isTitleLike(line.text) && !saysWhen(line.text) && !(/!\W*$/.test(line.text) && leaning(line.text) > 0))

/** A few words right above a byline are a title, however they are written. */
const isAboveByline = (line: Line, below: Line | undefined): boolean =>
  line.text.length <= 80 &&
  below !== undefined &&
  byline(below.text) !== null &&
  !/^["“].*[,.!?]["”]$/.test(line.text)

/** Whether no sentence goes on below a line: it is apart from the next, or that is no part of one. */
function standsAlone(
  lines: readonly Line[],
  at: number,
  labels: readonly (LabelLine | null)[],
  wrap: number,
): boolean {
  const line = lines[at]
  const below = lines[at + 1]
  const isOfKey = (each: Line | undefined) =>
    each !== undefined && (isKey(each.text) || isNamedKey(each.text))
  if (line !== undefined && isKey(line.text)) return false
  if (isOfKey(line) && (isOfKey(lines[at - 1]) || isOfKey(below))) return false
  if (line === undefined || below === undefined || isBlank(below)) return true
  if (isPartHeading(below.text)) return true
  if (labels[at + 1] != null || isOrnament(below.text) || saidBy(below) !== null || endsInBy(below.text))
    return true
  const under = lines[at + 2]
  const isLast = under === undefined || isBlank(under) || labels[at + 2] != null || saidBy(under) !== null
  return isLast && isTitleLike(below.text) && endsShort(line, below, wrap) && !/\d[:.]\d\d/.test(below.text)
}

function paragraphAt(
  lines: readonly Line[],
  at: number,
  labels: readonly (LabelLine | null)[],
  wrap: number,
): readonly Line[] {
  let end = at + 1
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (line === undefined || isBlank(line) || labels[end] != null || isOrnament(line.text)) break
    if (line.text.includes('@') && saidBy(line) !== null) break
    if (isPartHeading(line.text)) break
    // lines that are a sentence each say something of their own
    const above = lines[end - 1]
    if (above !== undefined && endsSentence(above.text) && endsShort(above, line, wrap)) break
  }
  return lines.slice(at, end)
}

const isPartHeading = (text: string): boolean => {
  const kind = text.length < 60 ? headingOf(text)?.kind : undefined
  return kind === 'part' || kind === 'chapter'
}

/** A label of any words; `Chapter Four: Low Water` is a heading. */
const ownLabel = (line: Line): LabelLine | null =>
  headingOf(line.text) === null && !beginsScript(line.text) ? labelLine(line, false) : null

/** For each line, the next with a label after it; -1 where there is none. */
function nextOf(labels: readonly (LabelLine | null)[]): number[] {
  const next = new Array<number>(labels.length).fill(-1)
  for (let i = labels.length - 2; i >= 0; i--) next[i] = labels[i + 1] != null ? i + 1 : (next[i + 1] ?? -1)
  return next
}

/** Whether all lines from one to the other follow each other directly, and begin as labels do. */
const isRow = (lines: readonly Line[], from: number, to: number): boolean =>
  to - from <= 4 && lines.slice(from, to).every((line) => !isBlank(line) && ownLabel(line) !== null)

/** Whether line `to` is near enough to line `from` to belong to the same header. */
function isNear(lines: readonly Line[], from: number, to: number): boolean {
  let filled = 0
  let characters = 0
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (line === undefined || isBlank(line)) continue
    filled++
    characters += line.text.length
    if (filled > REACH.lines || characters > REACH.characters) return false
  }
  return true
}

/** A label's line, and those directly below that its value goes on in. */
function valueLines(
  lines: readonly Line[],
  at: number,
  label: LabelLine,
  labels: readonly (LabelLine | null)[],
  wrap: number,
  layout: Layout,
): readonly Line[] {
  const first = lines[at]
  if (first === undefined) return []
  let end = at + 1
  for (; end < lines.length; end++) {
    const before = lines[end - 1]
    const line = lines[end]
    if (before === undefined || line === undefined || isBlank(line)) break
    if (labels[end] != null || isOrnament(line.text)) break
    if (label.value !== '' && addressLine(line.text) !== null) break
    if (label.field === 'title' && label.value !== '' && byline(line.text) !== null) break
    if (label.value === '' && end === at + 1) continue
    if (line.indent > first.indent + 1 && line.indent !== layout.indent) continue
    if (labels.slice(end + 1, end + 4).some((each) => each !== null)) continue
    if (layout.wrap === null && before.width > wrap + 20) break
    if (endsShort(before, line, wrap) && (endsSentence(before.text) || !/^\p{Ll}/u.test(line.text))) break
  }
  const below = label.isAlone === true && end === at + 1 ? valueBelow(lines, end, labels) : null
  return below ?? lines.slice(at, end)
}

/** The one paragraph below a label that stands alone without a mark of its own; what it says is there or nowhere. */
function valueBelow(
  lines: readonly Line[],
  at: number,
  labels: readonly (LabelLine | null)[],
): readonly Line[] | null {
  const start = lines.findIndex((line, i) => i >= at && !isBlank(line))
  if (start < 0 || start > at + 1 || labels[start] != null) return null
  const line = lines[start]
  if (line === undefined || isOrnament(line.text) || headingOf(line.text) !== null) return null
  const value = paragraphAt(lines, start, labels, USUAL_WRAP)
  return value.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_BELOW
    ? null
    : lines.slice(at - 1, start + value.length)
}

const LONGEST_BELOW = 600
