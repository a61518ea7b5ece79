import { matchesOf } from '../../compare/matches.ts'

/** A part of the outcome of a three-way merge of sequences. */
export type Merged<T> =
  | { readonly kind: 'agreed'; readonly items: readonly T[] }
  /** Both changed the same place, each in its own way. */
  | { readonly kind: 'both'; readonly ours: readonly T[]; readonly theirs: readonly T[] }

/** When two sides are left standing for the author to choose. */
export type Asking = 'both-changed' | 'both-put-in'

/** A run of the base that one side changed: `[from, end)` of it is `[sideFrom, sideEnd)` there. */
interface Edit {
  readonly from: number
  readonly end: number
  readonly sideFrom: number
  readonly sideEnd: number
}

/**
 * Merges what two sides made of one sequence. Changes to different elements go together, adjacent ones
 * too; what both put in at one place stands there, ours first; only where both changed the same elements
 * in different ways are there two sides, or, with `both-put-in`, put something in at one place.
 */
export function mergeSequences<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  keyOf: (item: T) => string,
  asking: Asking = 'both-changed',
): Merged<T>[] {
  const baseKeys = base.map(keyOf)
  const ourEdits = editsBetween(baseKeys, ours.map(keyOf))
  const theirEdits = editsBetween(baseKeys, theirs.map(keyOf))
  const parts: Merged<T>[] = []
  let at = 0
  for (const group of groups(ourEdits, theirEdits)) {
    if (group.from > at) parts.push({ kind: 'agreed', items: base.slice(at, group.from) })
    const own = sideOf(ours, group, group.ours)
    const other = sideOf(theirs, group, group.theirs)
    if (group.theirs.length === 0) parts.push({ kind: 'agreed', items: own })
    else if (group.ours.length === 0 || isSame(own, other, keyOf))
      parts.push({ kind: 'agreed', items: other })
    else if (group.from === group.end && asking === 'both-changed')
      parts.push({ kind: 'agreed', items: [...own, ...other] })
    else parts.push({ kind: 'both', ours: own, theirs: other })
    at = group.end
  }
  if (at < base.length) parts.push({ kind: 'agreed', items: base.slice(at) })
  return parts
}

function editsBetween(base: readonly string[], side: readonly string[]): Edit[] {
  const edits: Edit[] = []
  let [from, sideFrom] = [0, 0]
  for (const { a, b, length } of [...matchesOf(base, side), { a: base.length, b: side.length, length: 0 }]) {
    if (a > from || b > sideFrom) edits.push(...single({ from, end: a, sideFrom, sideEnd: b }))
    from = a + length
    sideFrom = b + length
  }
  return edits
}

/** As many elements in the place of as many: each was changed by itself. */
function single(edit: Edit): Edit[] {
  const length = edit.end - edit.from
  if (length !== edit.sideEnd - edit.sideFrom) return [edit]
  return Array.from({ length }, (_, i) => {
    const [from, sideFrom] = [edit.from + i, edit.sideFrom + i]
    return { from, end: from + 1, sideFrom, sideEnd: sideFrom + 1 }
  })
}

interface Group {
  from: number
  end: number
  readonly ours: Edit[]
  readonly theirs: Edit[]
}

/** Edits that touch the same elements of the base, put together; in the order of the base. */
function groups(ours: readonly Edit[], theirs: readonly Edit[]): Group[] {
  const all = [
    ...ours.map((edit) => ({ edit, side: 'ours' as const })),
    ...theirs.map((edit) => ({ edit, side: 'theirs' as const })),
  ].sort((a, b) => a.edit.from - b.edit.from || a.edit.end - b.edit.end)
  const found: Group[] = []
  for (const { edit, side } of all) {
    const last = found.at(-1)
    // What was put in right before or behind a change stands beside it; within it, it belongs to it.
    const touches =
      last &&
      (edit.from < last.end || (edit.from === edit.end && last.from === edit.from && last.end === edit.from))
    const group = touches ? last : { from: edit.from, end: edit.end, ours: [], theirs: [] }
    group[side].push(edit)
    group.end = Math.max(group.end, edit.end)
    if (!touches) found.push(group)
  }
  return found
}

/** What one side has in the place of the group's elements. */
function sideOf<T>(side: readonly T[], group: Group, edits: readonly Edit[]): T[] {
  const [first] = edits
  const last = edits.at(-1)
  if (!first || !last) return []
  return side.slice(first.sideFrom - (first.from - group.from), last.sideEnd + (group.end - last.end))
}

function isSame<T>(one: readonly T[], other: readonly T[], keyOf: (item: T) => string): boolean {
  return one.length === other.length && one.every((each, i) => keyOf(each) === keyOf(other[i] ?? each))
}
