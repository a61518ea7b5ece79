import type { SetBlock, SetChapter, SetScene } from '../manuscript.ts'
import type { FoundBreak, FoundQuote } from '../report.ts'
import type { Block, TextBlock } from './blocks.ts'
import { type Breaks, isEnd } from './breaks.ts'
import { letterSigns, lettersAmong } from './quoted.ts'

/** What stands between a scene and the one before it. */
type Boundary =
  | { readonly kind: 'start' }
  | {
      readonly kind: 'symbols'
      readonly ornament: string
      readonly kept: boolean | null
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'blank-lines'; readonly from: number; readonly to: number }

interface Segment {
  boundary: Boundary
  readonly blocks: SetBlock[]
}

export interface Scenes {
  readonly chapters: readonly SetChapter[]
  readonly breaks: readonly FoundBreak[]
  readonly quotes: readonly FoundQuote[]
}

/** Parts blocks into chapters and scenes. `readsLetters`: whether letters are to be told by what they say. */
export function scenesOf(
  blocks: readonly Block[],
  breaks: Omit<Breaks, 'rule'>,
  set: (block: TextBlock) => Omit<SetBlock, 'quoted' | 'block'>,
  readsLetters = true,
): Scenes {
  const quotes: FoundQuote[] = []
  const parted = chaptersOf(blocks).map(({ body, ...chapter }) => ({
    ...chapter,
    segments: withLetters(segmentsOf(body, breaks, set), quotes),
  }))
  const found = readsLetters
    ? quotedLetters(
        parted.flatMap(({ segments }) => segments),
        quotes,
      )
    : null
  const chapters =
    found === null
      ? parted
      : parted.map((chapter) => ({
          ...chapter,
          segments: chapter.segments.map((each) => ({ ...each, blocks: found.get(each) ?? each.blocks })),
        }))
  const boundaries = chapters.flatMap(({ segments }) => segments.map(({ boundary }) => boundary))
  const kinds = new Set(boundaries.flatMap((each) => (each.kind === 'start' ? [] : [breakKind(each)])))
  const scene = ({ boundary, blocks }: Segment): SetScene => ({
    blocks,
    // one kind of break in the whole story is the plain one; kinds that differ keep their symbols
    breakBefore: boundary.kind === 'symbols' && (boundary.kept ?? kinds.size > 1) ? boundary.ornament : null,
  })
  return {
    chapters: chapters.flatMap(({ segments, ...chapter }) =>
      chapter.title === null && segments.length === 0 ? [] : [{ ...chapter, scenes: segments.map(scene) }],
    ),
    breaks: boundaries.flatMap((each) =>
      each.kind === 'start'
        ? []
        : [{ from: each.from, to: each.to, ornament: each.kind === 'symbols' ? each.ornament : null }],
    ),
    quotes,
  }
}

function chaptersOf(blocks: readonly Block[]): (Omit<SetChapter, 'scenes'> & { body: Block[] })[] {
  const chapters: (Omit<SetChapter, 'scenes'> & { body: Block[] })[] = [
    { title: null, notes: '', summary: '', endNotes: '', body: [] },
  ]
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { title, notes, summary = '', endNotes = '' } = block
      chapters.push({ title, notes, summary, endNotes, body: [] })
    } else chapters.at(-1)?.body.push(block)
  }
  return chapters
}

function segmentsOf(
  body: readonly Block[],
  { blankLines, sluglines }: Omit<Breaks, 'rule'>,
  set: (block: TextBlock) => Omit<SetBlock, 'quoted' | 'block'>,
): Segment[] {
  const segments: Segment[] = []
  let boundary: Boundary | null = { kind: 'start' }
  let end = 0
  for (const block of body) {
    const from = block.lines[0]?.from ?? end
    if (block.kind === 'break') {
      const { ornament, kept = null } = block
      boundary ??= { kind: 'symbols', ornament, kept, from, to: block.lines.at(-1)?.to ?? from }
    } else if (block.kind === 'text') {
      const isApart = blankLines !== null && block.gap >= blankLines && !isEnd(block)
      if (boundary === null && (isApart || block.opens || sluglines.has(block)))
        boundary = { kind: 'blank-lines', from: end, to: from }
      if (boundary !== null) segments.push({ boundary, blocks: [] })
      segments.at(-1)?.blocks.push({ block, ...set(block), quoted: block.quoted ?? false })
      boundary = null
    }
    end = block.lines.at(-1)?.to ?? end
  }
  return segments
}

/** A letter that blank lines set off stands within its scene, which goes on below it. */
function withLetters(segments: readonly Segment[], quotes: FoundQuote[]): Segment[] {
  const scenes: Segment[] = []
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]
    const next = segments[i + 1]
    const before = scenes.at(-1)
    if (segment === undefined) break
    const isSetOff =
      segment.boundary.kind === 'blank-lines' && (next === undefined || next.boundary.kind === 'blank-lines')
    const signs =
      isSetOff && before !== undefined
        ? letterSigns(
            segment.blocks.map(({ text }) => text),
            before.blocks.at(-1)?.text ?? '',
            next?.blocks[0]?.text ?? '',
          )
        : null
    if (signs === null || before === undefined) {
      scenes.push({ boundary: segment.boundary, blocks: [...segment.blocks] })
      continue
    }
    for (const each of segment.blocks) before.blocks.push({ ...each, quoted: true })
    for (const each of next?.blocks ?? []) before.blocks.push(each)
    quotes.push({
      from: segment.blocks[0]?.block.lines[0]?.from ?? 0,
      to: segment.blocks.at(-1)?.block.lines.at(-1)?.to ?? 0,
      evidence: signs,
    })
    i++
  }
  return scenes
}

/** The blocks of scenes with their letters quoted; null where there are none, or the story is told in letters. */
function quotedLetters(
  segments: readonly Segment[],
  quotes: FoundQuote[],
): ReadonlyMap<Segment, SetBlock[]> | null {
  const scenes = new Map<Segment, SetBlock[]>()
  const found: FoundQuote[] = []
  let [all, written] = [0, 0]
  for (const segment of segments) {
    const texts = segment.blocks.map(({ text }) => text)
    all += lengthOf(texts)
    const letters = lettersAmong(texts)
    if (letters.length === 0) continue
    const blocks = [...segment.blocks]
    for (const { from, to } of letters) {
      written += lengthOf(texts.slice(from, to))
      const letter = blocks.slice(from, to)
      if (letter.some(({ quoted }) => quoted)) continue
      letter.forEach((each, i) => {
        blocks[from + i] = { ...each, quoted: true }
      })
      found.push({
        from: letter[0]?.block.lines[0]?.from ?? 0,
        to: letter.at(-1)?.block.lines.at(-1)?.to ?? 0,
        evidence: ['greeting', 'closing'],
      })
    }
    scenes.set(segment, blocks)
  }
  if (found.length === 0 || written * 2 > all) return null
  quotes.push(...found)
  quotes.sort((a, b) => a.from - b.from)
  return scenes
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0)

/** Two breaks are alike when their symbols are; rules of a dozen symbols and more differ in length by chance. */
function breakKind(boundary: Exclude<Boundary, { kind: 'start' }>): string {
  if (boundary.kind === 'blank-lines') return ''
  const symbols = boundary.ornament.replace(/\s+/g, '')
  return symbols.length >= 12 ? [...new Set(symbols)].join('') : symbols.toLowerCase()
}
