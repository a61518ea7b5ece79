import { isBlank, type Line } from '../lines.ts'
import { type MailHeader, mailbox } from './header.ts'

/** A signature is a few lines, and stands among the last. */
const LONGEST = 5
const RULE = /^[-_=~+#]{3,}$/

/**
 * Where a signature begins that has no `-- ` above it, but a rule of any symbols or a blank line: its first line names the
 * sender or gives their address, as the mail's header does. Null where there is none.
 */
export function signedFrom(header: MailHeader | null, lines: readonly Line[]): number | null {
  if (header === null) return null
  const filled = lines.flatMap((line, i) => (isBlank(line) ? [] : [i])).slice(-LONGEST - 1)
  const rule = filled.findLast((i) => RULE.test(lines[i]?.text ?? ''))
  const from = rule === undefined ? lastBlock(lines, filled) : rule + 1
  if (from === null) return null
  const signed = lines.slice(from).filter((line) => !isBlank(line))
  if (signed.some(({ width }) => width > 80) || !signed.some(({ text }) => /\S@\S/.test(text))) return null
  return isOfSender(signed[0]?.text ?? '', mailbox(header.from), rule !== undefined) ? (rule ?? from) : null
}

/** A line of somebody's own words may hold their address as well, unless a rule stands above it. */
function isOfSender(text: string, sender: { name: string; address: string }, isRuled: boolean): boolean {
  const line = text.toLowerCase()
  const address = sender.address.toLowerCase()
  const hasAddress = address !== '' && (isRuled ? line.includes(address) : line.startsWith(address))
  return hasAddress || (sender.name.length > 3 && line.startsWith(sender.name.toLowerCase()))
}

/** Where the last few lines begin that a blank one parts from the rest; null where it is one line, or many. */
function lastBlock(lines: readonly Line[], filled: readonly number[]): number | null {
  const last = filled.at(-1) ?? 0
  const blank = lines.findLastIndex((line, i) => i < last && isBlank(line))
  const size = last - blank
  return blank > 0 && size >= 2 && size < LONGEST ? blank + 1 : null
}
