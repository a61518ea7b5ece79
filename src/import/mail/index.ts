import { isBlank, type Line } from '../lines.ts'
import { type RemovalReason, type Removed, removal } from '../removed.ts'
import type { Range } from '../traced.ts'
import { attribution } from './attribution.ts'
import { chatterOf } from './chatter.ts'
import { type MailHeader, mailHeaderAt } from './header.ts'
import type { Posting } from './posting.ts'
import { signedFrom } from './signed.ts'

const FOOTER_WORDS =
  /unsubscribe|mailing list|yahoo!? ?groups|groups sponsor|-{4,} sponsor|egroups|onelist|listbot|topica|to subscribe|list-?owner|free e-?mail|^to (?:post|send|mail) (?:a |an )?(?:message|mail|e-?mail)s?\b.{0,40}@|get your (own )?free|do you yahoo|terms of service|^your use of\b|^end of .{2,60}(?:\bdigest\b|\bv(?:ol(?:ume)?)?\.? ?\d+[ ,:]{1,3}(?:#|no|num|issue))/i

/** Parts the lines into postings, and takes out what mail software and list servers added. */
export function unmail(
  lines: readonly Line[],
  isKept: (range: Range) => boolean,
): { postings: Posting[]; removed: Removed[] } {
  const removed: Removed[] = []
  const postings: Posting[] = []
  let header: MailHeader | null = null
  let body: Line[] = []
  const close = () => {
    if (header !== null || body.some((line) => !isBlank(line))) {
      const unsigned = withoutSignature(
        withoutTearLine(withoutFooter(body, removed, isKept), removed, isKept),
        header !== null,
        removed,
        isKept,
      )
      const signed = signedFrom(header, unsigned)
      const trimmed = signed === null ? unsigned : cut(unsigned, signed, 'signature', removed, isKept)
      postings.push(withoutAttribution({ header, lines: trimmed }, removed, isKept))
    }
    body = []
  }
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]
    if (line === undefined) break
    const before = lines[i - 1]
    const found =
      mayBeHeader(line) && !isSetIn(lines, i) && (isApart(before) || isWriter(body) || isAtTop(body))
        ? mailHeaderAt(lines, i)
        : null
    const isOurs =
      found !== null &&
      ((found.isSent && (isApart(before) || header === null)) ||
        (before !== undefined && (isRule(before) || isPoster(before))) ||
        isPosted(found.header, hasAddress(lines, i, found.length), header, body))
    if (found === null || !isOurs) {
      body.push(line)
      i++
      continue
    }
    if (isEmpty(found.header)) {
      removed.push(...removal(lines.slice(i, i + found.length), 'mail-header'))
      i += found.length
      continue
    }
    removed.push(...takePreamble(body, header === null ? LONGEST_PREAMBLE : NEAR_TOP))
    const writer = isWriter(body) && found.header.from === '' ? takeWriter(body) : null
    if (writer !== null) removed.push(...removal([writer], 'mail-header'))
    const rules = takeRules(body)
    close()
    removed.push(...removal(rules, 'digest-rule'))
    removed.push(...removal(lines.slice(i, i + found.length), 'mail-header'))
    header = writer === null ? found.header : { ...found.header, from: writer.text }
    i += found.length
  }
  close()
  return {
    postings: withoutTalk(postings, removed, isKept),
    removed: removed.sort((a, b) => a.from - b.from),
  }
}

/** A mail within a story is set in from it: the text above and below begins further out. */
function isSetIn(lines: readonly Line[], at: number): boolean {
  const indent = lines[at]?.indent ?? 0
  if (indent < 3) return false
  const isOuter = (line: Line | undefined) =>
    line !== undefined && !isBlank(line) && line.indent <= indent - 3
  const above = lines.slice(Math.max(0, at - 4), at).findLast((line) => !isBlank(line))
  return isOuter(above) && lines.slice(at + 1, at + 60).some(isOuter)
}

/** A posting without what was said of it by whoever sent it on; it is from the one they quote. */
function withoutAttribution(
  posting: Posting,
  removed: Removed[],
  isKept: (range: Range) => boolean,
): Posting {
  const found = attribution(posting.header, posting.lines)
  const gone = (found?.lines ?? []).flatMap((lines) => removal(lines, 'talk'))
  if (found === null || posting.header === null || gone.some(isKept)) return posting
  removed.push(...gone)
  return { header: { ...posting.header, from: found.from }, lines: found.rest }
}

/** Of a digest's postings those that are stories; the others are removed, unless the author keeps them. */
function withoutTalk(
  postings: readonly Posting[],
  removed: Removed[],
  isKept: (range: Range) => boolean,
): Posting[] {
  const talk = chatterOf(postings)
  return postings.filter((posting) => {
    if (!talk.has(posting)) return true
    const gone = removal(filledSpan(posting.lines), 'talk')
    if (gone.some(isKept)) return true
    removed.push(...gone)
    return false
  })
}

