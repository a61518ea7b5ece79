import type { BlockText } from '../body/text.ts'
import type { FoundMarks } from '../report.ts'
import type { Traced } from '../traced.ts'
import type { ReadMarks } from './index.ts'

/** The marks of a story by their signs, each with its place in the decoded file. */
export function foundMarks(marks: ReadMarks, texts: readonly BlockText[], source: Traced): FoundMarks[] {
  const bySign = new Map<string, FoundMarks['places'][number][]>()
  marks.blocks.forEach((block, i) => {
    const origin = texts[i]?.origin ?? ((at: number) => at)
    for (const { sign, from, to, meaning } of block) {
      const places = bySign.get(sign.id) ?? []
      places.push({ ...source.toSource({ from: origin(from), to: origin(to - 1) + 1 }), meaning })
      bySign.set(sign.id, places)
    }
  })
  return [...bySign].map(([mark, places]) => ({
    mark,
    evidence: marks.key.signs.has(mark) ? 'key' : 'use',
    count: places.length,
    places,
  }))
}
