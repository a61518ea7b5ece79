import type { Found } from './finding.ts'
import { rangeOf } from './finding.ts'

/**
 * Of groups of findings that are each accepted whole, those that can be accepted together: of two that would
 * change the same text, the earlier in the list.
 */
export function compatible<T extends readonly Found[]>(groups: readonly T[]): readonly T[] {
  const taken = new Map<string, { readonly from: number; readonly to: number }[]>()
  const free = ({ finding, block }: Found) => {
    const { from, to } = rangeOf({ finding, block })
    const sort = finding.change?.do ?? ''
    const near = taken.get(`${sort} ${block.pos}`) ?? []
    return !near.some((each) => from <= each.to && each.from <= to)
  }
  return groups.filter((group) => {
    if (!group.every(free)) return false
    for (const found of group) {
      const key = `${found.finding.change?.do ?? ''} ${found.block.pos}`
      taken.set(key, [...(taken.get(key) ?? []), rangeOf(found)])
    }
    return true
  })
}
