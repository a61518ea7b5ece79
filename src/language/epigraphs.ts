import type { Matter, Shape } from './shape.ts'

/** How many blocks a quotation may have before its source. */
const longest = 15

/**
 * Before a scene begins: quotations with their sources, one after another. A source led in by a dash closes
 * whatever stands above it; a plain one only a block or three that tell nothing of anybody.
 */
export function markEpigraphs(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  let from = 0
  while (from < shapes.length) {
    while (matters[from] === 'heading' || matters[from] === 'break') from++
    if (shapes[from]?.sourced && isFree(matters[from])) {
      matters[from] = 'epigraph'
      while (shapes[from + 1]?.addressed && isFree(matters[from + 1]) && !shapes[from + 1]?.speaks) {
        from++
        matters[from] = 'epigraph'
      }
      from++
      continue
    }
    const source = sourceBelow(shapes, matters, from)
    if (source === null) return
    for (let at = from; at <= source; at++) matters[at] = 'epigraph'
    from = source + 1
  }
}

/** The block that names the source of a quotation beginning at `from`; null: none begins there. */
function sourceBelow(
  shapes: readonly Shape[],
  matters: readonly (Matter | null)[],
  from: number,
): number | null {
  let plain = true
  for (let at = from; at < Math.min(shapes.length, from + longest); at++) {
    const here = shapes[at]
    if (here === undefined || matters[at] === 'break') return null
    if (at > from && here.source === 'dashed') return at
    if (at > from && at <= from + 3 && plain && here.source === 'plain') return at
    if (at > from && here.speaks) return null
    if (!here.addressed && !here.expository && matters[at] !== 'lyrics') plain = false
  }
  return null
}

const isFree = (matter: Matter | null | undefined) => matter === null
