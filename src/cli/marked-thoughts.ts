import type { Node } from '@tiptap/pm/model'
import type { Confidence, Found } from '../findings/index.ts'
import type { Report } from '../import/index.ts'
import { mark } from '../story/schema/index.ts'
import { blockText, textBlocksOf } from '../story/walk.ts'

/** A thought that the old file itself had marked. */
export interface MarkedThought {
  readonly found: Found
  /** As it stands in the story now, without the signs. */
  readonly text: string
  readonly thinker: string | null
  readonly confidence: Confidence
}

/**
 * The passages of an imported text that its own signs, such as `*…*`, said to be thoughts, in story order. None
 * where it came with real italics: these were never lost. Telepathy is not among them.
 */
export function markedThoughts(doc: Node, { marks }: Report): MarkedThought[] {
  const signs = marks.filter(({ places }) => places.some(({ meaning }) => meaning === 'thought'))
  if (signs.length === 0) return []
  // What the author says of a sign is certain, what its use tells is not.
  const confidence = signs.every(({ evidence }) => evidence === 'key') ? 'very likely' : 'likely'
  return textBlocksOf(doc).flatMap((block) =>
    runsIn(block.node).map(({ from, to, thinker }): MarkedThought => {
      const kept = { kind: 'thought', code: 'marked', alike: null, reasons: [], change: null } as const
      const text = blockText(block.node).slice(from, to)
      return { found: { block, finding: { ...kept, from, to, confidence } }, text, thinker, confidence }
    }),
  )
}

interface Run {
  readonly from: number
  readonly to: number
  readonly thinker: string | null
}

function runsIn(block: Node): Run[] {
  const runs: Run[] = []
  block.forEach((inline, from) => {
    const thought = mark('thought').isInSet(inline.marks)
    if (!thought || thought.attrs.to !== null) return
    const before = runs.at(-1)
    const run = { from, to: from + inline.nodeSize, thinker: thought.attrs.by as string | null } // as: the schema says so
    // Stress within a thought parts its text, and not the thought.
    if (before?.to === from && before.thinker === run.thinker)
      runs.splice(-1, 1, { ...run, from: before.from })
    else runs.push(run)
  })
  return runs
}
