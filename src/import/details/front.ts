import { headingOf } from '../headings.ts'
import { isBlank, type Line } from '../lines.ts'
import { isOrnament } from '../ornament.ts'
import type { FieldEvidence } from './field.ts'
import { type LabelLine, labelLine } from './label-line.ts'
import {
  addressLine,
  byline,
  dateLine,
  isDisclaimer,
  isName,
  isTitleLike,
  titledBy,
  titleText,
  worldLine,
} from './unlabelled.ts'

/** Unlabelled matter is looked for in so many filled lines from the top. */
export const FRONT = 8

/** A field that a line without a label holds. */
export interface Front {
  readonly field: NonNullable<LabelLine['field']>
  readonly value: string
  readonly address: string
  /** The author's name, where a title has it beside. */
  readonly author?: string
  readonly evidence: FieldEvidence
}

/** Where a line stands, for what it may be. */
export interface Place {
  /** Whether the header has a label anywhere. */
  readonly hasLabel: boolean
  readonly hasAuthor: boolean
  /** Filled lines above it. */
  readonly seen: number
  /** Whether a label stands below it. */
  readonly more: boolean
  /** Whether a field stands above it. */
  readonly open: boolean
}

/** What a line without a label says at the top of a story; null where it is the story, or more of a field. */
export function frontLine(
  lines: readonly Line[],
  at: number,
  title: string | null,
  where: Place,
): Front | null {
  const line = lines[at]
  if (line === undefined) return null
  if (where.seen >= FRONT && !where.open) return null
  const by = byline(line.text)
  if (by !== null) return { field: 'author', value: by.name, address: by.address, evidence: 'byline' }
  const titled =
    title === null && !where.hasAuthor && (where.more || where.hasLabel) ? titledBy(line.text) : null
  if (titled !== null) return { field: 'title', ...titled, evidence: 'above-the-text' }
  const address = addressLine(line.text)
  if (address !== null) return { field: 'feedback', value: address, address: '', evidence: 'byline' }
  if (isAuthorBelowTitle(lines, at, title, where.hasAuthor))
    return { field: 'author', value: titleText(line.text), address: '', evidence: 'byline' }
  const world = title === null ? null : worldLine(line.text)
  if (world !== null) return { field: 'fandom', value: world, address: '', evidence: 'byline' }
  if ((where.open || where.more) && isDisclaimer(paragraphAt(lines, at)))
    return { field: 'disclaimer', value: line.text, address: '', evidence: 'above-the-text' }
  if (where.open && where.seen < FRONT && (endsAtOrnament(lines, at) || isOnTitlePage(lines, at, title)))
    return { field: 'notes', value: line.text, address: '', evidence: 'above-the-text' }
  const date = dateLine(line.text)
  if (date !== null && (where.open || where.more))
    return { field: 'date', value: date, address: '', evidence: 'byline' }
  if (!isTitleLike(line.text) || headingOf(line.text) !== null) return null
  const text = titleText(line.text)
  if (title !== null) {
    return plain(title).startsWith(plain(text)) && plain(text).length >= plain(title).length * 0.6
      ? { field: 'title', value: text, address: '', evidence: 'repeated-title' }
      : null
  }
  const below = lines[at + 1]
  const next = nextFilled(lines, at)
  const isApart = below === undefined || isBlank(below)
  const leads =
    next !== null &&
    (byline(next.text) !== null ||
      worldLine(next.text) !== null ||
      labelLine(next, true) !== null ||
      isOrnament(next.text) ||
      addressLine(next.text) !== null ||
      isAuthorBelowTitle(lines, at + 1, text, where.hasAuthor))
  return (isApart || leads) && next !== null && (where.open || where.hasLabel || where.seen < 3)
    ? { field: 'title', value: text, address: '', evidence: 'above-the-text' }
    : null
}

/** A line or two right below a field, and then the symbols that end the header. */
function endsAtOrnament(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1]
  if (above === undefined || isBlank(above)) return false
  const end = [at + 1, at + 2].find((i) => isBlank(lines[i] ?? above))
  const next = end === undefined ? null : nextFilled(lines, end)
  return next !== null && isOrnament(next.text)
}

/** A name alone below the title: right below it and above a label, or both in the middle of the page. */
function isAuthorBelowTitle(
  lines: readonly Line[],
  at: number,
  title: string | null,
  hasAuthor: boolean,
): boolean {
  const [line, below] = [lines[at], lines[at + 1]]
  const direct = lines[at - 1]
  const above = direct !== undefined && isBlank(direct) ? lines[at - 2] : direct
  if (hasAuthor || title === null || above === undefined || line === undefined || below === undefined)
    return false
  if (titleText(above.text) !== title || !isName(line.text)) return false
  const centred = above.indent >= CENTRED && line.indent >= CENTRED && isBlank(below)
  return (
    centred || (above === direct && (labelLine(below, true) !== null || addressLine(below.text) !== null))
  )
}

/** A line further in stands in the middle of the page. */
const CENTRED = 7

function paragraphAt(lines: readonly Line[], at: number): string {
  let end = at
  while (end < at + 20 && (lines[end]?.text ?? '') !== '') end++
  return lines
    .slice(at, end)
    .map(({ text }) => text.slice(0, 1200))
    .join(' ')
}

/** One more centred line below a centred title; it says no sentence, and stands in as far as its length asks for. */
function isOnTitlePage(lines: readonly Line[], at: number, title: string | null): boolean {
  const line = lines[at]
  const above = lines.slice(Math.max(0, at - 3), at).findLast((each) => !isBlank(each))
  if (line === undefined || above === undefined || title === null) return false
  if (line.indent < CENTRED || above.indent < CENTRED || line.indent === above.indent) return false
  const isSentence =
    /^["“]|[.!?,"”]$/.test(line.text) || line.text.length > 60 || headingOf(line.text) !== null
  return !isSentence && !plain(title).startsWith(plain(titleText(line.text)))
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The next line below that is not blank. */
export function nextFilled(lines: readonly Line[], after: number): Line | null {
  for (let i = after + 1; i < lines.length; i++) {
    const line = lines[i]
    if (line !== undefined && !isBlank(line)) return line
  }
  return null
}
