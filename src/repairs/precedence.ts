import type { Finding } from '../findings/finding.ts'

/** Two lists in order as one; of two that get into each other's way, the first list's. */
export function merged(first: readonly Finding[], second: readonly Finding[]): Finding[] {
  const all: Finding[] = []
  let at = 0
  for (const finding of second) {
    while ((first[at]?.to ?? Number.POSITIVE_INFINITY) <= finding.from) push(all, first[at++])
    const before = all.at(-1)
    const after = first[at]
    if (before && inTheWay(before, finding)) continue
    if (after && inTheWay(finding, after)) continue
    all.push(finding)
  }
  for (; at < first.length; at++) push(all, first[at])
  return all
}

const push = (all: Finding[], finding: Finding | undefined) => {
  if (finding) all.push(finding)
}

/** They share text, or both put something in at the place where they touch. `a` begins first. */
const inTheWay = (a: Finding, b: Finding): boolean =>
  b.from < a.to || (b.from === a.to && inserts(a, a.to) && inserts(b, b.from))

const inserts = ({ change }: Finding, at: number) =>
  change?.do === 'join-next' ||
  (change?.do === 'replace' && change.texts.some(({ from, to }) => from === at && to === at))
