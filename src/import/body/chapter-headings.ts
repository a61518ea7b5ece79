import { type Heading, headingOf, undressed } from '../headings.ts'
import { isBlank, type Line } from '../lines.ts'
import { isOrnament, isWordedOrnament } from '../ornament.ts'
import { type Found, isFree, isTitle, titleRightBelow } from './heading-lines.ts'
import { numberRows } from './number-rows.ts'
import { seriesOf } from './series.ts'

/** A line that is a chapter's heading. */
export interface ChosenHeading {
  readonly title: string
  /** How many of the next lines belong to it: its title on a line of its own, and what stands between. */
  readonly below: number
}

/** The headings of a text, by their lines' places. */
export interface Headings {
  readonly chapters: ReadonlyMap<number, ChosenHeading>
  /** Lines that count within chapters: each begins a scene. */
  readonly sections: ReadonlySet<number>
}

/** Which lines are headings. Bare numbers are, where at least two count on from the first. */
export function headingsIn(lines: readonly Line[]): Headings {
  const found: Found[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || isBlank(line) || line.text.length > 100 || !isFree(lines[at - 1])) continue
    const heading = plusOne(line.text, found.at(-1)) ?? headingOf(line.text)
    if (heading !== null && (isFree(lines[at + 1]) || titleRightBelow(lines, at, heading) > 0))
      found.push({ at, heading })
  }
  const rows = numberRows(lines, found)
  const named = found.filter(({ heading }) => heading.kind !== 'number')
  const hasChapters =
    rows.chapters.length > 0 || named.some(({ heading: { kind } }) => kind === 'chapter' || kind === 'part')
  const places = new Set(found.map(({ at }) => at))
  const series = seriesOf(lines).filter(({ at }) => !places.has(at))
  const chosen = [...named, ...rows.chapters, ...(hasChapters ? [] : series)].sort((a, b) => a.at - b.at)
  const sections = new Set([...rows.sections, ...(hasChapters ? series : [])].map(({ at }) => at))
  if (chosen.length === 0) {
    const rules = underlined(lines)
    const others =
      rules.length > 0 ? rules : [dressed(lines), numbersAbove(lines)].find((row) => row.length > 0)
    const below = rules.length > 0 ? 1 : 0
    return {
      chapters: new Map((others ?? []).map(({ at, heading }) => [at, { title: heading.title, below }])),
      sections,
    }
  }
  const apart = titlesApart(lines, chosen)
  const titled = chosen.map(({ at, heading }) => {
    const below = titleRightBelow(lines, at, heading) || (apart && !heading.named ? 2 : 0)
    const title = below === 0 ? heading.title : `${heading.title}: ${lines[at + below]?.text ?? ''}`
    return { at, title, below, number: heading.number }
  })
  return { chapters: joined(titled, lines), sections }
}

/** Units that hold chapters. */
const HOLDS = /^(?:part|pt|book|volume|vol|act|section|teil|partie|parte|deel|часть|część)\b/iu

/** `BOOK II` and the heading of its first chapter right below it are one; so are two that say the same. */
function joined(
  headings: readonly (ChosenHeading & { readonly at: number; readonly number: number | null })[],
  lines: readonly Line[],
): ReadonlyMap<number, ChosenHeading> {
  const chapters = new Map<number, ChosenHeading>()
  for (let i = 0; i < headings.length; i++) {
    const [each, next] = [headings[i], headings[i + 1]]
    if (each === undefined) break
    const { at, title, below, number } = each
    const isNext = next !== undefined && lines.slice(at + below + 1, next.at).every(isFree)
    const saysAgain =
      isNext &&
      (endsWith(title, next.title) || (number !== null && number === next.number && !HOLDS.test(title)))
    if (isNext && (saysAgain || (HOLDS.test(title) && !HOLDS.test(next.title)))) {
      const whole = saysAgain ? longer(title, next.title) : `${title} - ${next.title}`
      chapters.set(at, { title: whole, below: next.at + next.below - at })
      i++
    } else chapters.set(at, { title, below: below + saidAgain(lines, at + below + 1, title) })
  }
  return chapters
}

