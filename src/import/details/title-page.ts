import { textOf } from './front-matter.ts'
import { bareSubject } from './subject.ts'
import type { Unit } from './units.ts'
import { isName, plain, titleText } from './unlabelled.ts'

/** What the file tells of title and author beside its own text; '' where it does not. */
export interface TitleHints {
  readonly subject: string
  readonly page: string
  readonly file: string
  readonly author: string
}

/** The front matter without the lines at its end that only name something, and are neither title nor author. */
export function withoutStrangers(units: readonly Unit[], page: TitlePage): readonly Unit[] {
  const end = units.findLastIndex(
    (unit) => unit.kind !== 'name' || unit === page.title || unit === page.author,
  )
  return units.slice(0, end + 1)
}

/** Which units are title and author; null where labels or bylines say so, or nothing does. */
export interface TitlePage {
  readonly title: Unit | null
  readonly author: Unit | null
}

/** Finds title and author among the lines above a story that only name something. */
export function titlePage(units: readonly Unit[], hints: TitleHints): TitlePage {
  const names = units.filter(({ kind }) => kind === 'name')
  const title = says(units, 'title') ? null : best(names, (unit) => titleEvidence(units, unit, hints))
  const author = says(units, 'author')
    ? null
    : best(
        names.filter((unit) => unit !== title),
        (unit) => authorEvidence(units, unit, title, hints),
      )
  return { title, author }
}

function best(units: readonly Unit[], evidence: (unit: Unit) => number): Unit | null {
  const weighed = units.map((unit) => ({ unit, weight: evidence(unit) }))
  const [first] = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  return first?.unit ?? null
}

const says = (units: readonly Unit[], name: 'title' | 'author'): boolean =>
  units.some((unit) =>
    unit.kind === 'label'
      ? unit.label.field === name && unit.label.value + (unit.lines[1]?.text ?? '') !== ''
      : unit.kind === 'said' && unit.said.some(({ field }) => field === name),
  )

/** Words of a site, a list or a kind of text, which stand above titles. */
const ABOVE_TITLES =
  /\b(?:archive|library|fan ?fic(?:tion)?|fics?|presents?|stories|challenge|page|web ?site|zine|productions?|proudly|warnings?|adults?|contents|welcome|list|series|fiction)\b/i

function titleEvidence(units: readonly Unit[], unit: Unit, hints: TitleHints): number {
  const text = textOf(unit)
  const at = units.indexOf(unit)
  const below = units[at + 1]
  const hinted = (hint: string) => plain(text).length > 2 && plain(hint).includes(plain(text))
  const lines = units.slice(0, at).reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    2 -
    Math.min(lines * 0.25, 1.4) +
    (hinted(bareSubject(hints.subject)) ? 3 : 0) +
    (hinted(hints.page) ? 2 : 0) +
    (hinted(hints.file) ? 2 : 0) +
    (/^[\s*_~=#|"“'‘<-].*[*_~=#|"”'’>-]$/.test(text) ? 0.7 : 0) +
    (isCentred(unit) ? 0.4 : 0) +
    (/\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) ? 0.3 : 0) +
    (below !== undefined && namesAuthor(below) ? 1.2 : 0) +
    (below?.kind === 'ornament' && below.isBelow ? 0.5 : 0) +
    (at === units.length - 1 ? 0.7 : 0) +
    (ABOVE_TITLES.test(text) ? -1.5 : 0) +
    (isSubtitle(units, at) ? -2 : 0)
  )
}

/** What kind of story it is, below what it is called: `A Story in the Deepwater Universe`. */
const isSubtitle = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at]
  return (
    unit !== undefined &&
    units.slice(0, at).some(({ kind }) => kind === 'name') &&
    /^\W*an? (?:[^.!?]{0,60} )?(?:story|fic|tale|vignette|crossover|romance|adventure|episode|sequel|companion|missing scene|novel|novella)\b/i.test(
      textOf(unit),
    )
  )
}

const namesAuthor = (unit: Unit): boolean =>
  unit.kind === 'said'
    ? unit.said.some(({ field }) => field === 'author' || field === 'feedback')
    : unit.kind === 'label'
      ? unit.label.field === 'author'
      : unit.kind === 'name' && (unit.isBelow || isCentred(unit)) && mayBeAuthor(textOf(unit))

function authorEvidence(units: readonly Unit[], unit: Unit, title: Unit | null, hints: TitleHints): number {
  const text = textOf(unit)
  if (!mayBeAuthor(text)) return 0
  if (hints.author !== '' && plain(hints.author) === plain(titleText(text))) return 3
  const at = units.indexOf(unit)
  const [above, below] = [units[at - 1], units[at + 1]]
  if (above === undefined || title === null) return 0
  if (/^\s*[-~–—]/.test(text)) return above.kind === 'name' && above !== title ? 0 : 1.2
  const isAddressed = below?.kind === 'said' && below.said.some(({ field }) => field === 'feedback')
  if (isAddressed && below.isBelow) return 2
  if (above !== title) return 0
  if (unit.isBelow || [unit, title].every(isCentred)) return 1.5
  return below !== undefined && below.kind !== 'name' && below.kind !== 'heading' ? 0.5 : 0
}

/** A line further in stands in the middle of the page. */
const isCentred = ({ lines }: Unit): boolean => (lines[0]?.indent ?? 0) >= 7

/** A name, and no subtitle: `A Ghost Story`. */
const mayBeAuthor = (text: string): boolean =>
  isName(text) && !/^(?:an?|the|my|of|in|for|part|book|to|or|and|from|complete|finished)\b/i.test(text)
