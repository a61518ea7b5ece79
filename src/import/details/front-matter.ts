import type { Layout } from '../body/layout.ts'
import { isBlank, type Line } from '../lines.ts'
import { plainLabel } from './labels.ts'
import { leaning } from './register.ts'
import { type Unit, unitsOf } from './units.ts'
import { isDisclaimer, isSameTitle, saysWhose } from './unlabelled.ts'

/** A story that goes on for so long has begun. */
const STORY = { lines: 12, characters: 1600 }
/** So many lines only name something: a title, an author, and what a page calls itself. */
const MOST_NAMES = 4

/**
 * What stands above a story, of which each line tells a little: a label or a byline speaks for the front matter, a
 * paragraph that narrates against it. It ends where the sum of all above is greatest.
 */
export function frontMatter(lines: readonly Line[], layout: Layout): readonly Unit[] {
  const units: Unit[] = []
  const seen: Seen = { title: null, names: 0, isHeading: false, hasHeading: false }
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
  end = beforeMemo(units.slice(0, end))
  if (isMemo(units.slice(0, end))) return []
  // the symbols below a header end it
  const after = units[end]
  const isClosed =
    end > 0 && after?.kind === 'ornament' && units.slice(0, end).some(({ kind }) => kind !== 'name')
  return units.slice(0, isClosed ? end + 1 : end)
}

/** Something is the story: where nothing follows, what has no label is. */
const isStory = (last: Unit | undefined, lines: readonly Line[]): boolean =>
  last !== undefined && last.kind !== 'label' && lines.slice(last.at + last.lines.length).every(isBlank)

/** What the head of a memo or a letter within a story is made of. */
export const OF_MEMOS: ReadonlySet<string> = new Set(['to', 'from', 'subject', 're', 'date', 'cc'])

/** A story may begin with a letter's head, and nothing else: `To: Commander Reeve`, `From: Station Four`. */
const isMemo = (units: readonly Unit[]): boolean =>
  units.length > 0 &&
  units.every((unit) => unit.kind === 'label' && OF_MEMOS.has(plainLabel(unit.label.label)))

/** Where the header ends that a memo's head follows, apart from it: two of its lines at least, and no address in them. */
function beforeMemo(units: readonly Unit[]): number {
  const from = units.findLastIndex((unit) => !isMemo([unit])) + 1
  const memo = units.slice(from)
  const isApart = from > 0 && memo.length > 1 && memo[0]?.isBelow === false
  const labels = memo.map((unit) => (unit.kind === 'label' ? plainLabel(unit.label.label) : ''))
  return isApart && labels.includes('to') && !memo.some((unit) => textOf(unit).includes('@'))
    ? from
    : units.length
}

/** What the units so far have told. */
interface Seen {
  /** The title that a label or a byline gives. */
  title: string | null
  names: number
  /** Whether the last of them was a chapter's heading. */
  isHeading: boolean
  /** Whether one of them was: below it a memo's lines are the story's. */
  hasHeading: boolean
}

function note(unit: Unit, seen: Seen): void {
  if (unit.kind === 'label' && unit.label.field === 'title') seen.title ??= unit.label.value
  else if (unit.kind === 'said')
    seen.title ??= unit.said.find(({ field }) => field === 'title')?.value ?? null
  else if (unit.kind === 'name') seen.names++
  seen.isHeading = unit.kind === 'heading'
  seen.hasHeading ||= seen.isHeading
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
      if (seen.hasHeading && OF_MEMOS.has(plainLabel(unit.label.label))) return -1
      if (!unit.label.known) return 0.5
      if (ORDINARY.has(plainLabel(unit.label.label))) return 1.2
      return unit.label.field === null ? 1.5 : 3
    case 'said':
      if (isDayAlone(unit)) return 0
      return unit.said.some(({ field }) => field === 'title') ? (seen.title !== null ? -1 : 1.5) : 2.5
    case 'name':
      // below a heading it is the chapter's
      if (seen.isHeading) return -0.5
      if (seen.title !== null) return isSameTitle(seen.title, textOf(unit)) ? 0.5 : 0
      return seen.names < MOST_NAMES ? 1 : 0
    case 'ornament':
      return 0
    case 'heading':
      return -0.5
    case 'paragraph':
      if (isDisclaimer(textOf(unit))) return 3
      // a story may say so as well; what is below it decides
      return saysWhose(textOf(unit)) ? 0 : said(textOf(unit), seen)
  }
}

/** Below a chapter's heading only plain talk is none of the story. */
function said(text: string, seen: Seen): number {
  const weight = leaning(text)
  return seen.isHeading && weight < 2 ? Math.min(weight, -1) : weight
}

/** A day alone, apart from all above, may be the story's: `21 June 1995`. */
const isDayAlone = (unit: Unit): boolean =>
  !unit.isBelow &&
  /^\W*(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+|\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?),?\s+\d{4}\W*$/u.test(
    textOf(unit),
  )

export const textOf = ({ lines }: Unit): string => lines.map(({ text }) => text.slice(0, 1200)).join(' ')
