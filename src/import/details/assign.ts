import { type Details, emptyDetails, isListDetail, type OwnField } from '../../story/details.ts'
import { partMark } from '../headings.ts'
import { mailbox } from '../mail/header.ts'
import type { FoundField } from './field.ts'
import { plainLabel } from './labels.ts'
import { titleText } from './unlabelled.ts'

/** Fields that several labels add to; of the others the most usual label wins, and the rest stay the author's own. */
const GATHERING: ReadonlySet<string> = new Set([
  'notes',
  'disclaimer',
  'warnings',
  'pairings',
  'characters',
  'fandom',
  'category',
])

/** Puts found fields into a story's details. What a field has no room for becomes one of the author's own. */
export function assignFields(found: readonly FoundField[]): Details {
  const texts = new Map<string, string[]>()
  const own: OwnField[] = []
  const winners = new Map<string, FoundField>()
  for (const field of found) {
    const best = winners.get(field.name)
    if (field.value !== '' && (best === undefined || field.rank < best.rank)) winners.set(field.name, field)
  }
  for (const field of found) {
    const { name, label, value } = field
    if (value === '') continue
    if (name === 'own') {
      if (!own.some((each) => plainLabel(each.label) === plainLabel(label) && each.value === value))
        own.push({ label, value })
      continue
    }
    const held = texts.get(name) ?? []
    if (held.includes(value)) continue
    if (winners.get(name) === field || GATHERING.has(name))
      texts.set(name, winners.get(name) === field && !GATHERING.has(name) ? [value] : [...held, value])
    else if (name === 'feedback' && held.some((each) => value.includes(each))) continue
    else if (label !== '' && plainLabel(label) !== plainLabel(winners.get(name)?.label ?? ''))
      own.push({ label, value })
  }
  const author = mailbox(texts.get('author')?.[0] ?? '')
  if (author.name !== '') texts.set('author', [author.name])
  if (author.address !== '') {
    if (author.name === '') texts.set('author', [author.address])
    if (!texts.has('feedback')) texts.set('feedback', [author.address])
  }
  const title = texts.get('title')?.[0]
  if (title !== undefined) texts.set('title', [titleText(partMark(title)?.rest || title)])

  const details: Record<string, unknown> = { ...emptyDetails, own }
  for (const [name, values] of texts) {
    details[name] = isListDetail(name as keyof Details) ? values.flatMap(listed) : values.join('\n') // as: names are ours
  }
  return details as Details // as: every name above is a detail's
}

/** The values of a list: parted by commas, semicolons or lines, none of them empty. */
function listed(value: string): string[] {
  // "None, really" is one value
  if (/^(?:none|n\/a|nothing|nobody)\b/i.test(value)) return [value]
  return value
    .split(/\s*[,;\n]\s*|\s+\|\s+/)
    .map((each) => each.replace(/\.$/, '').trim())
    .filter((each) => each !== '')
}
