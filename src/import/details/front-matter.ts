import type { Layout } from '../body/layout.ts'
import { isBlank, type Line } from '../lines.ts'
import { plainLabel } from './labels.ts'
import { leaning } from './register.ts'
import { type Unit, unitsOf } from './units.ts'
import { isDisclaimer, isName } from './unlabelled.ts'

/** A story that goes on for so long has begun. */
const STORY = { lines: 12, characters: 1600 }
/** A title stands among the first filled lines. */
const NEAR_TOP = 8

/**
 * What stands above a story, of which each line tells a little: a label or a byline speaks for the front matter, a
 * paragraph that narrates against it. It ends where the sum of all above is greatest.
 */
export function frontMatter(lines: readonly Line[], layout: Layout): readonly Unit[] {
  const units: Unit[] = []
  const seen: Seen = { title: false, author: false, filled: 0, above: null }
  let sum = 0
  let best = 0
  let end = 0
  let story = { lines: 0, characters: 0 }
  for (const unit of unitsOf(lines, layout)) {
    const weight = evidence(unit, seen)
    units.push(unit)
    sum += weight
    if (weight > 0 && sum >= best) {
      best = sum
      end = units.length
      story = { lines: 0, characters: 0 }
    } else if (weight < 0) {
      story.lines += unit.lines.length
      story.characters += textOf(unit).length
      if (story.lines > STORY.lines || story.characters > STORY.characters) break
    }
    note(unit, seen)
  }
  while (end > 0 && isStory(units[end - 1], lines)) end--
  // the symbols below a header end it
  const after = units[end]
  const isClosed =
    end > 0 && after?.kind === 'ornament' && units.slice(0, end).some(({ kind }) => kind !== 'name')
  return units.slice(0, isClosed ? end + 1 : end)
}

/** Something is the story: where nothing follows, what has no label is. */
const isStory = (last: Unit | undefined, lines: readonly Line[]): boolean =>
  last !== undefined && last.kind !== 'label' && lines.slice(last.at + last.lines.length).every(isBlank)

/** What the units so far have told. */
interface Seen {
  title: boolean
  author: boolean
  filled: number
  above: Unit | null
}

function note(unit: Unit, seen: Seen): void {
  if (unit.kind === 'label') {
    seen.title ||= unit.label.field === 'title'
    seen.author ||= unit.label.field === 'author'
  } else if (unit.kind === 'said') {
    seen.title ||= unit.said.some(({ field }) => field === 'title')
    seen.author ||= unit.said.some(({ field }) => field === 'author')
  } else if (unit.kind === 'name') {
    if (seen.title) seen.author = true
    seen.title = true
  }
  seen.filled += unit.lines.length
  seen.above = unit
}

/** Labels that sentences of a story begin with as well, and notes and signs within it. */
const ORDINARY = new Set(
  'by from to for name note time when set date place story part chapter show mail comment words ps other about key what where number an age subject'.split(
    ' ',
  ),
)

/** How much a unit speaks for the front matter; below 0 for the story. */
function evidence(unit: Unit, seen: Seen): number {
  switch (unit.kind) {
    case 'label':
      if (!unit.label.known) return 0.5
      if (ORDINARY.has(plainLabel(unit.label.label))) return 1.2
      return unit.label.field === null ? 1.5 : 3
    case 'said':
      return unit.said.some(({ field }) => field === 'title') ? (seen.title ? -1 : 1.5) : 2.5
    case 'name':
      if (!seen.title && seen.filled < NEAR_TOP) return 1
      return seen.above?.kind === 'name' && !seen.author && isName(textOf(unit)) && isPair(seen.above, unit)
        ? 0.5
        : 0
    case 'ornament':
      return 0
    case 'heading':
      return -0.5
    case 'paragraph':
      return isDisclaimer(textOf(unit)) ? 3 : leaning(textOf(unit))
  }
}

/** A line further in stands in the middle of the page. */
const CENTRED = 7

/** A title and a name below it: directly, or both in the middle of the page. */
const isPair = (title: Unit, name: Unit): boolean =>
  name.isBelow || [title, name].every(({ lines }) => (lines[0]?.indent ?? 0) >= CENTRED)

export const textOf = ({ lines }: Unit): string => lines.map(({ text }) => text.slice(0, 1200)).join(' ')
