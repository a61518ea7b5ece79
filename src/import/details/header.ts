import type { Layout } from '../body/layout.ts'
import type { Line } from '../lines.ts'
import { unboxed } from './box.ts'
import type { FoundField } from './field.ts'
import { fieldsOfUnits } from './fields-of-units.ts'
import { frontMatter } from './front-matter.ts'
import { type TitleHints, titlePage, withoutStrangers } from './title-page.ts'
import { USUAL_WRAP } from './units.ts'

/** What stands above the text of one posting. */
export interface Header {
  readonly fields: readonly FoundField[]
  /** The lines that were read as fields, or stand among them. */
  readonly claimed: readonly Line[]
  readonly rest: readonly Line[]
}

/** Reads the header of a posting: labelled fields, and a title, byline, address, date or notes without a label. */
export function readHeader(file: readonly Line[], layout: Layout, hints: TitleHints): Header {
  const lines = unboxed(file)
  const front = frontMatter(lines, layout)
  const page = titlePage(front, hints)
  const units = withoutStrangers(front, page)
  const last = units.at(-1)
  const fields = fieldsOfUnits(units, page, layout.wrap ?? USUAL_WRAP)
  if (last === undefined || fields.length === 0) return { fields: [], claimed: [], rest: file }
  const kept = units.filter(({ kind }) => kind === 'heading').flatMap(({ lines }) => lines)
  return {
    fields,
    claimed: units.filter(({ kind }) => kind !== 'heading').flatMap(({ lines }) => lines),
    // what is not the header's keeps the sides of its box
    rest: [...kept, ...file.slice(last.at + last.lines.length)],
  }
}
