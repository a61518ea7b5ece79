import type { Layout } from '../body/layout.ts'
import { isBlank, type Line } from '../lines.ts'
import { textOf } from './front-matter.ts'
import { plainLabel } from './labels.ts'
import { leaning } from './register.ts'
import { type Unit, unitsOf } from './units.ts'

/** Fields that authors also set below a story. */
const BELOW: ReadonlySet<string> = new Set([
  'feedback',
  'notes',
  'disclaimer',
  'author',
  'archive',
  'date',
  'warnings',
  'spoilers',
  'series',
])
/** It is looked for among so many filled lines from the end, and in no more than half of them. */
const REACH = 60

/**
 * What stands below a story, judged as what stands above it: it begins where the sum from there to the end is greatest.
 * Only a label, an address or plain talk to readers begins it; `The End` stays with the story.
 */
export function endMatter(lines: readonly Line[], layout: Layout): readonly Unit[] {
  const filled = lines.flatMap((line, i) => (isBlank(line) ? [] : [i]))
  const start = filled[Math.max(Math.ceil(filled.length / 2), filled.length - REACH)]
  if (start === undefined) return []
  const units = [...unitsOf(lines.slice(start), layout)].map((unit) => ({ ...unit, at: unit.at + start }))
  const end = units.findLastIndex(isTheEnd)
  let sum = 0
  let best = 0
  let first = units.length
  for (let i = units.length - 1; i > end; i--) {
    const unit = units[i]
    if (unit === undefined) break
    sum += evidence(unit) + (end >= 0 && unit.kind === 'paragraph' ? 1 : 0)
    if (sum > best && (isHeader(units.slice(i, i + 3)) || mayBegin(unit, units[i - 1], lines, end >= 0))) {
      best = sum
      first = i
    }
  }
  return best >= LEAST ? units.slice(first) : []
}

const LEAST = 1.2

/** `The End`, `- fin -`, `To be continued`: the last line of a story. */
const THE_END =
  /^[\W_]*(?:the\s+end|end|ends?|fin|finis|owari|f\s?i\s?n|fine|ende|конец|tbc|t\.b\.c\.?|to\s+be\s+continued|(?:the\s+)?end\s+of\s+.{1,30}|continued\s+in\s+.{1,40}|終わり?|完|おわり|끝)[\W_]*$/iu

const isTheEnd = (unit: Unit): boolean => unit.lines.length === 1 && THE_END.test(unit.lines[0]?.text ?? '')

/** How much a unit speaks for matter below a story; below 0 for the story. */
function evidence(unit: Unit): number {
  switch (unit.kind) {
    case 'label':
      if (isPostscript(unit)) return 0
      return isBelow(unit) ? 3 : unit.label.known ? 1 : 0
    case 'said':
      if (isRights(unit) || isDated(unit)) return 1.5
      return unit.said.some(({ field }) => field === 'feedback') ? 2.5 : 0.5
    case 'ornament':
      return 0
    case 'heading':
      return -4
    case 'name':
      return isPrinted(unit) || isRights(unit) ? 2 : -0.5
    case 'paragraph':
      return isPrinted(unit) || isRights(unit) ? 2 : leaning(textOf(unit))
  }
}

/** Forms and letters within a story begin with a name. */
const isBelow = (unit: Unit): boolean =>
  unit.kind === 'label' &&
  unit.label.field !== null &&
  BELOW.has(unit.label.field) &&
  !/^(?:name|from|by|address|place|time)$/.test(plainLabel(unit.label.label))

/** Where a story that was retyped had been before. */
const PRINTED =
  /^\W{0,2}(?:[Tt]his (?:story|piece|fic) (?:was )?)?(?:[Ff]irst|[Oo]riginally|[Pp]reviously) (?:printed|published|appeared):? (?:in|by|on)\s["“*_]?[\p{Lu}\d]/u

const isPrinted = (unit: Unit): boolean =>
  (unit.kind === 'paragraph' || unit.kind === 'name') && PRINTED.test(textOf(unit))

/** `(c) 1997 Mo Ash. May be copied for private use.` */
const isRights = (unit: Unit): boolean =>
  unit.kind !== 'label' &&
  /^\W{0,3}(?:\(c\)|©|copyright\b)\W{0,3}(?:(?:19|20)\d\d|by\b|\p{Lu})/iu.test(textOf(unit))

/** `Posted 6/14/00`: a day alone may be the story's. */
const isDated = (unit: Unit): boolean =>
  unit.kind === 'said' &&
  unit.said.some(({ field }) => field === 'date') &&
  /^\W*(?:written|posted|completed|finished|submitted|started|revised)\b/i.test(textOf(unit))

/** Fields that no letter and no list within a story has. */
const OF_HEADERS: ReadonlySet<string> = new Set([
  'title',
  'rating',
  'disclaimer',
  'pairings',
  'fandom',
  'summary',
])

/** Some authors set the whole header below: three labels in a row, one of them no story's. */
const isHeader = (units: readonly Unit[]): boolean =>
  units.length === 3 &&
  !units[0]?.isBelow &&
  units.every((unit) => unit.kind === 'label' && unit.label.field !== null) &&
  units.some(
    (unit) => unit.kind === 'label' && unit.label.rank <= 1 && OF_HEADERS.has(unit.label.field ?? ''),
  )

/** A letter within a story ends with one. */
const isPostscript = (unit: Unit): boolean =>
  unit.kind === 'label' && /^p ?s|^ps/.test(plainLabel(unit.label.label))

/** What stands apart, and says by itself that it is none of the story. */
function mayBegin(unit: Unit, above: Unit | undefined, lines: readonly Line[], isOver: boolean): boolean {
  if (unit.isBelow && !isCut(lines, unit.at) && above?.kind !== 'ornament') return false
  if (unit.kind === 'label') return (isOver ? unit.label.known : isBelow(unit)) && !isPostscript(unit)
  if (unit.kind === 'said' && unit.said.some(({ field }) => field === 'feedback')) return true
  if (unit.kind === 'paragraph' && textOf(unit).includes('@'))
    return leaning(textOf(unit)) >= (isOver ? 0.5 : 1.5)
  if (isPrinted(unit) || isRights(unit) || isDated(unit)) return true
  if (isFarewell(unit) && lines.slice(unit.at + unit.lines.length).every(isBlank)) return true
  return (
    unit.kind === 'paragraph' && leaning(textOf(unit)) >= 2 && /^[^.!?"“]{3,60}:(?:\s|$)/.test(textOf(unit))
  )
}

/** A last word to readers: `Arigatou minna! Please review! ^_^`. */
const isFarewell = (unit: Unit): boolean =>
  unit.kind === 'paragraph' && textOf(unit).length < 200 && leaning(textOf(unit)) >= 2.5

/** Whether something was taken out above a line. */
function isCut(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]]
  return above !== undefined && line !== undefined && line.from > above.to + 1
}
