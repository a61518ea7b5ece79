import type { FoundFirst } from '../../../contract/opening.ts'
import type { Choices, Report } from '../../../import/index.ts'

export type Breaks = NonNullable<Choices['breaks']>
type Rule = Report['breaks']['rule']

/** More blank lines than this in a row are not offered as a rule of their own. */
const MOST = 4

/** What may part scenes in this file: by its symbols, and by the blank lines it has; always none at all. */
export function breakOptions(found: FoundFirst, file: string): Breaks[] {
  const symbols = hasSymbols(found.breaks.rule)
  const spacing = found.paragraphs.doubleSpaced ? 1 : 0
  const gaps = new Set([...blankRuns(file)].map((run) => run - spacing))
  const learnt = blankLinesOf(found.breaks.rule)
  const counts = [1, 2, 3, 4].filter((lines) => lines <= MOST && (gaps.has(lines) || lines === learnt))
  if (learnt !== null && learnt > MOST) counts.push(learnt)
  const byLines = counts.sort((a, b) => b - a).map((blankLines) => ({ blankLines, symbols }))
  return [
    ...(symbols ? [{ blankLines: null, symbols }] : []),
    ...byLines,
    { blankLines: null, symbols: false },
  ]
}

/** Whether a rule is that option. */
export const isOption = (rule: Rule, { blankLines, symbols }: Breaks): boolean =>
  blankLinesOf(rule) === blankLines && (blankLines !== null || hasSymbols(rule) === symbols)

/** So many blank lines part scenes; null where they do not. */
export const blankLinesOf = (rule: Rule): number | null => ('lines' in rule ? rule.lines : null)

const hasSymbols = ({ kind }: Rule): boolean => kind === 'symbols' || kind === 'symbols-and-blank-lines'

/** How many blank lines stand in a row, in every way that happens in a file. */
export function blankRuns(file: string): Set<number> {
  const runs = new Set<number>()
  let run = 0
  let isBlank = true
  let isFirst = true
  for (let at = 0; at < file.length; at++) {
    const code = file.charCodeAt(at)
    if (code === LF || (code === CR && file.charCodeAt(at + 1) !== LF)) {
      if (isBlank) run++
      else isFirst = false
      isBlank = true
    } else if (isBlank && code !== CR && !SPACES.has(code)) {
      if (run > 0 && !isFirst) runs.add(run)
      isBlank = false
      run = 0
    }
  }
  return runs
}

const LF = 10
const CR = 13
const SPACES = new Set([9, 11, 12, 32, 0xa0, 0x3000])
