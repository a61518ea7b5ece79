const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const DAY = 24 * 60 * 60 * 1000

/** A past moment as people say it: 'today, 14:03', 'yesterday, 09:12', 'Thursday', '12 October', '12 October 2024'. */
export function when(moment: Date, now: Date): string {
  const days = Math.round((midnight(now) - midnight(moment)) / DAY)
  if (days <= 0) return `today, ${time.format(moment)}`
  if (days === 1) return `yesterday, ${time.format(moment)}`
  if (days < 7) return weekday.format(moment)
  return (moment.getFullYear() === now.getFullYear() ? day : dayAndYear).format(moment)
}

/** The day of a past moment: 'Today', 'Yesterday', 'Thursday', '12 October', '12 October 2024'. */
export function dayOf(moment: Date, now: Date): string {
  const days = Math.round((midnight(now) - midnight(moment)) / DAY)
  if (days <= 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return when(moment, now)
}

/** The time of day: '14:03'. */
export const timeOf = (moment: Date): string => time.format(moment)

const midnight = (moment: Date): number =>
  new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
