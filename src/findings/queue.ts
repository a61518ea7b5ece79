import type { Node } from '@tiptap/pm/model'
import { CONFIDENCES, type Confidence, type Finding, type Found, quoteOf } from './finding.ts'

/** What is looked at and decided on at once: one finding, or all over the story that belong together. */
export interface Item {
  /** The first of them is where it is shown; there is always one. */
  readonly first: Found
  readonly all: readonly Found[]
  /** The least sure of them. */
  readonly confidence: Confidence
}

/** Findings in story order as they are reviewed, in that order; those of the whole story where the first of them stands. */
export function itemsOf(all: readonly Found[]): readonly Item[] {
  const groups = new Map<string | Found, [Found, ...Found[]]>()
  for (const found of all) {
    const key = groupOf(found.finding, found.block.node) ?? found
    const group = groups.get(key)
    if (group) group.push(found)
    else groups.set(key, [found])
  }
  return [...groups.values()].map((group) => ({
    first: group[0],
    all: group,
    confidence:
      CONFIDENCES.findLast((each) => group.some(({ finding }) => finding.confidence === each)) ?? 'possible',
  }))
}

/** What those that belong together have in common; null where it stands alone. */
export function groupOf(finding: Finding, block: Node): string | null {
  const { alike, kind, code } = finding
  return alike && JSON.stringify([kind, code, alike === 'words' ? quoteOf(finding, block) : null])
}
