import { isTitleCase, NUMBER, numberOf, ORDINAL } from '../headings.ts'
import { isBlank, type Line } from '../lines.ts'
import { type Found, isFree } from './heading-lines.ts'

/** `The Second Letter`, `Second Night: Rain`. */
const COUNTED_FIRST = new RegExp(
  `^(?:the\\s+)?(${[...ORDINAL].reverse().join('|')}|last|final)\\s+(\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*)?)(?:\\s*[:–—-]+\\s+\\S.*)?$`,
  'iu',
)
/** `Letter Two`, `Drabble #3`, `Night the Second: Rain`. */
const COUNTED_LAST = new RegExp(
  `^(\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*)?)\\s+(?:the\\s+)?(?:#\\s?|no\\.?\\s+|number\\s+)?(${NUMBER})(?:\\s*[:.–—-]+\\s+\\S.*)?$`,
  'iu',
)
/** As many characters stand between one and the next at least. */
const LEAST_BETWEEN = 200

/**
 * Lines that stand apart and say the same word with numbers that count on from the first: `The First Letter`, `The
 * Second Letter`. Which word it is, is the author's choice.
 */
export function seriesOf(lines: readonly Line[]): readonly Found[] {
  const rows = new Map<string, Found[]>()
  lines.forEach((line, at) => {
    if (
      isBlank(line) ||
      line.text.length > 70 ||
      /[.,;!?"”]$/.test(line.text) ||
      !isFree(lines[at - 1]) ||
      !isFree(lines[at + 1])
    )
      return
    const counted = countedBy(line.text)
    if (counted === null) return
    const { noun, number, title } = counted
    const row = rows.get(noun) ?? []
    row.push({ at, heading: { kind: 'chapter', number, title, named: true } })
    rows.set(noun, row)
  })
  return [...rows.values()]
    .filter((row) => isRow(row, lines))
    .flat()
    .sort((a, b) => a.at - b.at)
}

function countedBy(text: string): { noun: string; number: number | null; title: string } | null {
  const title = text.replace(/^[-=*_~#+<>•|\s[({:]+|[-=*_~#+<>•|\s\])}:]+$/g, '')
  if (/[.,;!?"”]$/.test(title)) return null
  const first = COUNTED_FIRST.exec(title)
  const last = first === null ? COUNTED_LAST.exec(title) : null
  const [, noun = '', number = ''] = first === null ? (last ?? []) : ['', first[2], first[1]]
  if (noun === '' || !isTitleCase(title)) return null
  return {
    noun: `${first === null ? '' : '* '}${noun.toLowerCase()}`,
    number: numberOf(/^(?:last|final)$/i.test(number) ? 'last' : number),
    title,
  }
}

/** The numbers count on from the first, and there is text below each. */
function isRow(row: readonly Found[], lines: readonly Line[]): boolean {
  return (
    row.length >= 2 &&
    row.every(
      ({ at, heading: { number } }, i) =>
        (number === i + 1 || (number === null && i > 1 && i === row.length - 1)) &&
        charactersBetween(lines, at, row[i + 1]?.at ?? lines.length) >=
          (i + 1 < row.length ? LEAST_BETWEEN : 1),
    )
  )
}

function charactersBetween(lines: readonly Line[], from: number, to: number): number {
  let sum = 0
  for (let i = from + 1; i < to; i++) sum += lines[i]?.text.length ?? 0
  return sum
}
