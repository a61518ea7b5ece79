import type { HostMatter } from '../host.ts'
import { mailDay } from '../mail/date.ts'
import { type MailHeader, mailbox } from '../mail/header.ts'
import type { FieldEvidence, FoundField } from './field.ts'
import { subjectTitle } from './subject.ts'

/** What the file tells beside its header. */
export interface Hints {
  readonly mail: MailHeader | null
  readonly author: HostMatter['author']
  /** What the page calls itself; '' where it does not. */
  readonly title: string
  /** The file's name; '' where there is none. */
  readonly name: string
}

/** Fields that the header left open, from mail headers, links to the author's other stories, and the file's name. */
export function fallbackFields(found: readonly FoundField[], hints: Hints): FoundField[] {
  const has = (name: FoundField['name']) => found.some((field) => field.name === name && field.value !== '')
  const fields: FoundField[] = []
  const add = (
    name: FoundField['name'],
    value: string,
    evidence: FieldEvidence,
    range = { from: 0, to: 0 },
  ) => {
    if (value !== '' && !has(name) && !fields.some((field) => field.name === name)) {
      fields.push({ ...range, name, label: '', rank: 99, value, evidence })
    }
  }
  const { mail, author, title, name } = hints
  if (author !== null) add('author', author.name, 'link', { from: author.from, to: author.to })
  if (mail !== null) {
    const { name: sender, address } = mailbox(mail.from)
    add('author', sender || address, 'mail-from')
    // who sends another's story on wrote none of it
    const writer = found.find((field) => field.name === 'author')?.value ?? ''
    const isSentOn =
      /^\s*(?:\[[^\]]*\]\s*)?fwd?\b/i.test(mail.subject) && writer !== '' && !writer.includes(sender)
    if (!isSentOn) add('feedback', address, 'mail-from')
    add('title', subjectTitle(mail.subject), 'mail-subject')
    add('date', mailDay(mail.date), 'mail-date')
  }
  add('title', title, 'page-title')
  add('title', nameTitle(name), 'file-name')
  return fields
}

/** `dont-leave_me.txt` as a title: `Dont leave me`. */
function nameTitle(name: string): string {
  const words = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z\d]{1,8}$/i, '')
    .replace(/[_\s-]+/g, ' ')
    .trim()
  return words === '' ? '' : words.charAt(0).toUpperCase() + words.slice(1)
}
