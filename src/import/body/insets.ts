import { isBlank, type Line } from '../lines.ts'
import { isOrnament } from '../ornament.ts'
import { endsSentence, type Layout } from './layout.ts'
import { isVerse } from './paragraphs.ts'

/** Lines are set in that begin so many columns further in than the text. */
const STEP = 3
/** Enough where nothing else is indented: all of several lines, and as far. */
const LEAST_STEP = 2
/** The text begins at the outermost column at which so many of its characters stand. */
const OF_TEXT = 0.12

/** What is set in from the text on all its lines: letters, songs, signs. */
export interface Insets {
  /** Whether these lines, between blank ones, are set in. */
  readonly has: (group: readonly Line[]) => boolean
  /** How the lines of such a group were wrapped. */
  readonly layoutOf: (group: readonly Line[], layout: Layout) => Layout
}

/** Learns where a file's text begins, and what is set in from there. */
export function insetsOf(lines: readonly Line[], layout: Layout): Insets {
  const base = baseOf(lines, layout)
  const firsts = firstColumns(lines)
  const runs = runsSetIn(lines, base, layout)
  const columns = new Set<number>()
  const widths = new Map<number, number>()
  for (const group of groupsOf(lines)) {
    const indent = indentOf(group)
    if (!isFurther(group, base, layout) || !standsByItself(group, indent - base, layout)) continue
    columns.add(indent)
    if (isVerse(group, layout)) continue
    for (const { width } of group) widths.set(indent, Math.max(width, widths.get(indent) ?? 0))
  }
  return {
    has: (group) => {
      if (group[0] !== undefined && runs.has(group[0])) return true
      const indent = indentOf(group)
      if (!isFurther(group, base, layout) || columns.size === 0) return false
      if (standsByItself(group, indent - base, layout)) return true
      const isFirstLine = layout.indent !== null && [-1, 0, 1].some((by) => firsts.has(indent + by))
      return group.length === 1 && columns.has(indent) && !isFirstLine
    },
    layoutOf: (group, layout) => {
      const indent = indentOf(group)
      const wrap = layout.wrap === null ? null : Math.min(layout.wrap, widths.get(indent) ?? layout.wrap)
      return { ...layout, wrap, margin: indent }
    },
  }
}

function isFurther(group: readonly Line[], base: number, layout: Layout): boolean {
  const step = indentOf(group) - base
  if (step >= STEP) return true
  return (
    step >= LEAST_STEP &&
    layout.indent === null &&
    layout.wrap !== null &&
    group.length > 1 &&
    group.every(({ indent }) => indent - base === step)
  )
}

/** A letter's paragraphs are no more than this share of a story's. */
const OF_LETTERS = 0.25

/** Where a line is a paragraph: those in a row that are set in as far, hold no talk, and are few. */
function runsSetIn(lines: readonly Line[], base: number, layout: Layout): ReadonlySet<Line> {
  if (layout.wrap !== null) return new Set()
  const filled = lines.filter((line) => !isBlank(line))
  const found: Line[] = []
  for (let i = 0; i < filled.length; i++) {
    const indent = filled[i]?.indent ?? 0
    if (indent < base + STEP) continue
    const from = i
    while (filled[i + 1]?.indent === indent) i++
    const run = filled.slice(from, i + 1)
    if (run.length > 1 && !run.some(({ text }) => /^["“]/.test(text) || isOrnament(text))) found.push(...run)
  }
  return new Set(found.length <= filled.length * OF_LETTERS ? found : [])
}

/** Lines set in as one: more than one, and not paragraphs of which each has a first line alone. */
function standsByItself(group: readonly Line[], step: number, layout: Layout): boolean {
  if (group.length < 2) return false
  if (layout.indent === null || step > layout.indent + 1) return true
  return isVerse(group, layout) || group.slice(0, -1).some(({ text }) => !endsSentence(text))
}

/** The columns at which paragraphs begin: more than once a line further out goes on below. */
function firstColumns(lines: readonly Line[]): ReadonlySet<number> {
  const once = new Set<number>()
  const firsts = new Set<number>()
  lines.forEach((line, i) => {
    const below = lines[i + 1]
    if (isBlank(line) || below === undefined || isBlank(below) || below.indent >= line.indent) return
    if (once.has(line.indent)) firsts.add(line.indent)
    once.add(line.indent)
  })
  return firsts
}

const indentOf = (group: readonly Line[]): number =>
  group.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY)

function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  let group: Line[] = []
  for (const line of lines) {
    if (!isBlank(line) && !isOrnament(line.text)) group.push(line)
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  return group.length > 0 ? [...groups, group] : groups
}

/** The outermost column at which a fair share of the text stands; of wrapped text, first lines left out. */
function baseOf(lines: readonly Line[], layout: Layout): number {
  const counts = new Map<number, number>()
  let all = 0
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (isBlank(line) || (layout.wrap !== null && (before === undefined || isBlank(before)))) return
    counts.set(line.indent, (counts.get(line.indent) ?? 0) + line.text.length)
    all += line.text.length
  })
  const columns = [...counts].filter(([, count]) => count >= all * OF_TEXT).map(([indent]) => indent)
  return Math.min(...columns, Number.POSITIVE_INFINITY)
}
