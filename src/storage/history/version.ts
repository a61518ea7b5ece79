import { z } from 'zod'
import { REASONS } from '../../contract/history.ts'

export type { Reason } from '../../contract/history.ts'

export const version = z.object({
  id: z.string(),
  /** Kept at, in ms since 1970. */
  at: z.number(),
  reason: z.enum(REASONS),
  /** The author's; null where it was kept without being asked. */
  name: z.string().nullable(),
  words: z.int(),
})
export type Version = Readonly<z.infer<typeof version>>
