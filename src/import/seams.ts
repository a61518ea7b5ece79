import { plain } from './details/unlabelled.ts'
import { headingOf } from './headings.ts'
import { isBlank, type Line } from './lines.ts'
import { isOrnament } from './ornament.ts'
import { type Removed, removal } from './removed.ts'
import type { Range } from './traced.ts'

/** What stands between two parts in one file, apart from the next one's heading: `(continued from part one)`. */
const CONTINUED = /^\W*(?:continued|cont['’]?d?|continuing|carried on)\W{1,3}(?:from|in|on)?\b.{0,40}$/i

/** Lines that stand together around a heading. */
const MOST = 5

/** Takes out what is said again with the heading of a later part: the story's title, and that this goes on from the one before. */
export function withoutSeams(
  lines: readonly Line[],
  title: string,
  isKept: (range: Range) => boolean,
): { readonly rest: readonly Line[]; readonly removed: readonly Removed[] } {
  const name = plain(title)
  const isSaidAgain = ({ text }: Line) =>
    text.length <= 100 && (CONTINUED.test(text) || (name !== '' && plain(text) === name))
  const gone = lines.flatMap((line, at) => {
    if (isBlank(line) || line.text.length > 100 || headingOf(line.text) === null) return []
    return groupAround(lines, at).filter((each) => isSaidAgain(each) && !isKept(each))
  })
  if (gone.length === 0) return { rest: lines, removed: [] }
  const taken = new Set(gone)
  return {
    rest: lines.filter((line) => !taken.has(line)),
    removed: gone.flatMap((line) => removal([line], 'repeated-field')),
  }
}

/** The lines that stand with a heading, between blank ones or symbols; none where it stands in a paragraph. */
function groupAround(lines: readonly Line[], at: number): readonly Line[] {
  const isEdge = (line: Line | undefined) => line === undefined || isBlank(line) || isOrnament(line.text)
  let from = at
  let to = at
  while (!isEdge(lines[from - 1]) && at - from <= MOST) from--
  while (!isEdge(lines[to + 1]) && to - at <= MOST) to++
  return to - from < MOST ? lines.slice(from, to + 1).filter((_, i) => from + i !== at) : []
}
