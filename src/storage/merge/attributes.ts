import type { Attrs } from '@tiptap/pm/model'
import type { Conflict } from '../../contract/outside.ts'

/**
 * Attributes by name: what one side left as it was is the other's to decide, and what both changed
 * differently stays ours, with a conflict. Rejected findings are a set: both sides' are in it.
 */
export function mergeAttributes(
  of: string | null,
  [base, ours, theirs]: readonly [Attrs, Attrs, Attrs],
  conflicts: Conflict[],
): Attrs {
  const entries = Object.keys(ours).map((name) => {
    const [was, own, other]: [unknown, unknown, unknown] = [base[name], ours[name], theirs[name]]
    if (isSame(own, other) || isSame(other, was)) return [name, own]
    if (isSame(own, was)) return [name, other]
    if (name === 'rejected' && Array.isArray(own) && Array.isArray(other)) return [name, union(own, other)]
    conflicts.push({ kind: 'field', of, name, ours: ours[name], theirs: theirs[name] })
    return [name, own]
  })
  return Object.fromEntries(entries)
}

function union(one: readonly unknown[], other: readonly unknown[]): unknown[] {
  const known = new Set(one.map((each) => JSON.stringify(each)))
  return [...one, ...other.filter((each) => !known.has(JSON.stringify(each)))]
}

const isSame = (one: unknown, other: unknown) =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
