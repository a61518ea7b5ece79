const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\.?`
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4}|\\d{2})\\b`, 'i')
const MONTH_FIRST = new RegExp(
  `\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (?:[\\d:]{4,8} (?:[A-Z]{3,4} )?)?(\\d{4})\\b`,
  'i',
)

/**
 * The day of a mail's date (RFC 5322, section 3.3, and what mail programs write when they forward): `Tue, 3 Mar 1998
 * 10:00:00 -0600` is 3 March 1998. As it stands where it is of no such form.
 */
export function mailDay(date: string): string {
  const text = date.slice(0, 200)
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? []
  if (day !== '') return written(day, month, year)
  const [, named = '', number = '', full = ''] = MONTH_FIRST.exec(text) ?? []
  return named === '' ? date : written(number, named, full)
}

function written(day: string, month: string, year: string): string {
  const name = MONTHS.find((each) => each.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase())
  // two digits are of the years that mail is from
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year
  return `${Number(day)} ${name ?? month} ${full}`
}
