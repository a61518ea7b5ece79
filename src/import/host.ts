import { isAboveAuthor } from './details/above-author.ts'
import { labelLine } from './details/label-line.ts'
import { isNeverOfStory, reasonFor } from './host-lines.ts'
import { isBlank, type Line } from './lines.ts'
import { type RemovalReason, type Removed, removal } from './removed.ts'
import { isOfSite } from './site-words.ts'
import type { Range } from './traced.ts'

/** How many filled lines from the top or the bottom of a posting a site's own matter may stand. */
const EDGE = 14

/** What a printed page ends with. */
const PAGE_NUMBER = /^[-\s]*(?:page|p\.) ?\d{1,3}(?: of \d{1,3})?[-\s]*$/i

/** What journals set below an entry; one of them alone may be its author's. */
const JOURNAL = /^(?:entry tags|tags|(?:current )?(?:mood|music|location)):\s\S/i

/** `(Leave a comment)`, `12 comments`: a journal's page. */
const COMMENTS = /^\W*(?:leave|post|add) a (?:new )?comment\b|^\W*\d+ comments?\b/i

/** Matter of the site that the file was saved from. */
export interface HostMatter {
  readonly removed: Removed[]
  readonly rest: readonly Line[]
  /** The author's name, where a link such as "other stories by …" gives it. */
  readonly author: { readonly name: string; readonly from: number; readonly to: number } | null
}

/** Takes out what the free host and the pages around a story left in it. */
export function withoutHostMatter(lines: readonly Line[], isKept: (line: Range) => boolean): HostMatter {
  const filled = lines.flatMap((line, i) => (isBlank(line) ? [] : [i]))
  const bottom = filled.length > EDGE ? (filled.at(-EDGE) ?? 0) : 0
  const top = filled[EDGE - 1] ?? lines.length
  const removed: Removed[] = []
  const rest: Line[] = []
  let author: HostMatter['author'] = null
  let comment = false
  const again = repeated(lines)
  const pages = pageLines(lines, filled)
  const last = filled.at(-1)
  lines.forEach((line, i) => {
    const edge = i >= bottom ? 'bottom' : i <= top || again.has(line.text) ? 'top' : null
    const reason =
      isKept(line) || isDateAmongLabels(lines, i) || (i <= top && isTitle(lines, i))
        ? null
        : comment
          ? 'host-comment'
          : (reasonFor(line, edge) ??
            pages.get(i) ??
            (i === last && PAGE_NUMBER.test(line.text) ? 'running-head' : null) ??
            (again.has(line.text) && isSiteName(line, lines[i + 1]) ? 'page-link' : null))
    if (reason === 'host-comment') comment = !line.text.includes('-->')
    if (reason === null) {
      rest.push(line)
      return
    }
    const name = otherStoriesBy(line.text)
    if (name !== null) author = { name, from: line.from, to: line.to }
    removed.push(...removal([line], reason))
  })
  // a comment that never ends would swallow the story
  if (comment) return { removed: [], rest: lines, author: null }
  return { removed, rest, author }
}

/** Titles may read as a page does: `Title: Click Here`, and `Return to Me` right above a byline. */
function isTitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || line.text.length > 80 || /https?:|www\.|[|[\]@]|<!--/.test(line.text))
    return false
  if (isNeverOfStory(line.text)) return false
  return labelLine(line, true)?.field === 'title' || isAboveAuthor(lines, at)
}

/** A header may say so itself: `Last updated: 02/11/2005`, between other labels. */
const isDateAmongLabels = (lines: readonly Line[], at: number): boolean =>
  /^last updated:/i.test(lines[at]?.text ?? '') &&
  [lines[at - 1], lines[at + 1]].every((line) => line !== undefined && labelLine(line, true) !== null)

/** Lines that only those beside them tell: a journal's names and moods, what stands between two comments of a host's. */
function pageLines(lines: readonly Line[], filled: readonly number[]): ReadonlyMap<number, RemovalReason> {
  const found = new Map<number, RemovalReason>()
  const top = filled.slice(0, EDGE)
  const writer = top.find((i) => WROTE.test(lines[i]?.text ?? ''))
  const names = WROTE.exec(lines[writer ?? -1]?.text ?? '')?.slice(1) ?? []
  const entry = top.findIndex((i) => /^@ ?\d{4}-\d\d-\d\d/.test(lines[i]?.text ?? ''))
  const above = top[entry - 1]
  if (above !== undefined && /^\S{2,40} (?:wrote|posted) (?:in|to) \S{2,40}$/.test(lines[above]?.text ?? ''))
    found.set(above, 'page-link')
  for (const i of top) if (names.includes(lines[i]?.text ?? '')) found.set(i, 'page-link')
  const moods = filled.slice(-EDGE).filter((i) => JOURNAL.test(lines[i]?.text ?? ''))
  const isCommented = filled.slice(-EDGE).some((i) => COMMENTS.test(lines[i]?.text ?? ''))
  if (moods.length > 1 || isCommented) for (const i of moods) found.set(i, 'page-link')
  for (let n = 0; n < filled.length; n++) {
    const begin = filled[n] ?? 0
    if (!/^<!-- ?begin\b/i.test(lines[begin]?.text ?? '')) continue
    const end = filled.slice(n + 1, n + 8).find((i) => /^<!--/.test(lines[i]?.text ?? ''))
    if (end === undefined || !/^<!-- ?(?:end|\/)/i.test(lines[end]?.text ?? '')) continue
    for (const i of filled.slice(n + 1, n + 8)) if (i < end) found.set(i, 'host-banner')
  }
  return found
}

/** `marcusfan (marcusfan) wrote in firehousefic,` */
const WROTE = /^(\S{2,40}) \((\S{2,40})\) (?:wrote|posted)(?: (?:in|to) (\S{2,40}?))?\W*$/

/** A site's name on each of its pages, right above a row of links. */
const isSiteName = (line: Line, below: Line | undefined): boolean =>
  line.text.length <= 40 && !/[.!?,"”]$/.test(line.text) && below !== undefined && isOfSite(below.text)

/** Short lines that stand in the file twice and more, word for word: what a site sets on each of its pages is among them. */
function repeated(lines: readonly Line[]): ReadonlySet<string> {
  const once = new Set<string>()
  const again = new Set<string>()
  for (const { text } of lines) {
    if (text === '' || text.length > LONGEST_REPEATED) continue
    if (once.has(text)) again.add(text)
    else once.add(text)
  }
  return again
}

const LONGEST_REPEATED = 120

/** The name in "click here to read other stories by Wren Alder". */
function otherStoriesBy(text: string): string | null {
  const found =
    /\b(?:other|more) (?:stories|fics?|fan ?fics?|fan ?fiction|works|writing) (?:by|from) ([^)\]|.<]{2,60})/i.exec(
      text,
    ) ??
    /^\W*(?:click here|back|return|go|on) (?:\w+ ){0,3}to (?:read )?([^)\]|.<]{2,40}?)['’]s? (?:other |fan ?)?(?:stories|fics?|fiction|fan ?fiction|works|writing|page)\b/i.exec(
      text,
    )
  const name = found?.[1]?.replace(/\b(click|here|at)\b.*$/i, '').trim() ?? ''
  return name === '' || /^(this|the|same|me|author)\b/i.test(name) ? null : name
}
