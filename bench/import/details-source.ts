import { DETAILS, type Details, isListDetail } from '../../src/story/details.ts'

/** What stands above the rule in a source: fields, and how the file is to be written and judged. */
export interface SourceHead {
  readonly details: Partial<Details>
  /** Everything that is not a field of a story, such as `encoding` or `kind`. */
  readonly settings: ReadonlyMap<string, string>
}

/** Reads `name: value` lines; lists are parted by `;;`, own fields are `own: Label = value`. */
export function readDetails(text: string): SourceHead {
  const fields: Record<string, unknown> = {}
  const own: { label: string; value: string }[] = []
  const settings = new Map<string, string>()
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim()
    const value = line.slice(colon + 1).trim()
    const known = DETAILS.find((each) => each === name)
    if (name === 'own') {
      const [label = '', rest = ''] = value.split(/ = (.*)/)
      own.push({ label, value: rest })
    } else if (known === undefined) settings.set(name, value)
    else fields[known] = isListDetail(known) ? value.split(';;').map((each) => each.trim()) : value
  }
  if (own.length > 0) fields.own = own
  return { details: fields, settings }
}