function filledSpan(lines: readonly Line[]): readonly Line[] {
  const isFilled = (line: Line) => !isBlank(line)
  return lines.slice(Math.max(0, lines.findIndex(isFilled)), lines.findLastIndex(isFilled) + 1)
}

const hasAddress = (lines: readonly Line[], from: number, length: number): boolean =>
  lines.slice(from, from + length).some(({ text }) => /\S@\S/.test(text.slice(0, 500)))

/** Within a story people write mails as well: one that began as no mail has none below, and a mail's next is dated. */
function isPosted(
  found: MailHeader,
  hasAddress: boolean,
  first: MailHeader | null,
  body: readonly Line[],
): boolean {
  if (first !== null) return found.date !== '' || found.from === first.from
  const filled = body.slice(0, LONGEST_PREAMBLE).filter((line) => !isBlank(line))
  if (found.date === '' && !hasAddress) return false
  const characters = filled.reduce((sum, line) => sum + line.text.length, 0)
  return body.length < LONGEST_PREAMBLE && filled.length < NEAR_TOP && characters < 400
}

/** What says nothing of sender, subject or day: a part of a mail, or the rest of a header. */
const isEmpty = ({ from, subject, date }: MailHeader): boolean => from + subject + date === ''

/** Between messages, or at the top of the file. */
const isApart = (before: Line | undefined): boolean =>
  before === undefined || isBlank(before) || isRule(before) || isPoster(before)

/** A line or two that a board sets above its first message. */
const isAtTop = (body: readonly Line[]): boolean => body.length <= 3

/** A journal names who wrote an entry in one word above the entry's date and subject. */
const isWriter = (body: readonly Line[]): boolean =>
  body.length <= 4 && /^[\w-]{2,30}$/.test(body.at(-1)?.text ?? '') && body.slice(0, -1).every(isBlank)

const takeWriter = (body: Line[]): Line | null => body.splice(-1)[0] ?? null

/** A file's own mail header has fewer filled lines above it, and no prose. */
const NEAR_TOP = 12

