import type { Lint } from './reading.ts'

/** A lint as Harper's library hands it over; its places are in UTF-16 units, as ours are. */
export interface HarperLint {
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly suggestions: readonly {
    readonly kind: 'replace' | 'remove' | 'insert-after'
    readonly text: string
  }[]
}

/** Harper's lints on a text, in order, each with what would stand in its place. */
export function lintsOf(text: string, lints: readonly HarperLint[]): readonly Lint[] {
  return lints
    .map(({ rule, start, end, suggestions }) => {
      const texts = suggestions.map(({ kind, text: put }) => {
        if (kind === 'remove') return ''
        return kind === 'replace' ? put : text.slice(start, end) + put
      })
      return { rule, from: start, to: end, texts }
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
}
