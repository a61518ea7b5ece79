import type { Block } from './blocks.ts'
import { TIME } from './place-lines.ts'

/** A line in capitals that says no sentence: `GEORGETOWN`, `SECTOR FIVE, DAWN`. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]{2,}$/u
const LONGEST = 60

/**
 * The blocks that say where and when a scene begins: a place in capitals, or a place and a time. A file has at least
 * two of them with a scene's text between, else they may be signs, headlines or shouts.
 */
export function sluglinesOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const places = blocks.flatMap((block, i) => (isSlugline(block, blocks[i + 1]) ? [i] : []))
  const texts = blocks.filter((block) => block.kind === 'text').length
  const apart = places.every((place, n) => (places[n + 1] ?? blocks.length) - place > 2)
  const isHabit = places.length >= 2 && places.length * 3 <= texts && apart
  return new Set(isHabit ? places.flatMap((place) => blocks[place] ?? []) : [])
}

function isSlugline(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'text' || block.quoted || block.lines.length > 3 || next?.kind !== 'text') return false
  if ((block.lines[0]?.text.length ?? 0) > LONGEST) return false
  const [first, ...more] = block.lines.map(({ text }) => text)
  if (first === undefined || [first, ...more].some((text) => text.length > LONGEST)) return false
  const text = [first, ...more].join(' ')
  if (/["“”]/.test(text) || /[!?]$|[^.\s]{3}\.$/.test(text) || text.split(/\s+/).length > 12) return false
  return (CAPITALS.test(first) && (first.match(/\p{L}/gu)?.length ?? 0) >= 4) || isPlaceAndTime(first, text)
}

/** `Sunnydale High, 8:15 am`: it begins with a capital, and ends with the time or a place after it. */
const isPlaceAndTime = (first: string, text: string): boolean =>
  TIME.test(text) && /^[\p{Lu}\d[(]/u.test(first) && !/\b(?:was|were|had|said|is|at)\b/i.test(text)
