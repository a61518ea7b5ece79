import { isBlank, type Line } from './lines.ts'
import { type Removed, removal } from './removed.ts'
import type { Range } from './traced.ts'

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}'
const TIME = '\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: ?(?:utc|gmt|[ecmp][sd]t))?'
const DAY = `(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\.?,? \\d{4}))`

/** Lines that journals, archives and boards set by each comment. */
const BY_COMMENT: readonly RegExp[] = [
  /^\(?(?:reply to this|reply|thread|link|parent|expand|collapse|report abuse|comment actions|view parent)\)?(?:[\s|()]+(?:reply to this|reply|thread|link|parent|expand|collapse|report abuse|from start))*\)?$/i,
  new RegExp(
    `^(?:date: |posted (?:on|at|by .{1,30} (?:on|at)):? )?${DAY},?(?: at| @| -)? ${TIME}\\s*(?:\\(\\w+\\))?(?: \\|.{0,40})?$`,
    'i',
  ),
  new RegExp(`^[\\w. -]{2,40} (?:chapter \\d{1,3} ?[.·-] ?)?${DAY}(?:,? ${TIME})?$`, 'i'),
  /^(?:from: ?)?[\w-]{2,30} (?:said|says|wrote|commented|replied)(?:\W{1,3}|\.\.\. ?)?(?: ?on .{6,40})?:?$/i,
  /^(?:log in now|\(?(?:create|no) account|post a new comment|leave a comment|post a comment|add (?:a )?comment|read comments?)\b.{0,60}$/i,
]

/** Lines that begin them. */
const BEGINS =
  /^\W*(?:\(?(?:post a new comment|post a comment|leave a comment|read \d+ comments?|reply to this entry)\)?|(?:\d+ )?(?:comments?|reviews?|replies|responses)(?: \(\d+\)| so far)?:?|(?:reader )?(?:comments?|reviews?) (?:for|on|to) .{2,60})\W*$/i

/** A comment's lines and what is around it are no longer than this, in filled lines. */
const APART = 14

/**
 * Takes off what readers wrote below a story on its page: at least two lines of the page's own, near each other and near the
 * line that begins them, all in the second half of the file.
 */
export function withoutComments(
  lines: readonly Line[],
  isKept: (range: Range) => boolean,
): { readonly rest: readonly Line[]; readonly removed: readonly Removed[] } {
  const nothing = { rest: lines, removed: [] }
  const half = lines.length >> 1
  const begin = lines.findIndex((line, i) => i >= half && line.text.length < 80 && BEGINS.test(line.text))
  if (begin < 0) return nothing
  const below = lines.slice(begin + 1).filter((line) => !isBlank(line))
  const told = below.flatMap((line, i) => (isByComment(line) ? [i] : []))
  const isDense = told.length >= 2 && told.every((at, n) => at - (told[n - 1] ?? -1) <= APART)
  if (!isDense || below.length - (told.at(-1) ?? 0) > APART) return nothing
  const gone = removal(lines.slice(begin), 'talk')
  return gone.some(isKept) ? nothing : { rest: lines.slice(0, begin), removed: gone }
}

const isByComment = ({ text }: Line): boolean =>
  text.length < 120 && BY_COMMENT.some((pattern) => pattern.test(text))
