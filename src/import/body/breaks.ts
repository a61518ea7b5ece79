import { saysTheEnd } from '../ornament.ts'
import type { Block, TextBlock } from './blocks.ts'
import { sluglinesOf } from './sluglines.ts'

/** What parts scenes in a file. */
export type BreakRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'symbols'; readonly count: number }
  /** `lines` blank lines or more part scenes; seen `count` times. */
  | { readonly kind: 'blank-lines'; readonly lines: number; readonly count: number }
  | { readonly kind: 'symbols-and-blank-lines'; readonly lines: number; readonly count: number }

export interface Breaks {
  readonly rule: BreakRule
  /** So many blank lines or more part scenes; null where none do. */
  readonly blankLines: number | null
  /** Blocks that begin a scene by saying where and when. */
  readonly sluglines: ReadonlySet<Block>
}

/** What parts scenes in this file: symbols, blank lines, both, or nothing; `chosen` is the author's word on blank lines. */
export function breakRule(blocks: readonly Block[], chosen?: number | null): Breaks {
  const blankLines = chosen === undefined ? learnBlankLines(withoutEnd(blocks)) : chosen
  const symbols = blocks.filter((block) => block.kind === 'break').length
  const sluglines = chosen === undefined ? sluglinesOf(blocks) : new Set<Block>()
  if (blankLines === null) {
    const rule: BreakRule = symbols > 0 ? { kind: 'symbols', count: symbols } : { kind: 'none' }
    return { rule, blankLines, sluglines }
  }
  const count = blocks.filter(
    (block, i) =>
      block.kind === 'text' && blocks[i - 1]?.kind === 'text' && block.gap >= blankLines && !isEnd(block),
  ).length
  const kind = symbols > 0 ? 'symbols-and-blank-lines' : 'blank-lines'
  return { rule: { kind, lines: blankLines, count: count + symbols }, blankLines, sluglines }
}

/** Without the words that a story closes with: they stand apart, and are no scene. */
function withoutEnd(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1)
  return last?.kind === 'text' && isEnd(last) ? blocks.slice(0, -1) : blocks
}

/** Whether a block only says that the story ends: `THE END`, `- fin -`. */
export function isEnd({ lines }: TextBlock): boolean {
  const text = lines[0]?.text ?? ''
  return lines.length === 1 && text.length < 60 && saysTheEnd(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
}

/** Learns from a file's own gaps how many blank lines part its scenes; null where they never do. */
function learnBlankLines(blocks: readonly Block[]): number | null {
  const gaps = blocks.flatMap((block, i) =>
    block.kind === 'text' && blocks[i - 1]?.kind === 'text' ? [block.gap] : [],
  )
  const symbols = blocks.filter((block) => block.kind === 'break').length
  if (gaps.length < 3) return gaps.some((gap) => gap >= 3) ? 3 : null
  const counts = new Map<number, number>()
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  const atLeast = (least: number) => gaps.filter((gap) => gap >= least).length
  const [usual = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const wider = [...counts.keys()].filter((gap) => gap > usual).sort((a, b) => a - b)
  const [first, second] = wider
  if (first === undefined) return null
  const isRare = (gap: number) => atLeast(gap) <= gaps.length * 0.3
  // where symbols part scenes, blank lines do so only if they are as clear a sign
  if (symbols > 0 && !(usual > 0 && first >= usual + 2 && isRare(first) && atLeast(first) * 3 >= symbols))
    return null
  if (second !== undefined && usual === 0 && atLeast(second) >= Math.max(1, atLeast(first) * 0.15))
    return second
  if (second !== undefined && !isRare(first) && isRare(second)) return second
  return isRare(first) && scenesAreLong(blocks, first) ? first : null
}

/** A scene is more than a line or two: where the gaps would part single lines, they part paragraphs. */
function scenesAreLong(blocks: readonly Block[], gap: number): boolean {
  const texts = blocks.filter((block): block is TextBlock => block.kind === 'text')
  const scenes = texts.slice(1).filter((block) => block.gap >= gap).length + 1
  const characters = texts.reduce(
    (sum, block) => sum + block.lines.reduce((all, line) => all + line.text.length, 0),
    0,
  )
  return characters / scenes >= 250
}
