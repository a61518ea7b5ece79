import { text } from '../../../../resources/text/en.ts'
import type { Version } from '../../../contract/history.ts'

interface Entry {
  readonly version: Version
  /** Words more or fewer than in the version before; null where there is none. */
  readonly change: number | null
}

interface Day {
  readonly day: string
  readonly entries: readonly Entry[]
}

/** Versions, newest first, under the days on which they were kept. */
export function byDay(versions: readonly Version[], now: Date): readonly Day[] {
  const days = new Map<string, Entry[]>()
  versions.forEach((version, at) => {
    const before = versions[at + 1]
    const entry = { version, change: before ? version.words - before.words : null }
    const day = text.dayOf(new Date(version.at), now)
    days.set(day, [...(days.get(day) ?? []), entry])
  })
  return [...days].map(([day, entries]) => ({ day, entries }))
}

/** What a version is called: the author's name for it, or why it was kept. */
export const nameOf = ({ name, reason }: Version): string => name ?? text.history.reasons[reason]
