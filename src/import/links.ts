import type { TextBlock } from './body/blocks.ts'
import type { BlockText } from './body/text.ts'
import type { SourceLink } from './formats/page.ts'
import type { Traced } from './traced.ts'

/** A link within a block's text. */
export type BlockLink = SourceLink

/** The links of each block, by their places in its text. Blocks and links are in the order of the source. */
export function linksOf(
  blocks: readonly TextBlock[],
  texts: readonly BlockText[],
  links: readonly SourceLink[],
  source: Traced,
): readonly (readonly BlockLink[])[] {
  if (links.length === 0) return blocks.map(() => [])
  return blocks.map((block, i) => {
    const from = block.lines[0]?.from ?? 0
    const range = source.toSource({ from, to: block.lines.at(-1)?.to ?? from })
    const text = texts[i]
    if (text === undefined) return []
    return between(links, range.from, range.to).flatMap((link) => placeOf(link, text, source) ?? [])
  })
}

/** The links that stand between two places, or reach across one. */
function between(links: readonly SourceLink[], from: number, to: number): readonly SourceLink[] {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((links[middle]?.to ?? 0) <= from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < links.length && (links[end]?.from ?? to) < to) end++
  return links.slice(low, end)
}

function placeOf(link: SourceLink, { text, origin }: BlockText, source: Traced): BlockLink | null {
  let from = -1
  let to = -1
  for (let at = 0; at < text.length; at++) {
    const place = source.toSource({ from: origin(at), to: origin(at) + 1 }).from
    if (place < link.from || place >= link.to) continue
    if (from < 0) from = at
    to = at + 1
  }
  return from < 0 ? null : { href: link.href, from, to }
}
