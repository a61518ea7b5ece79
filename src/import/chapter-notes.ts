import { type ChosenHeading, headingsIn } from './body/chapter-headings.ts'
import type { Layout } from './body/layout.ts'
import { endMatter } from './details/end-matter.ts'
import type { FoundField } from './details/field.ts'
import { fieldsOfUnits } from './details/fields-of-units.ts'
import { OF_MEMOS, textOf } from './details/front-matter.ts'
import { plainLabel } from './details/labels.ts'
import { leaning } from './details/register.ts'
import { type Unit, USUAL_WRAP, unitsOf } from './details/units.ts'
import { unsaid } from './details/unsaid.ts'
import type { Line } from './lines.ts'

/** What an author says above and below the text of one chapter. */
export interface ChapterNotes {
  readonly notes: string
  readonly summary: string
  readonly endNotes: string
}

export interface WithoutChapterNotes {
  readonly rest: readonly Line[]
  /** The lines that are notes. */
  readonly claimed: readonly Line[]
  /** By the line of the chapter's heading. */
  readonly notes: ReadonlyMap<Line, ChapterNotes>
}

/** Labels that chapters have; only where a line begins with one are notes looked for. */
const LABELLED =
  /^[^\p{L}]{0,4}(?:a\/?n|an|author['’]?s?|notes?|disclaimers?|summary|warnings?|rating|rated|feedback|spoilers?|thanks|r\/?r)\b/iu
/** The filled and blank lines below a heading among which its notes are. */
const TOP = 40

/** Takes out the notes that stand below a chapter's heading, and those at its end. */
export function withoutChapterNotes(lines: readonly Line[], layout: Layout): WithoutChapterNotes {
  const notes = new Map<Line, ChapterNotes>()
  const nothing = { rest: lines, claimed: [], notes }
  if (!lines.some(({ text }) => LABELLED.test(text))) return nothing
  const headings = [...headingsIn(lines).chapters]
  const claimed = headings.flatMap(([at, heading], n) => {
    const end = headings[n + 1]?.[0] ?? lines.length
    const above = notesAbove(lines.slice(at + 1 + heading.below, Math.min(end, at + TOP)), layout)
    const below = n === headings.length - 1 ? [] : notesBelow(lines, at, heading, end, layout)
    const line = lines[at]
    if (line === undefined || (above.length === 0 && below.length === 0)) return []
    const wrap = layout.wrap ?? USUAL_WRAP
    const said = wholly(above, wrap)
    notes.set(line, {
      notes: inWords(said.filter(({ name }) => name !== 'summary')),
      summary: inWords(said.filter(({ name }) => name === 'summary')),
      endNotes: inWords(wholly(below, wrap)),
    })
    return [...above, ...below].flatMap((unit) => unit.lines)
  })
  if (claimed.length === 0) return nothing
  const taken = new Set(claimed)
  return { rest: lines.filter((line) => !taken.has(line)), claimed, notes }
}

const NO_TITLE = { title: null, author: null }

/** Labels and talk to readers, until the text begins. */
function notesAbove(lines: readonly Line[], layout: Layout): readonly Unit[] {
  const units: Unit[] = []
  for (const unit of unitsOf(lines, layout)) {
    const isNote =
      unit.kind === 'label'
        ? unit.label.known && unit.label.field !== 'title'
        : unit.kind === 'paragraph'
          ? leaning(textOf(unit)) >= 2
          : unit.kind === 'ornament' && units.length > 0
    if (!isNote) break
    units.push(unit)
  }
  const notes = units.slice(0, startOfMemo(units))
  return notes.some(({ kind }) => kind !== 'ornament') ? notes : []
}

/** A chapter may open with a memo, whose head is its text: `To: All staff`, `From: The bridge`. A date alone is none. */
function startOfMemo(units: readonly Unit[]): number {
  const at = units.findIndex(
    (unit, i) => isOfMemo(unit) && (isOfMemo(units[i + 1]) || (i > 0 && isOfMemo(units[i - 1]))),
  )
  return at < 0 ? units.length : at
}

const isOfMemo = (unit: Unit | undefined): boolean =>
  unit?.kind === 'label' && OF_MEMOS.has(plainLabel(unit.label.label))

function notesBelow(
  lines: readonly Line[],
  at: number,
  heading: ChosenHeading,
  end: number,
  layout: Layout,
): readonly Unit[] {
  const chapter = lines.slice(at + 1 + heading.below, end)
  return chapter.slice(-TOP).some(({ text }) => LABELLED.test(text)) ? endMatter(chapter, layout) : []
}

/** The fields of a chapter's notes, and as notes what else their lines say; a field that such a line has in full is not said twice. */
function wholly(units: readonly Unit[], wrap: number): FoundField[] {
  const fields = fieldsOfUnits(units, NO_TITLE, wrap)
  const lines = units.flatMap((unit) => unit.lines)
  const more = unsaid(
    lines,
    fields,
    fields.map(({ label, value }) => `${label} ${value}`),
  )
  const apart = fields.filter(
    ({ value, from, to }) =>
      !more.some((each) => each.from <= from && to <= each.to && each.value.includes(value)),
  )
  return [...apart, ...more].sort((a, b) => a.from - b.from)
}

const inWords = (fields: readonly FoundField[]): string =>
  fields
    .filter(({ value }) => value !== '')
    .map(({ name, label, value }) =>
      name === 'notes' || name === 'summary' || label === '' ? value : `${label}: ${value}`,
    )
    .join('\n')
