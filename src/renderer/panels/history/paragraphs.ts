import type { Change, Piece } from '../../../compare/compare.ts'
import type { Json } from '../../../story/json.ts'

/** A mark on a text. */
export interface Marking {
  /** As the schema names it. */
  readonly name: string
  /** What tells it from another of its name: who thinks a thought, where a link leads. */
  readonly key: string
}

/** Text that reads alike: in both, in one of them only, or in both with other marks. */
export interface Run {
  readonly change: Change | 'marked'
  readonly text: string
  /** Of `marked` text, as they are in the later version. */
  readonly marks: readonly Marking[]
  /** Of `marked` text, its marks in the earlier version; where they differ within it, all of them. */
  readonly was: readonly Marking[]
}

/** A paragraph as the comparison shows it. */
export interface Paragraph {
  readonly type: 'paragraph' | 'verse'
  readonly align: string | null
  readonly quoted: boolean
  /** Whether a paragraph begins here in both versions, or in one of them only. */
  readonly change: Change
  readonly runs: readonly Run[]
}

/** What is shown: a paragraph, or a row of them in which nothing changed, folded. */
export type Row =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'fold'; readonly paragraphs: readonly Paragraph[] }

/** How many unchanged paragraphs are shown beside a change. */
const AROUND = 1

/** A scene's flow in paragraphs, those far from any change folded away. */
export function rowsOf(flow: readonly Piece[]): Row[] {
  const paragraphs = paragraphsOf(flow)
  const near = new Set<number>()
  paragraphs.forEach((paragraph, at) => {
    if (isSame(paragraph)) return
    for (let beside = at - AROUND; beside <= at + AROUND; beside += 1) near.add(beside)
  })
  const rows: Row[] = []
  for (const [at, paragraph] of paragraphs.entries()) {
    const last = rows.at(-1)
    if (near.has(at)) rows.push({ kind: 'paragraph', paragraph })
    else if (last?.kind === 'fold')
      rows[rows.length - 1] = { ...last, paragraphs: [...last.paragraphs, paragraph] }
    else rows.push({ kind: 'fold', paragraphs: [paragraph] })
  }
  // A fold of one would take as much room as what it hides.
  return rows.map((row) => {
    const [only, ...others] = row.kind === 'fold' ? row.paragraphs : []
    return only && others.length === 0 ? { kind: 'paragraph', paragraph: only } : row
  })
}

const isSame = ({ change, runs }: Paragraph) =>
  change === 'same' && runs.every((run) => run.change === 'same')

function paragraphsOf(flow: readonly Piece[]): Paragraph[] {
  const paragraphs: (Paragraph & { runs: Run[] })[] = []
  for (const piece of flow) {
    if (piece.kind === 'block') {
      const { type, align, quoted, change } = piece
      const before = paragraphs.at(-1)
      // The same paragraph, laid out in another way.
      const isInstead = change === 'added' && before?.change === 'removed' && before.runs.length === 0
      if (isInstead) paragraphs.pop()
      paragraphs.push({ type, align, quoted, change: isInstead ? 'same' : change, runs: [] })
    } else {
      const { change, text, marks } = piece
      paragraphs.at(-1)?.runs.push({ change, text, marks: marks.map(markingOf), was: [] })
    }
  }
  return paragraphs.map((each) => ({ ...each, runs: remarked(each.runs) }))
}

function markingOf(mark: Json): Marking {
  const name = typeof mark === 'object' && mark !== null && 'type' in mark ? String(mark.type) : ''
  return { name, key: JSON.stringify(mark) }
}

/** Text that was removed and stands there again at once with other marks is shown once. */
function remarked(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  let at = 0
  while (at < runs.length) {
    const removed = stretch(runs, at, 'removed')
    const added = stretch(runs, at + removed.length, 'added')
    if (removed.length > 0 && added.length > 0 && textOf(removed) === textOf(added)) {
      result.push(...added.map((run) => markedAs(run, removed)))
    } else {
      const [run] = runs.slice(at, at + 1)
      result.push(...removed, ...added, ...(removed.length + added.length === 0 && run ? [run] : []))
    }
    at += Math.max(1, removed.length + added.length)
  }
  return result
}

/** Text as it is now, beside the same text as it was. */
function markedAs(run: Run, removed: readonly Run[]): Run {
  const [first, ...others] = removed.map(({ marks }) => marks)
  if (first && others.every((each) => isAlike(each, first)) && isAlike(run.marks, first))
    return { ...run, change: 'same' }
  return { ...run, change: 'marked', was: [first ?? [], ...others].flat() }
}

const isAlike = (one: readonly Marking[], other: readonly Marking[]) =>
  one.length === other.length && one.every((each) => has(other, each))

const has = (marks: readonly Marking[], { key }: Marking) => marks.some((each) => each.key === key)

function stretch(runs: readonly Run[], from: number, change: Change): readonly Run[] {
  let to = from
  while (runs[to]?.change === change) to += 1
  return runs.slice(from, to)
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** The names of marks that text has now and had not, and of those that it had and has not. */
export function markChange({ marks, was }: Run): {
  readonly now: readonly string[]
  readonly no: readonly string[]
} {
  const names = (all: readonly Marking[], but: readonly Marking[]) => [
    ...new Set(all.filter((each) => !has(but, each)).map(({ name }) => name)),
  ]
  return { now: names(marks, was), no: names(was, marks) }
}
