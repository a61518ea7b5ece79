/** `length` elements from `a` on in the one sequence are those from `b` on in the other. */
export interface Match {
  readonly a: number
  readonly b: number
  readonly length: number
}

/**
 * What two sequences have in common, in order: long and unbroken rather than as much as possible. Near
 * linear: runs that stand once in each are matched first (as in patience diff), and only what is left
 * between them goes through Myers' algorithm, which gives up where there is too little in common.
 */
export function matchesOf(a: readonly string[], b: readonly string[]): Match[] {
  const ids = new Map<string, number>()
  const intern = (text: string) => {
    const id = ids.get(text) ?? ids.size
    ids.set(text, id)
    return id
  }
  const found: Match[] = []
  matchRange({ a: a.map(intern), b: b.map(intern), found }, 0, a.length, 0, b.length, 0)
  return joined(found)
}

interface Search {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly found: Match[]
}

/** Lengths of the runs to look for, the surest first. */
const RUNS = [4, 2, 1]
/** Ranges of together fewer elements go through Myers' algorithm at once. */
const SMALL = 64
/** How many differences Myers' algorithm may find, and how deep ranges may stand within ranges. */
const MOST_DIFFERENCES = 256
const DEEPEST = 24

function matchRange(
  search: Search,
  aFrom: number,
  aEnd: number,
  bFrom: number,
  bEnd: number,
  depth: number,
): void {
  const { a, b, found } = search
  let start = 0
  while (aFrom + start < aEnd && bFrom + start < bEnd && a[aFrom + start] === b[bFrom + start]) start += 1
  if (start > 0) found.push({ a: aFrom, b: bFrom, length: start })
  const [aStart, bStart] = [aFrom + start, bFrom + start]
  let end = 0
  while (aEnd - end > aStart && bEnd - end > bStart && a[aEnd - end - 1] === b[bEnd - end - 1]) end += 1
  const [aStop, bStop] = [aEnd - end, bEnd - end]

  if (aStart < aStop && bStart < bStop) {
    const anchors = isSmall(aStop - aStart + bStop - bStart, depth)
      ? []
      : anchorsIn(search, aStart, aStop, bStart, bStop)
    if (anchors.length === 0) myers(search, aStart, aStop, bStart, bStop)
    let [aAt, bAt] = [aStart, bStart]
    for (const anchor of anchors) {
      if (anchor.a < aAt || anchor.b < bAt) continue
      matchRange(search, aAt, anchor.a, bAt, anchor.b, depth + 1)
      found.push(anchor)
      aAt = anchor.a + anchor.length
      bAt = anchor.b + anchor.length
    }
    if (anchors.length > 0) matchRange(search, aAt, aStop, bAt, bStop, depth + 1)
  }
  if (end > 0) found.push({ a: aStop, b: bStop, length: end })
}

const isSmall = (elements: number, depth: number) => elements < SMALL || depth >= DEEPEST

/** Runs that stand once in each range, as many as keep their order. */
function anchorsIn(search: Search, aFrom: number, aEnd: number, bFrom: number, bEnd: number): Match[] {
  for (const length of RUNS) {
    const inA = uniqueRuns(search.a, aFrom, aEnd, length)
    const inB = uniqueRuns(search.b, bFrom, bEnd, length)
    const pairs: Match[] = []
    for (const [hash, at] of inA) {
      const other = inB.get(hash)
      if (at === TWICE || other === undefined || other === TWICE) continue
      if (isSame(search, at, other, length)) pairs.push({ a: at, b: other, length })
    }
    if (pairs.length > 0) return inOrder(pairs)
  }
  return []
}

const TWICE = -1

/** Where each run begins, by its hash; in the order of the sequence. */
function uniqueRuns(of: readonly number[], from: number, end: number, length: number): Map<number, number> {
  const runs = new Map<number, number>()
  for (let at = from; at + length <= end; at += 1) {
    let hash = 0
    for (let i = 0; i < length; i += 1) hash = (Math.imul(hash, 0x01000193) ^ (of[at + i] ?? 0)) | 0
    runs.set(hash, runs.has(hash) ? TWICE : at)
  }
  return runs
}

function isSame({ a, b }: Search, aAt: number, bAt: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (a[aAt + i] !== b[bAt + i]) return false
  return true
}

/** The longest part of the pairs, which are in the order of `a`, that is in the order of `b` as well. */
function inOrder(pairs: readonly Match[]): Match[] {
  const ends: number[] = [] // of the best chain of each length: the index of its last pair
  const before: number[] = []
  for (const [index, pair] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.b ?? 0) < pair.b) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? (ends[low - 1] ?? -1) : -1)
    ends[low] = index
  }
  const chain: Match[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}

/** Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form. */
function myers({ a, b, found }: Search, aFrom: number, aEnd: number, bFrom: number, bEnd: number): void {
  const [n, m] = [aEnd - aFrom, bEnd - bFrom]
  const most = Math.min(n + m, MOST_DIFFERENCES)
  const offset = most + 1
  const reach = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d += 1) {
    trace.push(reach.slice())
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, offset + k - 1) < at(reach, offset + k + 1))
      let x = down ? at(reach, offset + k + 1) : at(reach, offset + k - 1) + 1
      let y = x - k
      while (x < n && y < m && a[aFrom + x] === b[bFrom + y]) {
        x += 1
        y += 1
      }
      reach[offset + k] = x
      if (x >= n && y >= m) {
        found.push(
          ...walkBack(trace, offset, n, m).map((each) => ({ ...each, a: each.a + aFrom, b: each.b + bFrom })),
        )
        return
      }
    }
  }
}

function walkBack(trace: readonly Int32Array[], offset: number, n: number, m: number): Match[] {
  const matches: Match[] = []
  let [x, y] = [n, m]
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d] ?? new Int32Array()
    const k = x - y
    const down = k === -d || (k !== d && at(reach, offset + k - 1) < at(reach, offset + k + 1))
    const beforeX = d === 0 ? 0 : down ? at(reach, offset + k + 1) : at(reach, offset + k - 1)
    const beforeY = d === 0 ? 0 : beforeX - (down ? k + 1 : k - 1)
    const startX = d === 0 ? 0 : down ? beforeX : beforeX + 1
    if (x > startX) matches.push({ a: startX, b: startX - k, length: x - startX })
    x = beforeX
    y = beforeY
  }
  return matches.reverse()
}

const at = (list: Int32Array, index: number) => list[index] ?? 0

/** Matches that follow on one another made one. */
function joined(matches: readonly Match[]): Match[] {
  const result: Match[] = []
  for (const match of matches) {
    const last = result.at(-1)
    if (last && last.a + last.length === match.a && last.b + last.length === match.b)
      result[result.length - 1] = { ...last, length: last.length + match.length }
    else result.push(match)
  }
  return result
}
