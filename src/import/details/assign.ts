import { type Details, emptyDetails, isListDetail, type OwnField } from '../../story/details.ts'
import { partMark } from '../headings.ts'
import { mailbox } from '../mail/header.ts'
import type { FoundField } from './field.ts'
import { plainLabel } from './labels.ts'
import { plain, titleText } from './unlabelled.ts'
import { partless, wordsOf } from './unsaid.ts'

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

/** Fields of one text that may say more below what they say: under the same label again, or without one. */
const OF_LINES: ReadonlySet<string> = new Set(['feedback', 'summary', 'spoilers', 'archive'])

export interface Assigned {
  readonly details: Details
  /** Fields that say nothing that is not said already. */
  readonly repeated: ReadonlySet<FoundField>
}

/** Puts found fields into a story's details. What a field has no room for becomes one of the author's own. */
export function assignFields(found: readonly FoundField[]): Assigned {
  const repeated = new Set<FoundField>()
  const texts = new Map<string, string[]>()
  const own: OwnField[] = []
  const winners = new Map<string, FoundField>()
  const says = comparison()
  for (const field of found) {
    const best = winners.get(field.name)
    if (field.value !== '' && (best === undefined || field.rank < best.rank || isBetterCase(field, best)))
      winners.set(field.name, field)
  }
  for (const field of found) {
    const { name, label, value } = field
    if (value === '') continue
    if (name === 'own') {
      if (own.some((each) => plainLabel(each.label) === plainLabel(label) && each.value === value))
        repeated.add(field)
      else own.push({ label: labelShown(label), value })
      continue
    }
    const held = texts.get(name) ?? []
    const winner = winners.get(name)
    const isWinner = winner === field
    const gathers = GATHERING.has(name)
    const isSaid = (values: readonly string[]) => values.some((each) => says(name, each, value))
    // it says what is held, and more: `wren@example.org, who lives on it`
    const isMore = OF_LINES.has(name) && held.some((each) => says(name, value, each))
    if (
      held.includes(value) ||
      (!isWinner && (!gathers || label === '') && isSaid([winner?.value ?? '', ...held]))
    )
      repeated.add(field)
    else if (gathers) texts.set(name, [...held, value])
    else if (isWinner || isMore) texts.set(name, [...held.filter((each) => !says(name, value, each)), value])
    else if (label !== '' && plainLabel(label) !== plainLabel(winner?.label ?? ''))
      own.push({ label: labelShown(label), value })
    else if (OF_LINES.has(name)) texts.set(name, [...held, value])
    else if (label !== '') own.push({ label: labelShown(label), value })
  }
  for (const [name, winner] of winners) {
    const held = texts.get(name) ?? []
    // what was found above the winner stands below it
    if (OF_LINES.has(name) && held.includes(winner.value))
      texts.set(name, [winner.value, ...held.filter((each) => each !== winner.value)])
  }
  const written = texts.get('author')?.[0]?.replace(JOURNAL_USER, '')
  if (written !== undefined) texts.set('author', [written])
  const author = mailbox(texts.get('author')?.[0] ?? '')
  if (author.address !== '' && author.name !== '') texts.set('author', [author.name])
  if (author.address !== '') {
    if (author.name === '') texts.set('author', [author.address])
    const feedback = texts.get('feedback') ?? []
    if (!feedback.some((each) => each.toLowerCase().includes(author.address.toLowerCase())))
      texts.set('feedback', [...feedback, author.address])
  }
  const title = texts.get('title')?.[0]
  if (title !== undefined) texts.set('title', [titleText(partMark(title)?.rest || title)])

  const details: Record<string, unknown> = { ...emptyDetails, own }
  for (const [name, values] of texts) {
    details[name] = isListDetail(name as keyof Details) ? values.flatMap(listed) : values.join('\n') // as: names are ours
  }
  return { details: details as Details, repeated } // as: every name above is a detail's
}

/** A label that shouts says the same in small letters; short ones are abbreviations. */
const labelShown = (label: string): string =>
  /^[\p{Lu}\s'’/-]{4,}$/u.test(label) ? label.charAt(0) + label.slice(1).toLowerCase() : label

const rowOf = (field: Pick<FoundField, 'name' | 'value'>): string => ` ${wordsOf(partless(field)).join(' ')} `

/**
 * Whether one value of a field has all the words of another in a row; the number of a part in a title is no word. Each
 * value is read once: a file of many parts may give a field in all of them.
 */
export function comparison(): (name: FoundField['name'], value: string, other: string) => boolean {
  const rows = new Map<string, string>()
  const row = (name: FoundField['name'], value: string): string => {
    const key = `${name}:${value}`
    const known = rows.get(key) ?? rowOf({ name, value })
    rows.set(key, known)
    return known
  }
  return (name, value, other) => row(name, value).includes(row(name, other))
}

/** What is left of the picture that a journal sets before a user's name. */
const JOURNAL_USER = /^\[(?:info|userinfo|personal profile|community profile|profile)\]\s*/i

/** Kinds of story that archives name; only what is all of such kinds is parted at a slash. */
const GENRES = new Set(
  `general romance humor humour drama poetry adventure mystery horror parody angst supernatural suspense fantasy tragedy
   western crime family friendship action thriller fluff sap smut waff mush schmoop pwp songfic crossover crack lemon lime
   comedy satire introspection casefile vignette drabble deathfic darkfic established futurefic
   sci-fi spiritual gen het slash yaoi yuri shounen-ai au ust rst msr`.split(/\s+/),
)

/** `Humor/Friendship` is two genres; `Action/Adventure`, `Hurt/Comfort` and `H/R` are one each. */
function genres(value: string): string[] {
  const parts = value.split(/\s*\/\s*/)
  const isOne = parts.length < 2 || /^action\s*\/\s*adventure$/i.test(value)
  return isOne || !parts.every((part) => GENRES.has(part.toLowerCase())) ? [value] : parts
}

/** A title set in capitals, and in another place as it is written. */
const isBetterCase = (field: FoundField, best: FoundField): boolean =>
  field.name === 'title' &&
  field.evidence !== 'mail-subject' &&
  !/\p{Ll}/u.test(best.value) &&
  /\p{Ll}/u.test(field.value) &&
  plain(field.value) === plain(best.value)

/** What is in brackets is one with what it stands behind: `Macbeth (the play, not the film)`. */
const ITEM = /(?:\([^()\n]{1,200}\)|[^,;\n])+/g

/** The values of a list: parted by commas, semicolons or lines, none of them empty. */
function listed(value: string): string[] {
  // "None, really" is one value
  if (/^(?:none|n\/a|nothing|nobody)\b/i.test(value)) return [value]
  // what is said in sentences is no list
  if (/\p{Ll}{3}[.!?]\s+\p{Lu}\p{L}* \p{Ll}/u.test(value) && value.split(/\s+/).length > 9)
    return value.split('\n').flatMap((line) => (line === value ? [value] : listed(line)))
  return (value.match(ITEM) ?? [])
    .flatMap((each) => each.split(/\s+\|\s+/))
    .map((each) => each.trim())
    .flatMap(genres)
    .map((each) => each.replace(/\.$/, '').trim())
    .filter((each) => each !== '')
}
