import { labelLine } from '../details/label-line.ts'
import { byline } from '../details/unlabelled.ts'
import { isBlank, type Line } from '../lines.ts'
import { type MailHeader, mailbox } from './header.ts'

/** `Wren Alder <wren@example.org> wrote:`, `In article <12@news>, wren@example.org writes:`. */
const ATTRIBUTION =
  /^(?:on .{4,80}? |in (?:article|message) \S{3,80} ?|at \d.{4,40}? )?.{0,80}\S@\S.{0,80}\b(?:writes|wrote|said|says|posted)\b.{0,40}:$/i
/** How many filled lines from the top whoever sends on another's story says so. */
const REACH = 10

/** The line that says whose words a mail quotes, and what whoever sent it says above. */
export interface Attribution {
  readonly lines: readonly Line[]
  /** The lines below. */
  readonly rest: readonly Line[]
  /** The one who is quoted, as mail headers name people. */
  readonly from: string
}

/**
 * A story that somebody sends again for another: a word of theirs, whose it is, and its own header. Null where it is none,
 * for stories hold mails as well.
 */
export function attribution(header: MailHeader | null, lines: readonly Line[]): Attribution | null {
  if (header === null) return null
  const filled = lines.flatMap((line, i) => (isBlank(line) ? [] : [i])).slice(0, REACH * 2)
  const at = filled.slice(0, REACH).find((i) => ATTRIBUTION.test(lines[i]?.text.slice(0, 400) ?? ''))
  if (at === undefined || filled.some((i) => i < at && isOfHeader(lines[i]))) return null
  const below = filled.filter((i) => i > at).slice(0, 8)
  if (!below.some((i) => isOfHeader(lines[i]))) return null
  const said = (lines[at]?.text ?? '')
    .slice(0, 400)
    .replace(/\b(?:writes|wrote|said|says|posted)\b[^@]*$/i, '')
    .replace(/^in (?:article|message) \S+/i, '')
  // what stands before a name is when and where
  const { name, address } = mailbox(/[^\d,@]{0,60}\S@.*$/.exec(said)?.[0].trim() ?? '')
  const first = filled[0] ?? at
  return {
    lines: lines.slice(first, at + 1),
    rest: lines.slice(at + 1),
    from: name === '' ? address : `${name} <${address}>`,
  }
}

/** What a story has above it. */
const isOfHeader = (line: Line | undefined): boolean =>
  line !== undefined && (byline(line.text) !== null || (labelLine(line, true)?.field ?? null) !== null)
