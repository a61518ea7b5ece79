import { endsSentence, endsShort, type Layout } from '../body/layout.ts'
import { headingOf } from '../headings.ts'
import { isBlank, type Line } from '../lines.ts'
import { isOrnament } from '../ornament.ts'
import { unboxed } from './box.ts'
import type { FieldEvidence, FoundField } from './field.ts'
import { FRONT, frontLine, nextFilled } from './front.ts'
import { inlineLabels } from './inline-labels.ts'
import { type LabelLine, labelLine } from './label-line.ts'
import { addressLine, isFrontLine } from './unlabelled.ts'

/** What stands above the text of one posting. */
export interface Header {
  readonly fields: readonly FoundField[]
  /** The lines that were read as fields, or stand among them. */
  readonly claimed: readonly Line[]
  readonly rest: readonly Line[]
}

/** Between two labels there are at most so many other filled lines, and so many characters. */
const REACH = { lines: 12, characters: 1600 }
/** The longest header, in lines. */
const LONGEST = 400
/** Columns of a line where nothing shows how the file is wrapped. */
const USUAL_WRAP = 72

interface Open {
  readonly label: LabelLine
  readonly evidence: FieldEvidence
  readonly first: Line
  readonly lines: (Line | 'blank')[]
}

/** Reads the header of a posting: labelled fields, and a title, byline, address or date without a label. */
export function readHeader(file: readonly Line[], layout: Layout): Header {
  const lines = unboxed(file)
  const wrap = layout.wrap ?? USUAL_WRAP
  const top = lines.slice(0, LONGEST)
  const labels = top.map((line) => (isBlank(line) ? null : labelLine(line, true)))
  const nextLabel = nextOf(labels)
  const open: Open[] = []
  const claimed: Line[] = []
  const kept: Line[] = []
  const below = charactersFrom(lines)
  const hasLabel = labels.some((label, i) => label !== null && reach(lines, 0, i) && standsAbove(below, 0, i))
  let current: Open | null = null
  let blank = true
  let seen = 0
  let i = 0
  const claim = (line: Line, label: LabelLine, evidence: FieldEvidence) => {
    current = { label, evidence, first: line, lines: [line] }
    open.push(current)
    claimed.push(line)
  }
  const front = (
    line: Line,
    field: NonNullable<LabelLine['field']>,
    value: string,
    evidence: FieldEvidence,
  ) => {
    claim(line, { label: '', field, rank: 0, known: true, value }, evidence)
    current = null
  }
  const hasAuthor = () =>
    open.some(({ label }) => label.field === 'author') || labels.some((label) => label?.field === 'author')
  const title = () => open.find(({ label }) => label.field === 'title')?.label.value ?? null

  for (; i < top.length; i++) {
    const line = top[i]
    if (line === undefined) break
    if (isBlank(line)) {
      blank = true
      continue
    }
    const before: Line | undefined = lines[i - 1]
    const next = nextLabel[i] ?? -1
    const more = next > i && reach(lines, i, next) && standsAbove(below, i, next)
    const label = labels[i] ?? (open.length > 0 && (!blank || more) ? ownLabel(line) : null)
    if (label !== null && (label.known || more || !blank)) {
      claim(line, label, 'label')
    } else if (isOrnament(line.text)) {
      const closes =
        open.length > 0 ||
        (nextFilled(lines, i) !== null && isFrontLine(nextFilled(lines, i)?.text ?? '') && seen < 3)
      if (!closes) break
      claimed.push(line)
      current = null
      if (!more && open.some(({ evidence }) => evidence === 'label')) {
        i++
        break
      }
    } else if (
      current !== null &&
      !blank &&
      before !== undefined &&
      ((current as Open).label.value === '' || addressLine(line.text) === null) && // as: see below
      goesOn(current, before, line, labels, i, wrap, layout)
    ) {
      ;(current as Open).lines.push(line) // as: the loop's closures assign it
      claimed.push(line)
    } else {
      const found = frontLine(lines, i, title(), {
        hasLabel,
        hasAuthor: hasAuthor(),
        seen,
        more,
        open: open.length > 0,
      })
      if (found !== null) {
        if (found.field === 'disclaimer')
          claim(
            line,
            { label: '', field: 'disclaimer', rank: 1, known: true, value: line.text },
            found.evidence,
          )
        else front(line, found.field, found.value, found.evidence)
        if (found.author !== undefined) front(line, 'author', found.author, 'byline')
        if (found.address !== '') front(line, 'feedback', found.address, 'byline')
      } else if (more && headingOf(line.text) !== null) {
        kept.push(line)
      } else if (more && current !== null) {
        ;(current as Open).lines.push(...(blank ? (['blank'] as const) : []), line) // as: see above
        claimed.push(line)
      } else if (more && seen < FRONT) {
        claim(line, { label: '', field: 'notes', rank: 1, known: true, value: line.text }, 'above-the-text')
      } else break
    }
    blank = false
    seen++
  }
  const fields = open.flatMap((each) => fieldsOf(each, wrap))
  if (fields.length === 0) return { fields: [], claimed: [], rest: file }
  const claimedLines = new Set(claimed)
  const isUnclaimed = (line: Line | undefined) => line === undefined || !claimedLines.has(line)
  // what is not the header's keeps its sides
  const story = file.slice(i).filter((_, n) => isUnclaimed(lines[i + n]))
  return { fields, claimed, rest: [...kept, ...story] }
}