const longer = (title: string, other: string): string => (other.length > title.length ? other : title)

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** Whether a title ends with what a line says. */
function endsWith(title: string, line: string): boolean {
  const letters = lettersOf(line)
  return letters.length > 2 && lettersOf(title).endsWith(letters)
}

/** How many lines, from one on, a heading's title takes that stands alone below it once more. */
function saidAgain(lines: readonly Line[], from: number, title: string): number {
  let at = from
  while (at < from + 3 && lines[at] !== undefined && isFree(lines[at])) at++
  const line = lines[at]
  const isAgain =
    line !== undefined && line.text.length <= 100 && isFree(lines[at + 1]) && endsWith(title, line.text)
  return isAgain ? at + 1 - from : 0
}

/** Lines with a rule right below, as long as they are: where a file has no other headings, and several of these. */
function underlined(lines: readonly Line[]): readonly Found[] {
  const found = lines.flatMap((line, at): Found[] => {
    const rule = lines[at + 1]?.text ?? ''
    const isRule =
      rule.length >= 4 && /^([-=~_])\1+$/.test(rule) && Math.abs(rule.length - line.text.length) <= 2
    if (!isRule || isBlank(line) || line.text.length > 80 || !isFree(lines[at - 1])) return []
    return isOrnament(line.text)
      ? []
      : [{ at, heading: { kind: 'chapter', number: null, title: line.text, named: true } }]
  })
  return found.length >= 2 ? found : []
}

/** `+1` after five numbers is the sixth: `Five times she went, and one she stayed`. */
const plusOne = (text: string, before: Found | undefined): Heading | null =>
  before?.heading.kind === 'number' && before.heading.number !== null && /^\+ ?(?:1|one)\W?$/i.test(text)
    ? { ...before.heading, number: before.heading.number + 1, title: '+1' }
    : null

/** Titles between symbols, all alike, of which the first stands where the text begins: `~ Flour ~`. */
function dressed(lines: readonly Line[]): readonly Found[] {
  const first = lines.findIndex((line) => !isBlank(line))
  if (!isWordedOrnament(lines[first]?.text ?? '')) return []
  const dress = (text: string) => text.replace(/[^-=*_~#+<>•°@^]+/gu, '')
  const dressOfFirst = dress(lines[first]?.text ?? '')
  const found = lines.flatMap((line, at): Found[] => {
    if (!isWordedOrnament(line.text) || !isFree(lines[at - 1]) || !isFree(lines[at + 1])) return []
    if (dress(line.text) !== dressOfFirst) return []
    return [{ at, heading: { kind: 'chapter', number: null, title: undressed(line.text), named: true } }]
  })
  const areTitles =
    found.length >= 2 && new Set(found.map(({ heading }) => heading.title)).size === found.length
  return areTitles && found[0]?.at === first ? found : []
}

/** Numbers right above their text, three at least, that count on from one. */
function numbersAbove(lines: readonly Line[]): readonly Found[] {
  const found: Found[] = []
  lines.forEach((line, at) => {
    if (line.text.length > 12 || isBlank(line) || !isFree(lines[at - 1]) || isFree(lines[at + 1])) return
    const heading = plusOne(line.text, found.at(-1)) ?? headingOf(line.text)
    if (heading?.kind === 'number' && !heading.named) found.push({ at, heading })
  })
  return found.length >= 3 && found.every(({ heading }, i) => heading.number === i + 1) ? found : []
}

/** Whether all chapters that say only their number have a title below a blank line; where but some have, it is text. */
function titlesApart(lines: readonly Line[], found: readonly Found[]): boolean {
  const unnamed = found.filter(({ heading }) => heading.kind !== 'number' && !heading.named)
  return (
    unnamed.length >= 2 &&
    unnamed.every(({ at }) => {
      const between = lines[at + 1]
      return between !== undefined && isBlank(between) && isTitle(lines, at + 2)
    })
  )
}
