import type { Block, TextBlock } from './blocks.ts'
import { beginsScript, isBracketed, isDay, isTransition, opensScene, TIME } from './place-lines.ts'

/** A line in capitals that says no sentence: `GEORGETOWN`, `SECTOR FIVE, DAWN`. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]{2,}$/u
const LONGEST = 60

/**
 * The blocks that say where and when a scene begins. Some lines say so by themselves; of a place in capitals, a place
 * and a time, or a day, a file has at least two with a scene's text between, else they may be signs, headlines or shouts.
 */
export function sluglinesOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const sure: number[] = []
  const places: number[] = []
  blocks.forEach((block, i) => {
    if (block.kind !== 'text' || block.quoted || blocks[i + 1]?.kind !== 'text') return
    const isSure = block.lines.length === 1 && opensScene(textOf(block))
    // `SCENE 2`, and its place below
    if (isSure && sure.at(-1) === i - 1) return
    if (isSure) sure.push(i)
    else if (isPlace(block)) places.push(i)
  })
  const texts = blocks.filter((block) => block.kind === 'text').length
  const apart = places.every((place, n) => (places[n + 1] ?? blocks.length) - place > 2)
  // where symbols part scenes, a place stands below some; else the lines are headlines
  const hasSymbols = blocks.some(({ kind }) => kind === 'break')
  const opens = !hasSymbols || places.some((place) => blocks[place - 1]?.kind !== 'text')
  const isHabit = places.length >= 2 && places.length * 3 <= texts && apart && opens
  return new Set(
    [...sure, ...(isHabit ? places : [])].flatMap((at) => {
      const before = blocks[at - 1]
      // `FADE IN:` belongs to the scene below
      const isFaded = before?.kind === 'text' && isTransition(textOf(before)) && beginsScript(textOf(before))
      return (isFaded ? before : blocks[at]) ?? []
    }),
  )
}

const textOf = ({ lines }: TextBlock): string => lines[0]?.text ?? ''

function isPlace(block: TextBlock): boolean {
  if (block.lines.length > 3 || (block.lines[0]?.text.length ?? 0) > LONGEST) return false
  const [first, ...more] = block.lines.map(({ text }) => text)
  if (first === undefined || more.some((text) => text.length > LONGEST)) return false
  const text = [first, ...more].join(' ')
  if (/["“”]/.test(text) || /[!?]$|[^.\s]{3}\.$/.test(text) || text.split(/\s+/).length > 12) return false
  if (isTransition(first)) return false
  return (
    (CAPITALS.test(first) && (first.match(/\p{L}/gu)?.length ?? 0) >= 4) ||
    isPlaceAndTime(first, text) ||
    isDay(text) ||
    isBracketed(text)
  )
}

/** `Sunnydale High, 8:15 am`: it begins with a capital, and ends with the time or a place after it. */
const isPlaceAndTime = (first: string, text: string): boolean =>
  TIME.test(text) && /^[\p{Lu}\d[(]/u.test(first) && !/\b(?:was|were|had|said|is|at)\b/i.test(text)
