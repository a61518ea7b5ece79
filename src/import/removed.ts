import type { Line } from './lines.ts'
import type { Range } from './traced.ts'

/** Why matter was taken out of the text. */
export type RemovalReason =
  | 'mail-header'
  | 'digest-rule'
  | 'signature'
  | 'list-footer'
  | 'host-banner'
  | 'host-link'
  | 'host-comment'
  | 'counter'
  | 'page-link'
  | 'repeated-field'
  | 'talk'
  | 'running-head'
  | 'seam'

/** Matter that is not the author's story: kept here, so that it can be put back. */
export interface Removed extends Range {
  readonly reason: RemovalReason
  readonly text: string
}

/** Takes lines out: adjacent ones with one reason become one removal. */
export function removal(lines: readonly Line[], reason: RemovalReason): Removed[] {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return []
  return [{ from: first.from, to: last.to, reason, text: lines.map((line) => line.text).join('\n') }]
}
