import type { LabelLine } from './label-line.ts'
import { knownLabel } from './labels.ts'

interface Labelled {
  readonly label: LabelLine
  readonly value: string
}

/** `Rating/Pairing: PG, K/S` is two fields, where there is one value for each. */
export function doubleLabel(field: Labelled): readonly Labelled[] {
  const names = field.label.label.split(/\s*[/&]\s*/)
  const labels = names.map(knownLabel)
  const isDouble =
    names.length > 1 &&
    labels.every((label) => label?.field != null) &&
    new Set(labels.map((label) => label?.field)).size === names.length
  if (!isDouble) return [field]
  const values = field.value.split(/\s*[,;|]\s+|\s+[-–—/|~]\s+/)
  if (values.length !== names.length) return [field]
  return labels.flatMap((label, i) =>
    label?.field == null
      ? []
      : [
          {
            label: { ...field.label, label: names[i] ?? '', field: label.field, rank: label.rank },
            value: values[i] ?? '',
          },
        ],
  )
}
