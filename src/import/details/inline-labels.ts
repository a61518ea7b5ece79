import type { LabelLine } from './label-line.ts'
import { knownLabel, plainLabel } from './labels.ts'

interface Labelled {
  readonly label: LabelLine
  readonly value: string
}

/** A label that stands apart from what is before it. */
const APART =
  /(?<=@\S{3,60}\s|[.!?)\]"”'’>*]\s{1,3}|\s{2}|\n|[;|]\s?)([A-Z][A-Za-z'’/]{0,14}(?: [A-Za-z'’/]{1,12}){0,2})\s?: /g
/** A label after any word. */
const ANYWHERE = /(?<=\s)([A-Z][A-Za-z'’/]{2,14})\s?: /g

/** A label behind a dash or a dot, in a row of such: `Rating: PG - Chapters: 1 - Words: 1204`. */
const IN_ROW = /(?<=\s[-–—•·~*]{1,2}\s)([A-Z][A-Za-z'’]{2,14}(?: [A-Za-z'’]{1,12})?)\s?: /g

/** Whether at least two labels that are known stand in a row behind the first. */
const isRow = (value: string): boolean =>
  [...value.slice(0, 600).matchAll(IN_ROW)].filter(([, label = '']) => knownLabel(label) !== null).length >= 2

/** Whether a page's fields ran together on one line: two more labels, each the usual one of its field. */
function runsTogether(value: string): boolean {
  const labels = [...value.slice(0, 1000).matchAll(ANYWHERE)].map(([, label = '']) => knownLabel(label))
  return labels.filter((label) => label?.field != null && label.rank <= 1).length >= 2
}

/** Labels within a value begin fields of their own: `Don't own them. NOTES: set after season two.` */
export function inlineLabels(field: Labelled): Labelled[] {
  const isInRow = isRow(field.value)
  const inner = isInRow ? IN_ROW : runsTogether(field.value) ? ANYWHERE : APART
  inner.lastIndex = 0
  const found: Labelled[] = []
  let { label } = field
  let from = 0
  for (let match = inner.exec(field.value); match; match = inner.exec(field.value)) {
    const name = match[1] ?? ''
    const known = knownLabel(name)
    if (
      known === null ||
      (!isInRow && (known.field === null || known.rank > 6)) ||
      plainLabel(name) === plainLabel(label.label)
    )
      continue
    found.push({
      label,
      value: field.value
        .slice(from, match.index)
        .replace(/\s*(?:[;|~*•·–—-]|\/\/)+\s*$/, '')
        .trim(),
    })
    label = {
      label: name,
      field: known.field,
      rank: known.field === null ? 0 : known.rank,
      known: true,
      value: '',
    }
    from = inner.lastIndex
  }
  found.push({ label, value: field.value.slice(from).trim() })
  return isInRow ? found.map(counted) : found
}

/** `Reviews: 12` in a row counts them. */
const counted = (field: Labelled): Labelled =>
  field.label.field === 'feedback' && /^\d[\d,.]*$/.test(field.value)
    ? { ...field, label: { ...field.label, field: null, rank: 0 } }
    : field
