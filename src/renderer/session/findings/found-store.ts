import type { Node } from '@tiptap/pm/model'
import type { Mapping } from '@tiptap/pm/transform'
import { type ChangedBlocks, carryFindings, type Finding, quoteOf } from '../../../findings/index.ts'
import type { BlockRef } from '../../../story/walk.ts'

/**
 * What all sources found, kept with the blocks it is about: a block is immutable, so that what was found in one
 * is true as long as it lives, and is let go with it.
 */
export interface FoundStore {
  /** All that is known of a block, in order. */
  of(block: Node): readonly Finding[]
  put(source: number, block: Node, findings: readonly Finding[]): void
  /**
   * Carries over an edit what its words left whole, until the sources have looked again; `mapping` is the
   * edit's, `decided` are those that it accepted.
   */
  carry(changed: ChangedBlocks, mapping: Mapping, decided: ReadonlySet<Finding>): void
  /** Findings that the author turned down: they stay out of sight, and so does what is carried of them. */
  readonly hidden: WeakSet<Finding>
}

const NONE: readonly Finding[] = []

export function createFoundStore(): FoundStore {
  const bySource: WeakMap<Node, readonly Finding[]>[] = []
  const hidden = new WeakSet<Finding>()

  function of(block: Node): readonly Finding[] {
    const lists = bySource.flatMap((each) => {
      const found = each.get(block)
      return found && found.length > 0 ? [found] : []
    })
    return lists.length < 2 ? (lists[0] ?? NONE) : mendedFirst(lists.flat()).sort((a, b) => a.from - b.from)
  }

  function carry(changed: ChangedBlocks, mapping: Mapping, decided: ReadonlySet<Finding>): void {
    for (const [before, after] of pairsOf(changed, mapping))
      for (const each of bySource) {
        const carried = (each.get(before.node) ?? NONE).flatMap((finding) => {
          if (decided.has(finding)) return []
          const kept = carriedOf(finding, before, after, mapping)
          if (hidden.has(finding)) for (const one of kept) hidden.add(one)
          return kept
        })
        if (carried.length > 0) each.set(after.node, [...(each.get(after.node) ?? NONE), ...carried])
      }
  }

  function put(source: number, block: Node, findings: readonly Finding[]): void {
    while (bySource.length <= source) bySource.push(new WeakMap())
    bySource[source]?.set(block, findings)
  }

  return { of, put, carry, hidden }
}

/** A repair may be all that spelling and grammar stumbled over. */
function mendedFirst(all: readonly Finding[]): Finding[] {
  const repairs = all.filter(({ kind }) => kind === 'repair')
  return all.filter(
    (each) => each.kind !== 'grammar' || !repairs.some(({ from, to }) => from < each.to && each.from < to),
  )
}

/** Which block came of which. */
function* pairsOf({ gone, come }: ChangedBlocks, mapping: Mapping): Generator<readonly [BlockRef, BlockRef]> {
  if (gone.length === come.length) {
    for (const [at, before] of gone.entries()) {
      const after = come[at]
      if (after) yield [before, after]
    }
    return
  }
  const back = mapping.invert()
  for (const after of come) {
    const from = back.map(after.pos + 1, -1)
    const to = back.map(endOf(after), 1)
    for (const before of gone) if (endOf(before) >= from && before.pos + 1 <= to) yield [before, after]
  }
}

const endOf = ({ node, pos }: BlockRef) => pos + 1 + node.content.size

/** A replacement all over a scene is one step, which tells nothing of what is between: words may still stand where they stood. */
function carriedOf(
  finding: Finding,
  before: BlockRef,
  after: BlockRef,
  mapping: Mapping,
): readonly Finding[] {
  const carried = carryFindings([finding], before, after, mapping)
  if (carried.length > 0) return carried
  return quoteOf(finding, after.node) === quoteOf(finding, before.node) ? [finding] : NONE
}
