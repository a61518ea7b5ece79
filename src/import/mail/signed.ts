import { isBlank, type Line } from '../lines.ts'
import { type MailHeader, mailbox } from './header.ts'

/** A signature is a few lines, and stands among the last. */
const LONGEST = 5
const RULE = /^[-_=~+#]{3,}$/

/**
 * Where a signature begins that stands below a rule of any symbols and not below `-- `: its first line names the sender or
 * gives their address, as the mail's header does. Null where there is none.
 */
export function signedFrom(header: MailHeader | null, lines: readonly Line[]): number | null {
  if (header === null) return null
  const { name, address } = mailbox(header.from)
  const filled = lines.flatMap((line, i) => (isBlank(line) ? [] : [i])).slice(-LONGEST - 1)
  const rule = filled.findLast((i) => RULE.test(lines[i]?.text ?? ''))
  const after = lines.slice((rule ?? 0) + 1).filter((line) => !isBlank(line))
  const first = after[0]?.text.toLowerCase() ?? ''
  if (rule === undefined || after.some(({ width }) => width > 80)) return null
  const isSender =
    (address !== '' && first.includes(address.toLowerCase())) ||
    (name.length > 3 && first.startsWith(name.toLowerCase()))
  // a name may begin the story's last scene, where more is told
  return isSender && (first.includes('@') || after.some(({ text }) => /\S@\S/.test(text))) ? rule : null
}
