import type { Mappable } from '@tiptap/pm/transform'
import type { BlockRef } from '../story/walk.ts'
import { type Change, type Finding, quoteOf } from './finding.ts'

/**
 * The findings of a block carried over an edit within it, until it has been looked at anew. One stays as long as
 * its own words do; those whose words changed are dropped. `before` and `after`: the block in the documents on
 * either side of `mapping`.
 */
export function carryFindings(
  findings: readonly Finding[],
  before: BlockRef,
  after: BlockRef,
  mapping: Mappable,
): readonly Finding[] {
  if (before.node === after.node) return findings
  const offset = (at: number, side: number) => mapping.map(before.pos + 1 + at, side) - after.pos - 1
  return findings.flatMap((finding) => {
    const from = offset(finding.from, 1)
    const to = offset(finding.to, -1)
    const stays =
      from >= 0 && from < to && quoteOf({ from, to }, after.node) === quoteOf(finding, before.node)
    return stays ? [moved(finding, from, to)] : []
  })
}

function moved(finding: Finding, from: number, to: number): Finding {
  const by = from - finding.from
  const instead = finding.instead?.map((change) => shifted(change, by))
  return {
    ...finding,
    from,
    to,
    change: finding.change && shifted(finding.change, by),
    ...(instead && { instead }),
  }
}

/** The same change to the same words somewhat further on. */
function shifted(change: Change, by: number): Change {
  if (change.do !== 'replace') return change
  return {
    do: 'replace',
    texts: change.texts.map(({ from, to, text }) => ({ from: from + by, to: to + by, text })),
  }
}
