import { plain } from './details/unlabelled.ts'
import { headingOf, NUMBER } from './headings.ts'
import { isBlank, type Line } from './lines.ts'
import { isOrnament } from './ornament.ts'
import { type RemovalReason, type Removed, removal } from './removed.ts'
import type { Range } from './traced.ts'

/** What stands between two parts in one file, apart from the next one's heading: `(continued from part one)`. */
const CONTINUED = /^\W*(?:continued|cont['’]?d?|continuing|carried on)\W{1,3}(?:from|in|on)?\b.{0,40}$/i

/** What closes a part: `End of part 1`, `(end part one)`, `To be continued in part 2`. */
const CLOSES = new RegExp(
  `^\\P{L}*(?:(?:the )?end (?:of )?|(?:to be )?continue[ds]? (?:in|with) )(?:part|pt\\.?|chapter|ch\\.?) (?:${NUMBER})\\P{L}*$`,
  'iu',
)

/** Lines that stand together around a heading. */
const MOST = 5

/**
 * Takes out what is said between two parts: at the end of one that it ends, and with the heading of the next the story's
 * title again, and that this goes on from the one before.
 */
export function withoutSeams(
  lines: readonly Line[],
  title: string,
  isKept: (range: Range) => boolean,
): { readonly rest: readonly Line[]; readonly removed: readonly Removed[] } {
  const name = plain(title)
  const isSaidAgain = ({ text }: Line) =>
    text.length <= 100 && (CONTINUED.test(text) || (name !== '' && plain(text) === name))
  const gone = new Map<Line, RemovalReason>()
  lines.forEach((line, at) => {
    if (isBlank(line) || line.text.length > 100) return
    if (CLOSES.test(line.text)) {
      if (closesPart(lines, at) && !isKept(line)) gone.set(line, 'seam')
    } else if (headingOf(line.text) !== null) {
      for (const each of groupAround(lines, at))
        if (isSaidAgain(each) && !isKept(each)) gone.set(each, 'repeated-field')
    }
  })
  if (gone.size === 0) return { rest: lines, removed: [] }
  return {
    rest: lines.filter((line) => !gone.has(line)),
    removed: [...gone].flatMap(([line, reason]) => removal([line], reason)),
  }
}

/** Whether a line stands alone, and nothing of the part below it: the file's end, or the next heading. */
function closesPart(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]
  const next = lines.slice(at + 1).find((line) => !isBlank(line) && !isOrnament(line.text))
  return (
    before !== undefined &&
    (isBlank(before) || isOrnament(before.text)) &&
    (next === undefined || headingOf(next.text) !== null || CLOSES.test(next.text))
  )
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
