/** What FanFiction.Net sets in a row behind `Rated:`; parted by hyphens, the rating first. */
export interface ArchiveRow {
  readonly rating: string
  /** The rest as it stands. */
  readonly stats: string
}

/** Parts `T - English - Humor - Published: 02-11-06`; null where a rating says no more than itself. */
export function archiveRow(value: string): ArchiveRow | null {
  const at = value.indexOf(' - ')
  if (at < 0 || value.slice(at + 3).split(' - ').length < 2) return null
  const stats = value.slice(at + 3)
  return { rating: value.slice(0, at).trim(), stats: stats.replace(/\s+/g, ' ').trim() }
}
