import type { Node } from '@tiptap/pm/model'
import { clean } from './characters.ts'
import { type Wrap, wrapsOf } from './marks.ts'
import type { PageOptions } from './options.ts'

/** A stretch of a text block: words, the space between them, or a line break. */
export interface Piece {
  readonly kind: 'words' | 'space' | 'break'
  readonly value: string
  /** What is around it in the page; a line break takes what is around its neighbours. */
  readonly wraps: readonly Wrap[]
}

const BREAK: Piece = { kind: 'break', value: '', wraps: [] }

/**
 * What stands in a text block, tidied: no space at a line's ends, and no line break at the block's. The first
 * and the last are words; [] for a block without.
 * @param keepIndents whether space at the start of a line is the author's (verse).
 */
export function piecesOf(block: Node, options: PageOptions, keepIndents: boolean): Piece[] {
  const lines = linesOf(inlinePieces(block, options)).map((line) => trim(line, keepIndents))
  return joinLines(withoutEmptyEnds(lines))
}

/** One handler an inline node; throws on one it does not know. */
function inlinePieces(block: Node, options: PageOptions): Piece[] {
  return block.children.flatMap((inline) => {
    switch (inline.type.name) {
      case 'text':
        return splitSpace(clean(inline.text ?? ''), wrapsOf(inline.marks, options))
      case 'hardBreak':
        return [BREAK]
      default:
        throw new Error(`No handler for the node ${inline.type.name} in a text block`)
    }
  })
}

/** A text's words, with the space before and after them apart. */
function splitSpace(value: string, wraps: readonly Wrap[]): Piece[] {
  const start = value.length - value.trimStart().length
  const end = Math.max(start, value.trimEnd().length)
  const pieces: Piece[] = [
    { kind: 'space', value: value.slice(0, start), wraps },
    { kind: 'words', value: value.slice(start, end), wraps },
    { kind: 'space', value: value.slice(end), wraps },
  ]
  return pieces.filter((piece) => piece.value !== '')
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([])
    else lines.at(-1)?.push(piece)
  }
  return lines
}

/** A line without the space at its ends, which no browser shows; an indent becomes hard spaces, which all do. */
function trim(line: readonly Piece[], keepIndents: boolean): Piece[] {
  const first = line.findIndex((piece) => piece.kind === 'words')
  const last = line.findLastIndex((piece) => piece.kind === 'words')
  const trimmed = line.slice(Math.max(first, 0), last + 1)
  const indent = line.slice(0, Math.max(first, 0)).map((piece) => piece.value.replaceAll('\t', '    '))
  const { length } = indent.join('')
  if (!keepIndents || length === 0) return trimmed
  return [{ kind: 'words', value: '\u00A0'.repeat(length), wraps: trimmed[0]?.wraps ?? [] }, ...trimmed]
}

function withoutEmptyEnds(lines: readonly Piece[][]): Piece[][] {
  const hasWords = (line: readonly Piece[]) => line.length > 0
  const first = lines.findIndex(hasWords)
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(hasWords) + 1)
}

const joinLines = (lines: readonly Piece[][]): Piece[] =>
  lines.flatMap((line, at) => (at === 0 ? line : [BREAK, ...line]))
