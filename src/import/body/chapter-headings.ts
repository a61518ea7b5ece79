import { type Heading, headingOf } from '../headings.ts'
import { isBlank, type Line } from '../lines.ts'
import { isOrnament } from '../ornament.ts'

/** A line that is a chapter's heading. */
export interface ChosenHeading {
  readonly title: string
  /** How many of the next lines belong to it: its title on a line of its own, and what stands between. */
  readonly below: number
}

interface Found {
  readonly at: number
  readonly heading: Heading
}

/** Which lines are chapter headings, by their places. Bare numbers are, where at least two count on from the first. */
export function chapterHeadings(lines: readonly Line[]): ReadonlyMap<number, ChosenHeading> {
  const found: Found[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || isBlank(line) || line.text.length > 100 || !isFree(lines[at - 1])) continue
    const heading = headingOf(line.text)
    if (heading !== null && (isFree(lines[at + 1]) || titleRightBelow(lines, at, heading) > 0))
      found.push({ at, heading })
  }
  const isUnderlined = found.length === 0
  if (isUnderlined) found.push(...underlined(lines))
  const numbers = found.filter(({ heading }) => heading.kind === 'number')
  const others = found.some(({ heading }) => heading.kind === 'chapter' || heading.kind === 'part')
  const first = numbers[0]?.heading.number ?? 9
  const counting =
    !others &&
    numbers.length >= 2 &&
    first <= 2 &&
    numbers.every(({ heading }, n) => heading.number === n + first)
  const chosen = found.filter(({ heading }) => heading.kind !== 'number' || counting)
  const apart = titlesApart(lines, chosen)
  return new Map(
    chosen.map(({ at, heading }) => {
      if (isUnderlined) return [at, { title: heading.title, below: 1 }]
      const below = titleRightBelow(lines, at, heading) || (apart && !heading.named ? 2 : 0)
      const title = below === 0 ? heading.title : `${heading.title}: ${lines[at + below]?.text ?? ''}`
      return [at, { title, below }]
    }),
  )
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

/** A line beside which a heading may stand: none, a blank one, or an ornament. */
export const isFree = (line: Line | undefined): boolean =>
  line === undefined || isBlank(line) || isOrnament(line.text)

/** A heading that says only its number may have its title on the next line, above a blank one. */
function titleRightBelow(lines: readonly Line[], at: number, heading: Heading): number {
  return !heading.named && isTitle(lines, at + 1) ? 1 : 0
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

function isTitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || isBlank(line) || !isFree(lines[at + 1])) return false
  return (
    line.text.length <= 60 &&
    /^[\p{Lu}"“'‘*_]/u.test(line.text) &&
    !/[.,;:!?]["”]?$/.test(line.text) &&
    !isOrnament(line.text)
  )
}
