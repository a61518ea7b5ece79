import type { Node } from '@tiptap/pm/model'
import type { Speech } from '../language/dialogue.ts'
import { overlaps, type Span } from '../language/span.ts'

/** What a block says about a stretch of itself. */
export interface Place {
  /** Spoken or thought: a voice, with a right to its own words. */
  readonly voiced: boolean
  /** The author set it off or linked it: a title, a word of another tongue, an address. */
  readonly setOff: boolean
}

/** `quoted`: the block is verse, or part of a letter, sign or song. */
export function placeIn(block: Node, speech: readonly Speech[], quoted: boolean): (span: Span) => Place {
  const thoughts = marked(block, ['thought'])
  const setOff = marked(block, ['emphasis', 'underline', 'strike', 'link'])
  return (span) => ({
    voiced: quoted || [...speech, ...thoughts].some((each) => overlaps(each, span)),
    setOff: setOff.some((each) => overlaps(each, span)),
  })
}

function marked(block: Node, names: readonly string[]): readonly Span[] {
  const spans: Span[] = []
  block.forEach((inline, from) => {
    if (inline.marks.some(({ type }) => names.includes(type.name)))
      spans.push({ from, to: from + inline.nodeSize })
  })
  return spans
}
