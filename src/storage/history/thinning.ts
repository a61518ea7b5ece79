import type { Version } from './version.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/**
 * The versions to keep at that time (ms since 1970): all of the last day, the last of each hour for a week,
 * of each day for 30 days, of each week after; and always the named ones, what was imported, the last that was
 * posted of each day, and the newest. Versions that a clock dated into the future are of the last day.
 */
export function keptVersions(versions: readonly Version[], now: number): Version[] {
  const lastOf = new Map<string, Version>()
  for (const version of versions) {
    lastOf.set(spanOf(version, now), version)
    if (version.reason === 'posted') lastOf.set(`posted ${Math.floor(version.at / DAY)}`, version)
  }
  const lasts = new Set(lastOf.values())
  return versions.filter((each) => lasts.has(each) || isLasting(each) || each === versions.at(-1))
}

const isLasting = ({ name, reason }: Version) => name !== null || reason === 'imported'

/** Of the versions of one span the last is kept. */
function spanOf({ id, at }: Version, now: number): string {
  const age = now - at
  if (age < DAY) return id
  if (age < WEEK) return `hour ${Math.floor(at / HOUR)}`
  return age < 30 * DAY ? `day ${Math.floor(at / DAY)}` : `week ${Math.floor(at / WEEK)}`
}
