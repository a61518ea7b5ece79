import type { Layout } from '../body/layout.ts'
import type { Line } from '../lines.ts'
import { endMatter } from './end-matter.ts'
import { fieldsOfUnits } from './fields-of-units.ts'
import type { Header } from './header.ts'
import { USUAL_WRAP } from './units.ts'

/** Reads fields set below the text: "Feedback to: …", "Author's notes: …". */
export function trailingFields(lines: readonly Line[], layout: Layout): Header {
  const units = endMatter(lines, layout)
  const first = units[0]
  if (first === undefined) return { fields: [], claimed: [], rest: lines }
  const fields = fieldsOfUnits(units, { title: null, author: null }, layout.wrap ?? USUAL_WRAP)
  return {
    fields: fields.map((field) => ({ ...field, evidence: 'at-the-end' })),
    claimed: lines.slice(first.at),
    rest: lines.slice(0, first.at),
  }
}
