import { z } from 'zod'

/** What a version was kept for. */
export const REASONS = [
  'opened',
  'closed',
  'half-hour',
  'named',
  'imported',
  'posted',
  'before-replace-all',
  'before-accept-all',
  'before-restore',
  'before-merge',
  'before-reload',
] as const
export type Reason = (typeof REASONS)[number]

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
