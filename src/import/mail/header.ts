import { knownLabel } from '../details/labels.ts'
import { isBlank, type Line } from '../lines.ts'

/** What a mail or news header tells of the story below it; '' where it does not say. */
export interface MailHeader {
  readonly from: string
  readonly subject: string
  readonly date: string
}

/** Header names that only mail and news software writes. */
const MAIL_ONLY = new Set(
  `message-id reply-to newsgroups path references organization organisation lines sender received return-path
   mime-version content-type content-transfer-encoding content-disposition nntp-posting-host nntp-posting-date
   followup-to approved xref in-reply-to delivered-to mailing-list precedence list-unsubscribe list-id user-agent
   errors-to resent-from resent-date importance priority cc bcc distribution conf area echo refer# msg#
   posted-date delivery-date x-mailer list-post list-help list-archive sent-by dkim-signature msgid pid tid tzutc chrs message#`.split(
    /\s+/,
  ),
)
/** What boards write beside these, in a second column. */
const BOARD = new Set(
  'file size number num msg read replied recvd received stat status reply posted'.split(' '),
)
/** A second column of a board's header: `From: Doug Renner          Read: Yes`. */
const SECOND = /\s{3,}([A-Z][\w#]{1,12}) ?: ?(.{0,200})$/
/** Forums set the time behind a name: `RUTHIE (RUTHB1)      Aug-4 7:22 pm`. */
const WHEN = /(?: [\w ]{2,30} icon)?\s+[A-Z][a-z]{2}-\d{1,2}(?:-\d{2,4})? \d{1,2}:\d\d ?[ap]m$/i
/** Names of what travels with a mail; two of them are a header without a sender. */
const MIME = /^(?:content-|mime-version$|x-|message-id$|received$)/
const MAIL = new Set(['from', 'to', 'date', 'sent', 'subject', 'subj'])

/** What journals set below a subject. */
const JOURNAL = new Set(['security', 'mood', 'music', 'location', 'tags'])
/** `Message: 4`, as list servers count the messages of a digest. */
const DIGEST_NUMBER = /^Message(?::| #| no\.)? ?\d{1,3}$/i
/** `----- Original Message -----`, as mail programs write above what they forward. */
const FORWARDED = /^[-=_ ]{2,20}(?:original|forwarded|begin forwarded) message(?: follows)?[-=_: ]{0,20}$/i
const COLUMN = /^(?:From|To|Date|Posted|Subj|Subject|Reply-To) {0,3}:/i

/**
 * The mail header that begins at line `start`: how many lines it takes, and what it says. Null where none begins there.
 * A header (RFC 5322, section 2.2) is lines `Name: value` in a row; indented lines go on the one before, but digests
 * number their messages and set the names in a column. One `From:` may be an author's own field, so two names of mail
 * are asked for. `isSent`: mail software wrote some of it, and no character in a story.
 */
export function mailHeaderAt(
  lines: readonly Line[],
  start: number,
): { length: number; header: MailHeader; isSent: boolean } | null {
  const values = new Map<string, string>()
  let current: string | null = null
  let envelope = 0
  let hasColumns = false
  let end = start
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (line === undefined || line.text === '') break
    if (end === start && /^>?From \S+@?\S* /.test(line.text)) {
      envelope = 1
      continue
    }
    if (end === start && (DIGEST_NUMBER.test(line.text) || FORWARDED.test(line.text))) {
      envelope = 1
      continue
    }
    const isNamed = (envelope > 0 || hasColumns) && COLUMN.test(line.text)
    if (current !== null && line.indent > (lines[start]?.indent ?? 0) && !isNamed) {
      values.set(current, `${values.get(current) ?? ''} ${line.text}`)
      continue
    }
    const [, name, value] = /^([A-Za-z][A-Za-z-]{1,40}(?: ?#)?) {0,3}:\s*(.{0,1900})/.exec(line.text) ?? []
    const known = name?.toLowerCase().replace(' ', '')
    const [second, beside = '', besideValue = ''] = SECOND.exec(line.text.slice(0, 300)) ?? []
    hasColumns ||= second !== undefined || /#$/.test(known ?? '')
    if (
      known === undefined ||
      value === undefined ||
      !(
        MAIL.has(known) ||
        MAIL_ONLY.has(known) ||
        known.startsWith('x-') ||
        (JOURNAL.has(known) && values.has('subject')) ||
        (BOARD.has(known) && hasColumns) ||
        (known.includes('-') && end > start && isSoftware(values) && knownLabel(known) === null)
      )
    )
      break
    values.set(known, (second === undefined ? value : value.replace(SECOND, '')).trim())
    if (MAIL.has(beside.toLowerCase())) values.set(beside.toLowerCase(), besideValue.trim())
    current = known
  }
  const names = [...values.keys()]
  const mail = names.filter((name) => MAIL.has(name)).length
  // forums count a thread's messages behind a name
  const software = isSoftware(values) || /\(\d+ of \d+\)$/.test(values.get('to') ?? '')
  const isWrapped = names.filter((name) => MIME.test(name)).length >= 2
  const isSender = isAtTop(lines, start) && names.join() === 'from' && /\S@\S/.test(values.get('from') ?? '')
  if (
    mail + envelope < 2 &&
    !(mail === 1 && software) &&
    !isWrapped &&
    !(isSender && lines[end]?.text === '')
  )
    return null
  const header = {
    from: (values.get('from') ?? '').replace(WHEN, ''),
    subject: values.get('subject') ?? values.get('subj') ?? '',
    date: values.get('date') ?? values.get('sent') ?? values.get('posted') ?? '',
  }
  return { length: end - start, header, isSent: software || envelope > 0 || isSender }
}

/** Whether software wrote one of a header's names. */
const isSoftware = (values: ReadonlyMap<string, string>): boolean =>
  [...values.keys()].some((name) => name !== 'distribution' && (MAIL_ONLY.has(name) || name.startsWith('x-')))

/** Lists that leave out all but the sender write that in a file's first line. */
const isAtTop = (lines: readonly Line[], start: number): boolean =>
  start < 4 && lines.slice(0, start).every(isBlank)

/** The name and the address in `Wren Alder <wren@example.org>`, `wren@example.org (Wren Alder)` or either alone. */
export function mailbox(value: string): { readonly name: string; readonly address: string } {
  const address = /[^\s<>()",;:]+@[^\s<>()",;:]+/.exec(value.slice(0, 500))?.[0] ?? ''
  const comment = /\(([^)]{1,100})\)/.exec(value.slice(0, 500))?.[1]
  const before = value.split(/[<(]/)[0]?.replace(address, '') ?? ''
  const name =
    before
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^"([^"]*)"$|^"+|"+$/g, '$1') || (comment ?? '').trim()
  return { name, address }
}
