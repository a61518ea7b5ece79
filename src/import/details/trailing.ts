import { isBlank, type Line } from '../lines.ts'
import type { FoundField } from './field.ts'
import { type LabelLine, labelLine } from './label-line.ts'

/** Fields that authors also set below a story. */
const BELOW: ReadonlySet<string> = new Set(['feedback', 'notes', 'disclaimer', 'author', 'archive', 'date'])
/** So many filled lines from the end. */
const REACH = 14

/** Reads fields set below the text: "Feedback to: …", "Author's notes: …". */
export function trailingFields(lines: readonly Line[]): {
  fields: FoundField[]
  claimed: readonly Line[]
  rest: readonly Line[]
} {
  const filled = lines.flatMap((line, i) => (isBlank(line) ? [] : [i]))
  const tail = filled.slice(Math.max(Math.ceil(filled.length / 2), filled.length - REACH))
  const first = tail.find(
    (i) => isFree(lines[i - 1], lines[i]) && isBelow(lines[i]) && !storyGoesOn(lines.slice(i + 1)),
  )
  if (first === undefined) return { fields: [], claimed: [], rest: lines }
  const fields: FoundField[] = []
  for (const line of lines.slice(first)) {
    if (isBlank(line)) continue
    const label = labelLine(line, true) ?? addressed(line)
    const last = fields.at(-1)
    if (label !== null && label.field !== null) {
      fields.push({
        from: line.from,
        to: line.to,
        name: label.field,
        label: label.label,
        rank: label.rank,
        value: label.value,
        evidence: 'at-the-end',
      })
    } else if (last !== undefined) {
      fields[fields.length - 1] = {
        ...last,
        to: line.to,
        value: `${last.value}${last.value === '' ? '' : ' '}${line.text}`,
      }
    }
  }
  return { fields, claimed: lines.slice(first), rest: lines.slice(0, first) }
}

/** Below an author's note in the middle of a story comes talk, or more paragraphs than a note has. */
function storyGoesOn(lines: readonly Line[]): boolean {
  const unlabelled = lines.filter(
    (line, i) => !isBlank(line) && isFree(lines[i - 1], line) && labelLine(line, true) === null,
  )
  return unlabelled.length > MOST_PARAGRAPHS || unlabelled.some(({ text }) => /^["“].*["”,.!?]$/s.test(text))
}

/** Unlabelled paragraphs among the fields below a story. */
const MOST_PARAGRAPHS = 4

/** A few words and an address: `Send an owl: wren@example.org`. */
function addressed(line: Line): LabelLine | null {
  const [, label = '', value = ''] =
    /^([^.!?@"”]{0,40}[\s:])?<?([^\s@<>]{1,60}@[^\s@<>]{2,60}\.[a-z]{2,8})>?$/i.exec(line.text) ?? []
  return value === '' ? null : { label: label.trim(), field: 'feedback', rank: 3, known: true, value }
}

/** Whether a line stands apart from the one above: by a blank line, or by what was taken out between. */
const isFree = (above: Line | undefined, line: Line | undefined): boolean =>
  above === undefined || isBlank(above) || (line !== undefined && line.from > above.to + 1)

function isBelow(line: Line | undefined): boolean {
  const label = line === undefined ? null : (labelLine(line, true) ?? addressed(line))
  return label?.field != null && BELOW.has(label.field) && !/^p\.?s/i.test(label.label)
}
