/**
 * The longest common subsequence of two lists by Myers' greedy difference (An O(ND) Difference Algorithm, 1986):
 * for every item of the second, its place in the first, or null. Fast where the lists are much alike.
 */
export function align(a: readonly string[], b: readonly string[]): (number | null)[] {
  const max = a.length + b.length
  const trace: Int32Array[] = []
  const furthest = new Int32Array(2 * max + 3)
  const at = (v: Int32Array, k: number) => v[k + max + 1] ?? 0
  search: for (let d = 0; d <= max; d += 1) {
    trace.push(furthest.slice(max + 1 - d - 1, max + 1 + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(furthest, k - 1) < at(furthest, k + 1))
      let x = down ? at(furthest, k + 1) : at(furthest, k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      furthest[k + max + 1] = x
      if (x >= a.length && x - k >= b.length) break search
    }
  }
  const places: (number | null)[] = new Array(b.length).fill(null)
  let x = a.length
  let y = b.length
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const row = trace[d] ?? new Int32Array()
    const was = (k: number) => row[k + d + 1] ?? 0
    const k = x - y
    const before = k === -d || (k !== d && was(k - 1) < was(k + 1)) ? k + 1 : k - 1
    const fromX = d === 0 ? 0 : was(before)
    const fromY = d === 0 ? 0 : fromX - before
    while (x > fromX && y > fromY) {
      x -= 1
      y -= 1
      places[y] = x
    }
    x = fromX
    y = fromY
  }
  return places
}
