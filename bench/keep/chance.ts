/** Random numbers that are the same for the same seed: each call answers one of `0 … below - 1`. */
export function chance(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}
