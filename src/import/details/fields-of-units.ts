import { endsSentence, endsShort } from '../body/layout.ts'
import { isBlank, type Line } from '../lines.ts'
import { asArchiveSays } from './archive-labels.ts'
import { archiveRow } from './archive-row.ts'
import { doubleLabel } from './double-label.ts'
import type { FieldEvidence, FoundField } from './field.ts'
import { textOf } from './front-matter.ts'
import { inlineLabels } from './inline-labels.ts'
import type { LabelLine } from './label-line.ts'
import { isKey, isNamedKey, leaning } from './register.ts'
import { titledBy } from './said.ts'
import type { TitlePage } from './title-page.ts'
import type { Unit } from './units.ts'
import { isOfRights, isSameTitle, plain, saysWhose, titleText } from './unlabelled.ts'

/** A field whose value may go on below. */
interface Open {
  readonly label: LabelLine
  readonly evidence: FieldEvidence
  readonly lines: (Line | 'blank')[]
  /** The last line that it was read from, where its value is not all of them. */
  readonly last?: Line | undefined
}

/** The fields that units above or below a story give; a paragraph without a label is more of the field above it, or a field. */
export const fieldsOfUnits = (units: readonly Unit[], page: TitlePage, wrap: number): FoundField[] =>
  asArchiveSays(openFields(units, page).flatMap((each) => fieldsOf(each, wrap)))

function openFields(units: readonly Unit[], page: TitlePage): Open[] {
  const open: Open[] = []
  // what a label says as well stands last: it is looked for only where nothing else is found
  const again: Open[] = []
  let current: Open | null = null
  const title = titleOf(units) ?? (page.title && textOf(page.title))
  const add = (
    lines: readonly Line[],
    label: Pick<LabelLine, 'field' | 'value' | 'rank'>,
    evidence: FieldEvidence,
    last?: Line,
    into = open,
  ): Open => {
    const field = { label: { ...label, label: '', known: true }, evidence, lines: [...lines], last }
    into.push(field)
    return field
  }
  const labelled = new Set<string>(
    units
      .flatMap((unit) => (unit.kind === 'label' ? (unit.label.field ?? []) : []))
      .filter((field) => ONE.has(field)),
  )
  for (const unit of units) {
    const text = textOf(unit)
    const first = unit.lines.slice(0, 1)
    const isAuthor = unit.kind === 'name' && page.author !== unit && isSameAuthor(units, text)
    const isRepeated = unit.kind === 'name' && page.title !== unit && isSameTitle(title ?? '', text)
    if (unit.kind === 'ornament') current = null
    else if (unit.kind === 'label' && isTitledBy(unit, units)) {
      for (const { field, value, evidence } of titledBy(unit.label.value) ?? [])
        add(first, { field, value, rank: 0 }, evidence)
      current = null
    } else if (unit.kind === 'label') {
      current = { label: unit.label, evidence: 'label', lines: unit.lines.map(orBlank) }
      open.push(current)
    } else if (unit.kind === 'said') {
      for (const { field, value, evidence } of unit.said) {
        const isAgain = labelled.has(field)
        add(
          first,
          { field, value, rank: isAgain ? AGAIN : 0 },
          evidence,
          unit.lines.at(-1),
          isAgain ? again : open,
        )
      }
      current = null
    } else if (unit === page.title || isRepeated) {
      const evidence = isRepeated ? 'repeated-title' : 'above-the-text'
      add(first, { field: 'title', value: titleText(text), rank: isRepeated ? AGAIN : 0 }, evidence)
      current = null
    } else if (isAuthor) {
      add(first, { field: 'author', value: titleText(text), rank: AGAIN }, 'byline')
      current = null
    } else if (unit === page.author) {
      add(first, { field: 'author', value: titleText(text), rank: 0 }, 'byline')
      current = null
    } else if (unit.kind !== 'heading') {
      const value = unit.lines[0]?.text ?? ''
      const address = askedFor(text)
      if (address !== null) {
        add(first, { field: 'feedback', value: address, rank: AGAIN }, 'byline', unit.lines.at(-1))
        current = null
        continue
      }
      const field = saysWhose(text) ? 'disclaimer' : 'notes'
      if (current !== null && goesOnAs(current, field, text))
        current.lines.push(...(unit.isBelow ? [] : (['blank'] as const)), ...unit.lines)
      else current = add(unit.lines, { field, value, rank: 1 }, 'above-the-text')
    }
  }
  return [...open, ...again]
}

/** The rank of what gives way to all that says the same field of itself. */
const AGAIN = 98

/** `Title: The Lamp by Mo Ash`, where no other line says who wrote it. */
const isTitledBy = (unit: Unit, units: readonly Unit[]): boolean =>
  unit.kind === 'label' &&
  unit.label.field === 'title' &&
  titledBy(unit.label.value) !== null &&
  !units.some((each) =>
    each.kind === 'label'
      ? each.label.field === 'author'
      : each.kind === 'said' && each.said.some(({ field }) => field === 'author'),
  )

