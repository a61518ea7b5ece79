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

/** Whether a page's fields ran together on one line: two more labels, each the usual one of its field. */
function runsTogether(value: string): boolean {
  const labels = [...value.slice(0, 1000).matchAll(ANYWHERE)].map(([, label = '']) => knownLabel(label))
  return labels.filter((label) => label?.field != null && label.rank <= 1).length >= 2
}

/** Labels within a value begin fields of their own: `Don't own them. NOTES: set after season two.` */
export function inlineLabels(field: Labelled): Labelled[] {
  const inner = runsTogether(field.value) ? ANYWHERE : APART
  inner.lastIndex = 0
  const found: Labelled[] = []
  let { label } = field
  let from = 0
  for (let match = inner.exec(field.value); match; match = inner.exec(field.value)) {
    const name = match[1] ?? ''
    const known = knownLabel(name)
    if (
      known === null ||
      known.field === null ||
      known.rank > 6 ||
      plainLabel(name) === plainLabel(label.label)
    )
      continue
    found.push({
      label,
      value: field.value
        .slice(from, match.index)
        .replace(/\s*(?:[;|~*•]|\/\/)+\s*$/, '')
        .trim(),
    })
    label = { label: name, field: known.field, rank: known.rank, known: true, value: '' }
    from = inner.lastIndex
  }
  return [...found, { label, value: field.value.slice(from).trim() }]
}
