import { archiveRow } from '../details/archive-row.ts'
import type { FoundField } from '../details/field.ts'
import { knownLabel, plainLabel } from '../details/labels.ts'
import { byline } from '../details/unlabelled.ts'
import type { Line } from '../lines.ts'
import { type Removed, removal } from '../removed.ts'
import type { Range } from '../traced.ts'
import { SIGN } from './signs.ts'

/** A page's lines without its signs, and what the signs said. */
export interface Undressed {
  readonly lines: readonly Line[]
  /** The signs that a line began with, by where it begins. */
  readonly signs: ReadonlyMap<number, string>
  readonly fields: readonly FoundField[]
  /** The lines that are fields. */
  readonly claimed: readonly Line[]
  readonly removed: readonly Removed[]
}

/** Takes the signs off a page's lines, and the story's fields and the page's own matter out of them. */
export function undress(dressed: readonly Line[], isKept: (range: Range) => boolean): Undressed {
  const lines: Line[] = []
  const signs = new Map<number, string>()
  const claimed: Line[] = []
  const removed: Removed[] = []
  const groups: { lines: Line[] }[] = []
  let seen = 0
  let hasChapter = false
  let isChapterField = false
  for (const line of dressed) {
    const sign = leadingSigns(line.text)
    const bare = sign === '' ? line : withoutSigns(line, sign.length)
    if (sign.includes(SIGN.heading)) hasChapter = true
    const isHost = sign.includes(SIGN.host) || ARCHIVE_LINE.test(bare.text.slice(0, 100))
    if (isHost && !isKept(line)) {
      removed.push(...removal([bare], 'host-link'))
    } else if (sign.includes(SIGN.field) || (sign.includes(SIGN.chapterField) && !hasChapter)) {
      groups.push({ lines: [bare] })
      claimed.push(line)
      isChapterField = false
    } else if (sign.includes(SIGN.more) && !isChapterField) {
      const group = groups.at(-1)
      if (group === undefined) groups.push({ lines: [bare] })
      else group.lines.push(bare)
      claimed.push(line)
    } else {
      if (sign.includes(SIGN.chapterField)) isChapterField = true
      const text = seen < FRONT && sign === '' ? undressedLine(bare) : bare
      if (text.text !== '') seen++
      if (sign !== '') signs.set(line.from, sign)
      lines.push(text)
    }
  }
  return { lines, signs, fields: groups.flatMap(fieldOf), claimed, removed }
}

/** What the Archive of Our Own puts into its downloads. */
const ARCHIVE_LINE = /^Posted originally on the Archive of Our Own at \b/

/** So many lines from the top may be a title or a label in bold. */
const FRONT = 40

function leadingSigns(text: string): string {
  let end = 0
  while (isSign(text.charCodeAt(end)) && text[end] !== SIGN.less && text[end] !== SIGN.value) end++
  return text.slice(0, end)
}

const isSign = (code: number): boolean => code >= 0xfdd0 && code <= 0xfdde

const withoutSigns = (line: Line, count: number): Line => ({
  ...line,
  text: line.text.slice(count),
  start: line.start + count,
  width: line.width - count,
})

/** A short line that is bold, or a slanted one that is no sentence, without its tags: titles, bylines and labels are. */
function undressedLine(line: Line): Line {
  if (line.text.length > 120) return line
  const tags = /^((?:<(?:b|strong|u|i|em)>){1,4})([^<>]+)((?:<\/(?:b|strong|u|i|em)>){1,4})$/.exec(line.text)
  if (tags === null) return line
  const [, before = '', text = ''] = tags
  if (/<(?:i|em)>/.test(before) && (text.length > 60 || /[.!?…"”’']$/.test(text))) return line
  return { ...line, text, start: line.start + before.length, width: text.length }
}

/** A label and the text that goes with it, as a field, or two where one line says two things. */
function fieldOf({ lines }: { readonly lines: readonly Line[] }): FoundField[] {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return []
  const range = { from: first.from, to: last.to }
  const { label, value } = labelled(lines.map(({ text }) => text).join('\n'))
  return namedFields(label, value).map((field) => ({ ...range, ...field, evidence: 'label' as const }))
}

/** The text of a field's lines, as label and value; a line without a value sign is parted at its colon. */
export function labelled(text: string): { label: string; value: string } {
  const at = text.indexOf(SIGN.value)
  const colon = at < 0 ? text.indexOf(':') : at
  const isLabelled = at >= 0 || (colon > 0 && colon < 40)
  const label = isLabelled ? text.slice(0, colon) : ''
  return {
    label: label.replace(/[\s:]+$/, '').trim(),
    value: tidy(isLabelled ? text.slice(colon + 1) : text),
  }
}

/** Blank lines at either end go, and of several in a row all but one. */
const tidy = (value: string): string =>
  value
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

type Named = Pick<FoundField, 'name' | 'label' | 'rank' | 'value'>

/** Labels of archives that mean one of our fields. */
const ARCHIVES: ReadonlyMap<string, FoundField['name']> = new Map([
  ['archive warning', 'warnings'],
  ['archive warnings', 'warnings'],
  ['category', 'category'],
  ['categories', 'category'],
  ['own', 'own'],
  ['additional tags', 'own'],
  ['end notes', 'own'],
])

/** A field by its label as a page or a file's container gives it. */
export function namedFields(label: string, value: string): Named[] {
  if (value === '') return []
  const plain = plainLabel(label)
  const own = (as: string, text: string): Named => ({ name: 'own', label: as, rank: 0, value: text })
  if (plain === 'author') {
    const name = byline(value)?.name ?? value.replace(/^by:?\s+/i, '')
    return [{ name: 'author', label, rank: 0, value: name }]
  }
  if (plain === 'stats') {
    const date = /\b(?:Published|Posted):\s*([\d-]{8,10})/i.exec(value)?.[1]
    return [
      ...(date === undefined ? [] : [{ name: 'date' as const, label: 'Published', rank: 0, value: date }]),
      own(label, value.replace(/\s+/g, ' ')),
    ]
  }
  const row = plain === 'rated' ? archiveRow(value) : null
  if (row !== null) return [{ name: 'rating', label, rank: 0, value: row.rating }, own('Stats', row.stats)]
  const archive = ARCHIVES.get(plain)
  if (archive !== undefined) return [{ name: archive, label, rank: 0, value }]
  const known = knownLabel(label)
  if (label === '') return [{ name: 'notes', label, rank: 0, value }]
  if (known === null || known.field === null) return [own(label, value)]
  return [{ name: known.field, label, rank: known.rank, value }]
}
