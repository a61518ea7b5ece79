import type { Block, HeadingBlock } from './body/blocks.ts'
import type { FoundField } from './details/field.ts'
import { bareSubject } from './details/subject.ts'
import { headingOf, type PartMark, partMark } from './headings.ts'

/** One posting of a story, read: its fields, what its mail's subject said, and its body. */
export interface ReadPart {
  readonly fields: readonly FoundField[]
  readonly subject: string
  readonly body: readonly Block[]
}

export interface JoinedParts {
  readonly blocks: readonly Block[]
  readonly missing: readonly number[]
  readonly doubled: readonly number[]
  /** The part that a story of one posting is, where it is one of several. */
  readonly lone: { readonly number: number; readonly total: number } | null
}

/** Joins a story's postings in the order of their numbers. Each becomes a chapter, unless it has headings of its own. */
export function joinParts(parts: readonly ReadPart[]): JoinedParts {
  const [opening] = parts
  if (opening === undefined || parts.length === 1) return onePart(opening)
  const numbered = parts.map((part) => ({ part, number: partNumber(part) }))
  const inOrder = numbered.every(({ number }) => number !== null)
    ? [...numbered].sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    : numbered
  const numbers = inOrder.flatMap(({ number }) => number ?? [])
  const last = parts.reduce(
    (most, part) => Math.max(most, partMarkOf(part)?.total ?? 0),
    Math.max(0, ...numbers),
  )
  const haveTitles = parts.some((part) => ownTitle(part, opening) !== null)
  const blocks = inOrder.flatMap(({ part, number }, i): Block[] => {
    const said = part === opening ? '' : ownNotes(part.fields, opening.fields)
    const [first, ...more] = part.body
    if (first?.kind === 'heading')
      return [{ ...first, notes: [said, first.notes].filter(Boolean).join('\n') }, ...more]
    const heading: HeadingBlock = {
      kind: 'heading',
      lines: [],
      title:
        (part === opening && haveTitles ? titleOf(opening) : ownTitle(part, opening)) ??
        `Part ${number ?? i + 1}`,
      notes: said,
    }
    return part.body.length === 0 ? [] : [heading, ...part.body]
  })
  return {
    blocks,
    missing: numbers.length > 0 ? missingOf(last, numbers) : [],
    lone: null,
    doubled: [...new Set(numbers.filter((number, i) => numbers.indexOf(number) !== i))],
  }
}

/** A story of one posting, which may have its other parts under headings, or not at all. */
function onePart(part: ReadPart | undefined): JoinedParts {
  if (part === undefined) return { blocks: [], missing: [], doubled: [], lone: null }
  const { number, total } = partMarkOf(part) ?? { number: 0, total: null }
  const headed = part.body.flatMap((block) => (block.kind === 'heading' ? [partHeaded(block.title)] : []))
  const missing = total === null || number > total ? [] : missingOf(total, [number, ...headed])
  const isLone = total !== null && missing.length === total - 1 && missing.length > 0
  return {
    blocks: part.body,
    missing: isLone ? missing : [],
    doubled: [],
    lone: isLone ? { number, total } : null,
  }
}

const missingOf = (last: number, numbers: readonly number[]): number[] =>
  Array.from({ length: last }, (_, i) => i + 1).filter((number) => !numbers.includes(number))

/** The number of the part that a heading begins; 0 for any other heading. */
const partHeaded = (title: string): number => {
  const heading = headingOf(title)
  return (heading?.kind === 'part' ? heading.number : partMark(title)?.number) ?? 0
}

/** A part's title where it is another than the story's, but for its number. */
function ownTitle(part: ReadPart, opening: ReadPart): string | null {
  const title = titleOf(part)
  if (part === opening || title === '') return null
  const [plain, whole] = [title, titleOf(opening)].map((each) =>
    (partMark(each)?.rest ?? each).replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase(),
  )
  return plain === undefined ||
    plain === '' ||
    whole === undefined ||
    plain.includes(whole) ||
    whole.includes(plain)
    ? null
    : title
}

const titleOf = ({ fields }: ReadPart): string => fields.find(({ name }) => name === 'title')?.value ?? ''

/** The number that a part's title, its mail's subject or a field gives; null where none does. */
export const partNumber = (part: Pick<ReadPart, 'fields' | 'subject'>): number | null =>
  partMarkOf(part)?.number ?? null

function partMarkOf(part: Pick<ReadPart, 'fields' | 'subject'>): PartMark | null {
  const said = [
    part.fields.find(({ name }) => name === 'title')?.value,
    bareSubject(part.subject),
    part.fields.find(({ label }) => /^(part|chapter)$/i.test(label))?.value,
  ]
  for (const each of said) {
    const mark = each === undefined ? null : partMark(` ${each}`)
    if (mark !== null) return mark
  }
  return null
}

/** `see part one`, `in the first chapter`: a later part's header says so instead of all again. */
export const refersToFirst = (value: string): boolean =>
  value.length < 100 &&
  /\b(?:see|in|with|from|as in|same as|refer to)\b.{0,20}\b(?:(?:parts?|chapters?) (?:0?1|one|i|zero|0)|(?:first|earlier|previous) (?:parts?|chapters?|post))\b/i.test(
    value,
  )

/** What a later part's header says that the first one's does not. */
function ownNotes(fields: readonly FoundField[], first: readonly FoundField[]): string {
  return fields
    .filter((field) => field.value !== '' && !['title', 'author', 'feedback'].includes(field.name))
    .filter((field) => !refersToFirst(field.value))
    .filter((field) => !first.some((each) => each.name === field.name && each.value === field.value))
    .map((field) =>
      field.name === 'notes' || field.label === '' ? field.value : `${field.label}: ${field.value}`,
    )
    .join('\n')
}
