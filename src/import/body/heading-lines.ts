import type { Heading } from '../headings.ts'
import { isBlank, type Line } from '../lines.ts'
import { isOrnament } from '../ornament.ts'
import { isPlaceLine } from './place-lines.ts'

/** A line that may be a heading. */
export interface Found {
  readonly at: number
  readonly heading: Heading
}

/** A line beside which a heading may stand: none, a blank one, or an ornament. */
export const isFree = (line: Line | undefined): boolean =>
  line === undefined || isBlank(line) || isOrnament(line.text)

/** A heading that says only its number may have its title on the next line, above a blank one. */
export function titleRightBelow(lines: readonly Line[], at: number, heading: Heading): number {
  return !heading.named && isTitle(lines, at + 1) ? 1 : 0
}

/** A few words apart that end no sentence, and say no place or time. */
export function isTitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || isBlank(line) || !isFree(lines[at + 1])) return false
  return (
    line.text.length <= 60 &&
    /^[\p{Lu}"“'‘*_]/u.test(line.text) &&
    !/[.,;:!?]["”]?$/.test(line.text) &&
    !isOrnament(line.text) &&
    !isPlaceLine(line.text)
  )
}
