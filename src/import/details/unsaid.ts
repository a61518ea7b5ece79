import type { Details } from '../../story/details.ts'
import { partMark } from '../headings.ts'
import { isBlank, type Line } from '../lines.ts'
import { isOrnament } from '../ornament.ts'
import type { FoundField } from './field.ts'
import { labelLine } from './label-line.ts'
import { plain } from './unlabelled.ts'

/** Words by which a line without a label says what it is: the field's name says them. */
const NAMING: ReadonlySet<string> = new Set(
  `a an the by of in on from at to me c copyright written authored story fic fanfic fan fiction tale vignette keyboard pen
   desk quill posted submitted completed finished started begun first date rated rating send feedback comments email e
   mail mailto contact write info userinfo`.split(/\s+/),
)

/** What stands in a line beside its author's words: tags, the steps of a site's path, what a message board counts. */
const BESIDE =
  /<\/?(?:b|i|u|strong|em|font)\b[^<>]{0,60}>|^[^»›]{1,60}\s[»›](?=.*\s[»›]\s)|\s[([]?(?:posts|total posts|member(?: since)?|joined|registered)\s?:.*$/gi

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** What a story's details say, each for itself, and all of the author's own together. */
export const textsOf = ({ own, ...details }: Details): string[] => [
  ...Object.values(details).map((value) => (typeof value === 'string' ? value : value.join(' '))),
  own.map(({ label, value }) => `${label} ${value}`).join('\n'),
  // an author's line may have given both
  `${details.author} ${details.feedback}`,
]

/**
 * Lines that were read as details, and of which words are in none: as notes, with all their words. A line may give a
 * field a part of it alone, or one that has a value already; what else it says is its author's all the same.
 */
export function unsaid(
  claimed: readonly Line[],
  fields: readonly FoundField[],
  texts: readonly string[],
): FoundField[] {
  const kept = texts.map((text) => new Set(wordsOf(text)))
  const held = fields.filter((field) => {
    const words = wordsOf(partless(field))
    return field.repeated === true || kept.some((each) => words.every((word) => each.has(word)))
  })
  // both in the file's order, so that each is looked at once
  const left = held.map(reading).sort((a, b) => b.from - a.from)
  const found: FoundField[] = []
  let open: Reading[] = []
  let last: Line | null = null
  for (const line of [...claimed].sort((a, b) => a.from - b.from)) {
    while (left.length > 0 && (left.at(-1)?.from ?? 0) <= line.from) open.push(...left.splice(-1))
    open = open.filter(({ to }) => to >= line.to)
    if (isBlank(line) || isOrnament(line.text) || isSaid(line, open)) continue
    const before = found.at(-1)
    const goesOn = last !== null && last.to + 1 >= line.from && labelLine(line, true) === null
    if (before !== undefined && goesOn)
      found[found.length - 1] = { ...before, to: line.to, value: `${before.value} ${line.text}` }
    else {
      const { from, to, text } = line
      found.push({ from, to, name: 'notes', label: '', rank: 99, value: text, evidence: 'left-over' })
    }
    last = line
  }
  return found
}

/** A title without the number of its part, which is the chapter's. */
export const partless = ({ name, value }: Pick<FoundField, 'name' | 'value'>): string =>
  name === 'title' ? partMark(value)?.rest || value : value

/** A field with its words, which are looked for once for each of its lines: a note may have thousands. */
interface Reading extends FoundField {
  readonly words: ReadonlySet<string>
  readonly text: string
}

const reading = (field: FoundField): Reading => ({
  ...field,
  words: new Set(wordsOf(`${field.label} ${field.value}`)),
  text: plain(field.value),
})

/** Whether the fields that were read from a line have all its words. */
function isSaid(line: Line, own: readonly Reading[]): boolean {
  const { label = '', field = null } = labelLine(line, true) ?? {}
  // `Please send comments to: wren@example.org`: the label goes on as a phrase
  const isPhrased = label === '' || field === 'feedback'
  const isTitle = own.some(({ name }) => name === 'title')
  const labelled = new Set(wordsOf(label))
  const isWordSaid = (word: string) =>
    labelled.has(word) || own.some(({ words }) => words.has(word)) || (isPhrased && NAMING.has(word))
  const words = wordsOf((isTitle ? (partMark(line.text)?.rest ?? line.text) : line.text).replace(BESIDE, ' '))
  return words.every(isWordSaid) || own.some(({ text }) => text.includes(plain(line.text)))
}
