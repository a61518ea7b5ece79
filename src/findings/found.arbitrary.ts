import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { doc } from '../story/story.arbitrary.ts'
import { type BlockRef, blockText, scenesOf, textBlocksOf } from '../story/walk.ts'
import type { Change, Finding, Found } from './finding.ts'

/** A finding as tests make them: of the words at two offsets. */
export const finding = (
  from: number,
  to: number,
  change: Change | null,
  more: Partial<Finding> = {},
): Finding => ({
  kind: 'repair',
  code: 'test',
  alike: null,
  from,
  to,
  confidence: 'likely',
  reasons: [],
  change,
  ...more,
})

/** A finding on the first place in a document where these words stand. */
export function foundAt(
  doc: Node,
  words: string,
  change: (from: number) => Change | null,
  more: Partial<Finding> = {},
): Found {
  for (const block of textBlocksOf(doc)) {
    const from = blockText(block.node).indexOf(words)
    if (from >= 0) return { block, finding: finding(from, from + words.length, change(from), more) }
  }
  throw new Error(`${words} is not there`)
}

/** Any document with findings in it whose changes do not get into each other's way, in any order. */
export const docWithFindings: fc.Arbitrary<{ doc: Node; all: Found[] }> = doc.chain((doc) => {
  const blocks = scenesOf(doc).flatMap((scene) => textBlocksOf(scene.node, scene.pos))
  return fc.tuple(...blocks.map((block) => findingsOn(block))).chain((each) => {
    const all = each.flat()
    return fc.shuffledSubarray(all, { minLength: all.length }).map((shuffled) => ({ doc, all: shuffled }))
  })
})

const findingsOn = (block: BlockRef): fc.Arbitrary<Found[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.nat(block.node.content.size), { maxLength: 6 }),
      fc.array(fc.constantFrom('', 'x', 'ab', '…'), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([offsets, texts, marks]) => {
      const sorted = offsets.toSorted((a, b) => a - b)
      const found: Found[] = []
      for (let at = 0; at + 1 < sorted.length; at += 2) {
        const from = sorted[at] ?? 0
        const to = sorted[at + 1] ?? 0
        const text = texts[at / 2] ?? ''
        const change: Change = marks
          ? { do: 'mark-thought', by: text || null }
          : { do: 'replace', texts: [{ from, to, text }] }
        found.push({ block, finding: finding(from, to, change) })
      }
      return found
    })
