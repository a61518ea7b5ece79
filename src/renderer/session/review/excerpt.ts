import type { QueueItem } from '../../../findings/index.ts'
import type { Range } from '../../../story/search.ts'
import { blockText } from '../../../story/walk.ts'

/**
 * A stretch of an excerpt: around what is proposed, its words, or what is taken out and put in, with a sign between
 * where one word becomes another.
 */
export interface Stretch {
  readonly is: 'around' | 'words' | 'out' | 'becomes' | 'in'
  readonly text: string
}

const BECOMES = ' → '
const LETTER = /\p{L}/u

/**
 * What is proposed, in its words: with as many characters around it as there is room for (cut between words), and
 * with what accepting it puts in place. `bounds`: where the author moved them; null: as proposed.
 */
export function excerptOf({ first }: QueueItem, bounds: Range | null, room: number): readonly Stretch[] {
  const text = blockText(first.block)
  const { from, to } = bounds ?? first.finding
  const { change } = first.finding
  const stretches: Stretch[] = [{ is: 'around', text: tailOf(text.slice(0, from), room) }]
  let at = from
  for (const each of change?.do === 'replace' ? change.texts : []) {
    stretches.push({ is: 'words', text: text.slice(at, each.from) })
    const out = text.slice(each.from, each.to)
    stretches.push({ is: 'out', text: out })
    if (LETTER.test(out) && LETTER.test(each.text)) stretches.push({ is: 'becomes', text: BECOMES })
    stretches.push({ is: 'in', text: each.text })
    at = each.to
  }
  stretches.push({ is: 'words', text: text.slice(at, to) })
  stretches.push({ is: 'around', text: headOf(text.slice(to), room) })
  return stretches.filter((each) => each.text !== '')
}

export function tailOf(text: string, room: number): string {
  if (text.length <= room) return text
  const tail = text.slice(text.length - room)
  return room === 0 ? '' : `…${tail.slice(tail.indexOf(' ') + 1)}`
}

export function headOf(text: string, room: number): string {
  if (text.length <= room) return text
  const head = text.slice(0, room)
  return room === 0 ? '' : `${head.slice(0, head.lastIndexOf(' ') < 0 ? room : head.lastIndexOf(' '))}…`
}
