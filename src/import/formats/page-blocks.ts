import { type Block, blocksOf, type HeadingBlock, type TextBlock } from '../body/blocks.ts'
import type { Layout } from '../body/layout.ts'
import type { Wordbook } from '../body/paragraphs.ts'
import { isBlank, type Line } from '../lines.ts'
import { isOrnament } from '../ornament.ts'
import { labelled } from './front.ts'
import { SIGN } from './signs.ts'

/** How paragraphs stand where markup parts them: each is a line. */
export const PARTED: Layout = {
  wrap: null,
  wrapFit: 0,
  spacing: 0,
  indent: null,
  goesOn: true,
  combed: false,
  margin: 0,
}

/** The signs that say what a line is; the others say only how it looks. */
const TELLING = new RegExp(
  `[${SIGN.heading}${SIGN.chapterField}${SIGN.more}${SIGN.verse}${SIGN.paragraph}${SIGN.rule}${SIGN.ornament}]`,
)

/** Parts a page's lines into blocks: by their signs, and between those as the lines of plain text. */
export function pageBlocks(
  lines: readonly Line[],
  signs: ReadonlyMap<number, string>,
  layout: Layout,
  words: Wordbook,
  symbols: boolean,
): Block[] {
  const blocks: Block[] = []
  const signOf = (line: Line): string => signs.get(line.from) ?? ''
  const isTold = (line: Line | undefined): boolean =>
    line !== undefined && TELLING.test(signs.get(line.from) ?? '')
  const belongs = (line: Line): boolean =>
    (signs.get(line.from) ?? '').includes(SIGN.line) || (!isBlank(line) && !isTold(line))
  let gap = 0
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]
    if (line === undefined) break
    if (!isTold(line)) {
      const from = i
      while (i < lines.length && !isTold(lines[i])) i++
      const run = lines.slice(from, i)
      if (run.every(isBlank)) gap += run.length
      else {
        for (const block of blocksOf(run, layout, words, symbols)) blocks.push(dressed(block, signOf))
        gap = trailingBlanks(run)
      }
      continue
    }
    const sign = signs.get(line.from) ?? ''
    const from = i++
    const has = (each: string) => sign.includes(each)
    if (has(SIGN.chapterField) || has(SIGN.more)) {
      while ((signs.get(lines[i]?.from ?? -1) ?? '').includes(SIGN.more)) i++
      addToChapter(blocks, lines.slice(from, i))
    } else if (isBreak(sign, line.text)) {
      while ((signs.get(lines[i]?.from ?? -1) ?? '').includes(SIGN.line)) i++
      const own = lines.slice(from, i)
      const ornament = own.map(({ text }) => text).join('\n')
      blocks.push({ kind: 'break', lines: own, ornament, kept: !has(SIGN.rule) })
    } else if (has(SIGN.heading)) {
      blocks.push({ kind: 'heading', lines: [line], title: line.text, notes: '' })
    } else {
      while (i < lines.length && belongs(lines[i] ?? line)) i++
      const own = lines.slice(from, i)
      if (symbols && has(SIGN.center) && own.length === 1 && isOrnament(line.text))
        blocks.push({ kind: 'break', lines: own, ornament: line.text, kept: true })
      else
        blocks.push(
          dressed(
            {
              kind: 'text',
              // a plain page has no other word for verse than its indents
              block:
                has(SIGN.verse) || own.some(({ text }) => text.startsWith('\u00a0')) ? 'verse' : 'paragraph',
              align: null,
              lines: own,
              joints: own.slice(1).map(() => '\n' as const),
              gap,
            },
            signOf,
          ),
        )
    }
    gap = 0
  }
  return blocks
}

/** Whether a line stands between scenes; a heading of symbols does where it need not be a title. */
function isBreak(sign: string, text: string): boolean {
  if (sign.includes(SIGN.rule) || sign.includes(SIGN.ornament)) return true
  return sign.includes(SIGN.heading) && !sign.includes(SIGN.paragraph) && isOrnament(text)
}

function trailingBlanks(run: readonly Line[]): number {
  return run.length - 1 - run.findLastIndex((line) => !isBlank(line))
}

/** A block as its lines' signs make it look. */
function dressed<T extends Block>(block: T, signOf: (line: Line) => string): Block {
  if (block.kind !== 'text') return block
  const all = block.lines.map(signOf)
  const every = (sign: string) => all.every((each) => each.includes(sign) || each.includes(SIGN.line))
  const align: TextBlock['align'] = all[0]?.includes(SIGN.center)
    ? 'center'
    : all[0]?.includes(SIGN.right)
      ? 'right'
      : block.align
  return { ...block, align, quoted: every(SIGN.quote) }
}

/** Puts a chapter's own matter on the heading above it. */
function addToChapter(blocks: Block[], lines: readonly Line[]): void {
  const at = blocks.findLastIndex(({ kind }) => kind === 'heading')
  const heading = blocks[at]
  if (heading?.kind !== 'heading') return
  const { label, value } = labelled(lines.map(({ text }) => text).join('\n'))
  const name = /summary/i.test(label) ? 'summary' : /\bend\b/i.test(label) ? 'endNotes' : 'notes'
  const before = heading[name] ?? ''
  blocks[at] = {
    ...heading,
    [name]: [before, value].filter(Boolean).join('\n\n'),
    lines: [...heading.lines],
  } satisfies HeadingBlock
}