/** Of these, what a line without a label says gives way to what a label does. */
const ONE: ReadonlySet<string> = new Set(['title', 'fandom', 'series', 'rating', 'date'])

const orBlank = (line: Line): Line | 'blank' => (isBlank(line) ? 'blank' : line)

/** The title that a label or a byline gives; null where none does. */
function titleOf(units: readonly Unit[]): string | null {
  for (const unit of units) {
    if (unit.kind === 'label' && unit.label.field === 'title') return unit.label.value
    const said = unit.kind === 'said' ? unit.said.find(({ field }) => field === 'title') : undefined
    if (said !== undefined) return said.value
  }
  return null
}

/** Whether a line says again who wrote it, and no more. */
const isSameAuthor = (units: readonly Unit[], text: string): boolean =>
  units.some((unit) => {
    const author =
      unit.kind === 'label' && unit.label.field === 'author'
        ? unit.label.value
        : unit.kind === 'said'
          ? unit.said.find(({ field }) => field === 'author')?.value
          : undefined
    return author !== undefined && plain(author) !== '' && plain(author) === plain(text)
  })

/** Fields that say more than a word or two. */
const LONG: ReadonlySet<string> = new Set(['summary', 'disclaimer', 'warnings', 'archive', 'feedback'])

/** Whether a paragraph below a field, without a label of its own, is more of it. */
function goesOnAs({ label }: Open, field: 'disclaimer' | 'notes', text: string): boolean {
  if (label.value === '' || label.field === field) return true
  if (label.field === 'disclaimer' && isOfRights(text)) return true
  return field === 'notes' && (label.field === null || (LONG.has(label.field) && leaning(text) <= 0))
}

const ASKING =
  /(?:^|[.!?]\s)\W*(?:[\p{L}'’]+ ){0,3}?(?:feed ?back|comments?|reviews?|c ?& ?c|r ?& ?r|flames|praise|questions|write|e-?mail|contact|send|tell me|let me know|drop me|(?:like|love|hate|enjoy)d? it)\b/iu

/** The address in `Feedback makes me dance. mo@post.example`, `Comments? Applause? mo@post.example`; null where it is none. */
const askedFor = (text: string): string | null =>
  text.length < 100 && ASKING.test(text) ? (/[^\s@<>()]+@[^\s@<>()]+\.\w{2,8}/.exec(text)?.[0] ?? null) : null

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' }

/** The value without the bracket that closes the one its first line began with: `[Disclaimer: … ]`. */
function unbracketed(line: string, value: string): string {
  const stars = /^(?:\*{1,3}|_{1,3})(?=\p{L})/u.exec(line)?.[0]
  if (stars !== undefined && value.endsWith(stars) && value.split(stars).length === 2)
    return value.slice(0, -stars.length).trim()
  const opener = line[0] ?? ''
  const closer = CLOSERS[opener]
  return closer !== undefined && value.endsWith(closer) && !value.includes(opener)
    ? value.slice(0, -1).trim()
    : value
}

/** No line of a list ends so. */
const GOES_ON = /\b(?:for|to|of|the|an?|and|or|in|by|with|from|at|on|my|is|are|that|before|after|during)$/i

/** The field with its whole value, and those that begin within it. */
function fieldsOf({ label, evidence, lines, last: end }: Open, wrap: number): FoundField[] {
  const filled = lines.filter((line) => line !== 'blank')
  const [first, last] = [filled[0], filled.at(-1)]
  if (first === undefined || last === undefined) return []
  const value = [label.value]
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (i === 0 || line === 'blank') return
    // prose goes on; lines that end no sentence, before a capital, are a list
    const joined =
      before !== 'blank' &&
      before !== undefined &&
      !isKey(line.text) &&
      !isNamedKey(line.text) &&
      (!endsShort(before, line, wrap) ||
        endsSentence(before.text) ||
        /^\p{Ll}/u.test(line.text) ||
        GOES_ON.test(before.text))
    value.push(joined ? ' ' : '\n', line.text)
  })
  const range = { from: first.from, to: (end ?? last).to }
  const whole = unbracketed(first.text, value.join('').trim())
  return inlineLabels({ label, value: whole })
    .flatMap(doubleLabel)
    .flatMap(({ label, value }): FoundField[] => {
      const { rank } = label
      const row = label.field === 'rating' ? archiveRow(value) : null
      const field: FoundField = {
        ...range,
        name: label.field ?? 'own',
        label: label.label,
        rank,
        value,
        evidence,
      }
      return row === null
        ? [field]
        : [
            { ...field, value: row.rating },
            { ...field, name: 'own', label: 'Stats', value: row.stats },
          ]
    })
}
