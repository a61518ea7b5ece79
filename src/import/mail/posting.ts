import type { Line } from '../lines.ts'
import type { MailHeader } from './header.ts'

/** A posting: what one mail carried, or the whole file where it is no mail. */
export interface Posting {
  readonly header: MailHeader | null
  readonly lines: readonly Line[]
}
