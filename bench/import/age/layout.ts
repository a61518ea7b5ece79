import { type Block, plainText, type Run } from '../story-source.ts'
import type { Recipe } from './recipe.ts'

/** A block as lines of an old file. */
export function linesOf(block: Block, recipe: Recipe): string[] {
  const set = block.quoted && recipe.quoted === 'indented' ? '     ' : ''
  const text = signed(block.runs, recipe)
  if (block.kind === 'verse') return text.split('\n').map((line) => set + line)
  const indent = recipe.paragraphs.startsWith('indent') && set === '' ? '     ' : set
  if (recipe.wrap === undefined) return [indent + text]
  const wrapped = wrap(indent + text, recipe.wrap, recipe.hyphenate ?? false)
  const combed = recipe.comb === undefined ? wrapped : wrapped.flatMap((line) => comb(line, recipe.comb ?? 0))
  return combed.map((line, at) => (at > 0 ? set + line : line))
}

/** The text with its marks written as signs, or lost. */
function signed(runs: readonly Run[], recipe: Recipe): string {
  const written = runs.map(({ text, meaning }) => {
    const [open, close] = (meaning && recipe.marks?.[meaning]) ?? ['', '']
    return open + text + close
  })
  return quotesAs(written.join(''), recipe.quotes ?? 'straight')
}

/** Sources are written with straight quotes. */
export function quotesAs(text: string, quotes: NonNullable<Recipe['quotes']>): string {
  if (quotes === 'straight') return text
  if (quotes === 'backtick') return text.replace(/(^|[\s(-])"/g, '$1``').replaceAll('"', "''")
  return text
    .replace(/(^|[\s(*_/-])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s(“*_/-])'/g, '$1‘')
    .replaceAll("'", '’')
    .replaceAll('...', '…')
    .replace(/(?<![-!])--(?![->])/g, '—')
}

/** Greedy wrapping; the indent of the first line is kept. */
export function wrap(text: string, column: number, hyphenate: boolean): string[] {
  const lines: string[] = []
  let line = /^ */.exec(text)?.[0] ?? ''
  let empty = true
  for (const word of text.trim().split(/ +/)) {
    const room = column - line.length - (empty ? 0 : 1)
    if (word.length <= room || empty) {
      line += (empty ? '' : ' ') + word
      empty = false
      continue
    }
    const head = hyphenate && /^[a-z]{9,}$/.test(word) && room > 5 ? word.slice(0, Math.min(room - 1, 5)) : ''
    lines.push(head ? `${line} ${head}-` : line)
    line = word.slice(head.length)
  }
  return [...lines, line]
}

function comb(line: string, column: number): string[] {
  if (line.length <= column) return [line]
  const at = line.lastIndexOf(' ', column)
  return at < 20 ? [line] : [line.slice(0, at), line.slice(at + 1)]
}

/** Blank lines between two neighbouring blocks. */
export function gapBetween(before: Block, after: Block, recipe: Recipe): number {
  const quotedEdge = before.quoted !== after.quoted
  switch (recipe.paragraphs) {
    case 'blank':
    case 'indent-blank':
      return 1
    case 'double':
      return 2
    case 'mixed':
      return quotedEdge || plainText(after.runs).length % 3 === 0 ? 1 : 0
    case 'lines':
    case 'indent':
      return quotedEdge || after.kind === 'verse' ? 1 : 0
  }
}
