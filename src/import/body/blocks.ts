import type { Alignment } from '../../story/schema/blocks.ts'
import { isBlank, type Line } from '../lines.ts'
import { isLetterRow, isOrnament, isWordedOrnament } from '../ornament.ts'
import { headingsIn } from './chapter-headings.ts'
import { isFree } from './heading-lines.ts'
import { type Insets, insetsOf } from './insets.ts'
import { endsSentence, type Layout } from './layout.ts'
import { isVerse, type Joint, paragraphsOf, type Wordbook } from './paragraphs.ts'
import { songsAmong } from './songs.ts'

/** A text block: the lines it is made of, and what stands between one and the next. */
export interface TextBlock {
  readonly kind: 'text'
  readonly block: 'paragraph' | 'verse'
  readonly align: Alignment
  readonly lines: readonly Line[]
  /** Between line n and n + 1: a space, nothing after a dash, or a line's end that stays. */
  readonly joints: readonly Joint[]
  /** Blank lines before it. */
  readonly gap: number
  /** Whether it is quoted matter: the file's markup says so, or it is set in. */
  readonly quoted?: boolean
  /** Whether it says that a scene begins: a number within a chapter. */
  readonly opens?: boolean
}

/** Symbols, or words among symbols, between scenes. */
export interface BreakBlock {
  readonly kind: 'break'
  readonly lines: readonly Line[]
  readonly ornament: string
  /** Whether the ornament is the author's choice; where the file does not say, its kinds do. */
  readonly kept?: boolean
  /** Whether it says something. */
  readonly worded?: boolean
}

/** A chapter begins. `lines` are its heading's; none where a new posting alone says so. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly lines: readonly Line[]
  readonly title: string
  /** What the part's own header said beside the story's. */
  readonly notes: string
  readonly summary?: string
  readonly endNotes?: string
}

export type Block = TextBlock | BreakBlock | HeadingBlock

/** Parts the body's lines into text, breaks and headings. `symbols`: whether symbols part scenes, or are text. */
export function blocksOf(lines: readonly Line[], layout: Layout, words: Wordbook, symbols = true): Block[] {
  const { chapters, sections } = headingsIn(lines)
  const insets = insetsOf(lines, layout)
  const rows = letterRows(lines)
  const blocks: Block[] = []
  let group: Line[] = []
  let gap = 0
  let groupGap = 0
  const close = () => {
    // one by one: a group may hold more blocks than a call takes arguments
    if (group.length > 0)
      for (const block of textBlocks(group, groupGap, layout, words, insets)) blocks.push(block)
    group = []
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined) break
    if (isBlank(line)) {
      gap++
      if (gap > layout.spacing) close()
      continue
    }
    const heading = chapters.get(i)
    const apart = isApart(lines, i)
    if (heading !== undefined) {
      close()
      const more = lines.slice(i + 1, i + 1 + heading.below)
      blocks.push({
        kind: 'heading',
        lines: [line, ...more.filter((each) => !isBlank(each))],
        title: heading.title,
        notes: '',
      })
      i += heading.below
    } else if (sections.has(i)) {
      close()
      const block = 'paragraph' as const
      blocks.push({ kind: 'text', block, align: null, lines: [line], joints: [], gap, opens: true })
    } else if (
      symbols &&
      (isOrnament(line.text) || (apart && (rows.has(line.text) || isWordedOrnament(line.text))))
    ) {
      close()
      const worded = apart && isWordedOrnament(line.text)
      blocks.push({ kind: 'break', lines: [line], ornament: line.text, ...(worded ? { worded } : {}) })
    } else {
      if (group.length === 0) groupGap = Math.max(0, gap - layout.spacing)
      group.push(line)
    }
    gap = 0
  }
  close()
  const said = blocks.some((block) => block.kind === 'break' && block.worded) ? withWords(blocks) : blocks
  const songs = songsAmong(said.filter((block): block is TextBlock => block.kind === 'text'))
  if (songs.size === 0) return said
  return said.map((block) => (block.kind === 'text' && songs.has(block) ? { ...block, quoted: true } : block))
}

/** Rows of letters that stand apart more than once. */
function letterRows(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const rows = new Set<string>()
  lines.forEach(({ text }, i) => {
    if (text.length > 60 || !isLetterRow(text) || !isApart(lines, i)) return
    if (seen.has(text)) rows.add(text)
    seen.add(text)
  })
  return rows
}

/** What says something between symbols, but parts no text from text, is a paragraph. */
function withWords(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    if (block.kind !== 'break' || !block.worded || isScenes(block)) return block
    if (blocks[i - 1]?.kind === 'text' && blocks[i + 1]?.kind === 'text') return { ...block, kept: true }
    return { kind: 'text', block: 'paragraph', align: null, lines: block.lines, joints: [], gap: 0 }
  })
}

/** `[scene break]` says no more than symbols do. */
const isScenes = ({ ornament }: BreakBlock): boolean =>
  /\b(?:scene|page|line)? ?(?:break|change)\b/i.test(ornament)

const isApart = (lines: readonly Line[], i: number): boolean => isFree(lines[i - 1]) && isFree(lines[i + 1])

function textBlocks(
  group: readonly Line[],
  gap: number,
  layout: Layout,
  words: Wordbook,
  insets: Insets,
): TextBlock[] {
  const align = alignment(group, layout)
  const isSetIn = layout.goesOn && insets.has(group)
  const isVersed = layout.goesOn && (isVerse(group, layout) || (isSetIn && saysLineByLine(group, layout)))
  const quoted = isSetIn && (align === null || (isVersed && group.length > 2))
  if (isVersed) {
    const joints = group.slice(1).map(() => '\n' as const)
    return [{ kind: 'text', block: 'verse', align, lines: group, joints, gap, quoted }]
  }
  const wrapped = quoted ? insets.layoutOf(group, layout) : layout
  return paragraphsOf(group, wrapped, words).map(({ lines, joints }, i) => ({
    kind: 'text',
    block: 'paragraph',
    align,
    lines,
    joints,
    gap: i === 0 ? gap : 0,
    quoted,
  }))
}

/** Sentences of a line each, all short, and none of them talk: `The first thing is to stay.`, `The second is soup.` */
function saysLineByLine(group: readonly Line[], layout: Layout): boolean {
  const room = (layout.wrap ?? 72) * 0.7
  return (
    group.length > 1 &&
    group.every(
      ({ width, text }) => width <= room && endsSentence(text) && /^[^\p{L}"“]*[\p{Lu}\d]/u.test(text),
    )
  )
}

/** Lines far in, with as much room left as right or about one middle, are centred. */
function alignment(group: readonly Line[], layout: Layout): Alignment {
  const wrap = layout.wrap ?? 72
  if (group.length > 6 || group.some(({ indent, text }) => indent < 8 || text.length >= wrap - 12))
    return null
  const middles = group.map(({ indent, text }) => indent + text.length / 2)
  const isInMiddle = middles.every((middle) => Math.abs(middle - wrap / 2) <= 4)
  const haveOneMiddle = middles.every((middle) => Math.abs(middle - (middles[0] ?? 0)) <= 1)
  const begins = group.map(({ indent }) => indent)
  return isInMiddle || (haveOneMiddle && Math.max(...begins) - Math.min(...begins) >= 2) ? 'center' : null
}