/** A label of any words; `Chapter Four: Low Water` is a heading. */
const ownLabel = (line: Line): LabelLine | null =>
  headingOf(line.text) === null ? labelLine(line, false) : null

/** For each line, the characters from it to the end. */
function charactersFrom(lines: readonly Line[]): number[] {
  const sums = new Array<number>(lines.length + 1).fill(0)
  for (let i = lines.length - 1; i >= 0; i--) sums[i] = (sums[i + 1] ?? 0) + (lines[i]?.text.length ?? 0)
  return sums
}

/** A label belongs to a header if more text stands below it than between here and there. */
const standsAbove = (below: readonly number[], from: number, to: number): boolean =>
  (below[from] ?? 0) - (below[to] ?? 0) < (below[to + 1] ?? 0)

/** For each line, the next with a label after it; -1 where there is none. */
function nextOf(labels: readonly (LabelLine | null)[]): number[] {
  const next = new Array<number>(labels.length).fill(-1)
  for (let i = labels.length - 2; i >= 0; i--) next[i] = labels[i + 1] != null ? i + 1 : (next[i + 1] ?? -1)
  return next
}

/** Whether line `to` is near enough to line `from` to belong to the same header. */
function reach(lines: readonly Line[], from: number, to: number): boolean {
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

/** Whether a line that follows a field's line directly belongs to its value. */
function goesOn(
  current: Open,
  before: Line,
  line: Line,
  labels: readonly (LabelLine | null)[],
  at: number,
  wrap: number,
  layout: Layout,
): boolean {
  if (current.label.value === '' && current.lines.length === 1) return true
  if (line.indent > current.first.indent + 1 && line.indent !== layout.indent) return true
  const soon = labels.slice(at + 1, at + 4).some((label) => label !== null)
  if (soon) return true
  if (layout.wrap === null && before.width > wrap + 20) return false
  return !endsShort(before, line, wrap) || (!endsSentence(before.text) && /^\p{Ll}/u.test(line.text))
}

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' }

/** The value without the bracket that closes the one its first line began with: `[Disclaimer: … ]`. */
function unbracketed(line: string, value: string): string {
  const opener = line[0] ?? ''
  const closer = CLOSERS[opener]
  return closer !== undefined && value.endsWith(closer) && !value.includes(opener)
    ? value.slice(0, -1).trim()
    : value
}

/** The field with its whole value, and those that begin within it. */
function fieldsOf({ label, evidence, first, lines }: Open, wrap: number): FoundField[] {
  const last = lines.findLast((line) => line !== 'blank') ?? first
  const value = [label.value]
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (i === 0 || line === 'blank') return
    // prose goes on; lines that end no sentence, before a capital, are a list
    const joined =
      before !== 'blank' &&
      before !== undefined &&
      (!endsShort(before, line, wrap) || endsSentence(before.text) || /^\p{Ll}/u.test(line.text))
    value.push(joined ? ' ' : '\n', line.text)
  })
  const range = { from: first.from, to: last.to }
  return inlineLabels({ label, value: unbracketed(first.text, value.join('').trim()) }).map((each) => ({
    ...range,
    name: each.label.field ?? 'own',
    label: each.label.label,
    rank: each.label.rank,
    value: each.value,
    evidence,
  }))
}