const mayBeHeader = (line: Line): boolean =>
  /^(>?From |[A-Za-z][A-Za-z-]{1,40}(?: ?#)? {0,3}:|Message(?: #| no\.)? ?\d|[-=_ ]{2,20}[A-Za-z])/.test(
    line.text,
  )

/** What archives of newsgroups set right above a posting. */
const isPoster = (line: Line): boolean => /\bview profile\b.*\bmore options\b/i.test(line.text.slice(0, 200))

/** A rule of hyphens or underscores, as digests set between messages. */
const isRule = (line: Line): boolean => /^([-_=])\1{9,}$/.test(line.text)

/** The digest's rules at the end of a body, taken off it. */
function takeRules(body: Line[]): Line[] {
  const last = body.findLastIndex((line) => !isBlank(line) && !isRule(line))
  const first = body.findIndex((line, i) => i > last && isRule(line))
  return first < 0 ? [] : body.splice(first)
}

/** The list of messages that a digest begins with, taken off the body before the first of them. */
function takePreamble(body: Line[], reach: number): Removed[] {
  if (body.length > LONGEST_PREAMBLE) return []
  const top = body.slice(0, reach)
  const first = top.findIndex((line) => PREAMBLE.test(line.text))
  return first < 0 || !isListing(body.slice(first)) ? [] : removal(body.splice(first), 'digest-rule')
}

/** Subjects and senders, and hardly a sentence; a numbered subject may be one. */
function isListing(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => !isBlank(line))
  const isSentence = ({ text }: Line) =>
    /[.!?,"”]$/.test(text) && !/^\d{1,3}[.)] /.test(text) && !PREAMBLE.test(text)
  return filled.filter(isSentence).length * 4 <= filled.length
}

const LONGEST_PREAMBLE = 200
const PREAMBLE =
  /^(?:there (?:is|are) \d{1,3} (?:new )?messages? in this (?:issue|digest)|today['’]s topics:|topics in (?:this|today['’]s) digest:|in this (?:issue|digest)\b\W*$|.{0,60}\bdigest\b.{0,60}\b(?:number|volume|vol\.?|issue|no\.?|#) ?\d|.{2,80}\bvol(?:ume)?\.? ?\d{1,4} ?[:,] ?(?:number|no\.|issue|#) ?\d)/i

/**
 * A tear line and a tag line end a message of a bulletin board (FTS-0004): `---`, ` * Origin: …`; readers set a saying
 * and their own name above: `... Taglines are us.`, `___ Blue Wave/QWK v2.10`.
 */
function withoutTearLine(lines: Line[], removed: Removed[], isKept: (range: Range) => boolean): Line[] {
  const filled = lines.flatMap((line, i) => (isBlank(line) ? [] : [i])).slice(-12)
  const having = (pattern: RegExp) => filled.find((i) => pattern.test(lines[i]?.text.slice(0, 200) ?? ''))
  const tear = having(TEAR) ?? having(READER) ?? having(ORIGIN)
  const after = filled.filter((i) => tear !== undefined && i > tear)
  const isTagged =
    (after.length > 0 || (tear !== undefined && !TEAR.test(lines[tear]?.text ?? ''))) &&
    after.every((i) => isTag(lines[i]))
  if (tear === undefined || !isTagged) return lines
  const above = filled.filter((i) => i < tear).reverse()
  const others = above.findIndex(
    (i) => !/^(?:_{3} |\.{3} ?\S|[~■þ] |-=> |SEEN-BY)/.test(lines[i]?.text ?? ''),
  )
  const first = above.slice(0, others < 0 ? undefined : others).at(-1) ?? tear
  return cut(lines, first, 'signature', removed, isKept)
}

const TEAR = /^---(?: [^-]{0,40})?$/
/** What a board sets below a message of its own: ` * Origin: The Rusty Anchor BBS (1:282/4099)`. */
const ORIGIN = /^\* Origin: ?.{0,80}\(?\d{1,5}:\d{1,5}\/\d/
/** What programs to read messages apart from the board sign with: `___ Blue Wave/QWK v2.12`, `* SLMR 2.1a * …`. */
const READER =
  /^(?:_{3} |~{3} |-=> |[*þ■~] ?)(?:blue wave|slmr|olx|cmpqwk|qmpro|winqwk|jabber|kwq|1st reader|ez-?reader|offline|readroom|multimail|speed|silver xpress|telegard|wwiv)\b/i
/** A saying, a reader's name, the boards that a message came through. */
const TAG = /^(?:[*~■þ] ?\S|_{3} |-=> |(?:SEEN-BY|PATH|VIA|MSGID|PID|TID)\b:? )/

const isTag = (line: Line | undefined): boolean => TAG.test(line?.text.slice(0, 40) ?? '')

/** `-- ` and at most six lines end a mail (RFC 3676, section 4.3). */
function withoutSignature(
  lines: Line[],
  isMail: boolean,
  removed: Removed[],
  isKept: (range: Range) => boolean,
): Line[] {
  const mark = lines.findLastIndex((line) => line.text === '--')
  const after = lines.slice(mark + 1).filter((line) => !isBlank(line))
  const spaced = mark >= 0 && (lines[mark]?.to ?? 0) - (lines[mark]?.from ?? 0) === 3
  if (mark <= 0 || after.length === 0 || after.length > 6 || !(isMail || spaced)) return lines
  // `--` may part scenes as well; what stands below it then is talk and long lines, and no address
  const isSigned = after.some((line) => /\S@\S+\.\S|https?:|www\./.test(line.text.slice(0, 300)))
  if (!spaced && after.some((line) => line.width > 80 || (!isSigned && /^["“]|["”]$/.test(line.text))))
    return lines
  const rest = cut(lines, mark, 'signature', removed, isKept)
  // a list sets its own below the author's, and only that may be without the space
  const isAbove = rest.slice(-8).some((line) => line.text === '--' && line.to - line.from === 3)
  return rest.length < lines.length && isAbove ? withoutSignature(rest, isMail, removed, isKept) : rest
}

/** What a list server set below the posting: from a rule, or the first telling line, to the end. */
function withoutFooter(lines: Line[], removed: Removed[], isKept: (range: Range) => boolean): Line[] {
  const filled = lines.flatMap((line, i) => (isBlank(line) ? [] : [i]))
  const tail = filled.slice(-16)
  const telling = tail.find((i) => FOOTER_WORDS.test(lines[i]?.text.slice(0, 300) ?? ''))
  const before = telling === undefined ? 0 : filled.indexOf(telling)
  if (telling === undefined || before < filled.length - 12 || before * 2 < filled.length) return lines
  const rule = tail.findLast((i) => i < telling && isRuleBefore(lines, i, telling))
  const from = rule ?? telling
  return cut(lines, from, 'list-footer', removed, isKept)
}

/** The lines before `from`; those after are removed, unless the author keeps them. */
function cut(
  lines: Line[],
  from: number,
  reason: RemovalReason,
  removed: Removed[],
  isKept: (range: Range) => boolean,
): Line[] {
  const gone = removal(lines.slice(from), reason)
  if (gone.some(isKept)) return lines
  removed.push(...gone)
  return lines.slice(0, from)
}

function isRuleBefore(lines: readonly Line[], at: number, telling: number): boolean {
  const line = lines[at]
  return line !== undefined && /^[-_=~*+ ]{4,}/.test(line.text) && lines.slice(at, telling).length <= 5
}
