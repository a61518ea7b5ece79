import { labelLine } from '../details/label-line.ts'
import { byline } from '../details/unlabelled.ts'
import { isBlank, type Line } from '../lines.ts'
import { type MailHeader, mailbox } from './header.ts'

/** `Wren Alder <wren@example.org> wrote:`, `In article <12@news>, wren@example.org writes:`. */
const ATTRIBUTION =
  /^(?:on .{4,80}? |in (?:article|message) \S{3,80} ?|at \d.{4,40}? )?.{0,80}\S@\S.{0,80}\b(?:writes|wrote|said|says|posted)\b.{0,40}:$/i
/** `----- begin forwarded message -----`: programs say so above what is sent on, and some do below. */
const FORWARDED =
  /^[-=_*> ]{2,30}(?:begin(?:ning)?(?: of)?|start(?: of)?)? ?(?:the )?(?:forwarded|original|included|quoted) (?:message|mail|text|story|post)(?: follows)?[-=_:* ]{0,30}$/i
const FORWARDED_END =
  /^[-=_*> ]{2,30}(?:end(?: of)?) ?(?:the )?(?:forwarded|original|included|quoted) (?:message|mail|text|story|post)[-=_:* ]{0,30}$/i
/** How many filled lines from the top whoever sends on another's story says so. */
const REACH = 10

/** The lines, above and below, that say whose words a mail quotes, and what whoever sent it says above. */
export interface Attribution {
  readonly lines: readonly (readonly Line[])[]
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
  const at = filled.slice(0, REACH).find((i) => isAttribution(lines[i]))
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
  const last = lines.findLastIndex((line) => !isBlank(line))
  const end = FORWARDED_END.test(lines[last]?.text.slice(0, 100) ?? '') ? last : lines.length
  return {
    lines: [lines.slice(first, at + 1), lines.slice(end)],
    rest: lines.slice(at + 1, end),
    from: name === '' ? address : `${name} <${address}>`,
  }
}

const isAttribution = (line: Line | undefined): boolean => {
  const text = line?.text.slice(0, 400) ?? ''
  return ATTRIBUTION.test(text) || FORWARDED.test(text)
}

/** What a story has above it. */
const isOfHeader = (line: Line | undefined): boolean =>
  line !== undefined && (byline(line.text) !== null || (labelLine(line, true)?.field ?? null) !== null)
