import type { Edit } from '../traced.ts'

/** Line ends of every system become \n. */
export function lineEnds(text: string): Edit[] {
  const edits: Edit[] = []
  for (let i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1)) {
    edits.push({ from: i, to: i + 1, text: text[i + 1] === '\n' ? '' : '\n' })
  }
  return edits
}
