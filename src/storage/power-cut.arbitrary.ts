import type { MemoryDisk } from './memory-disk.arbitrary.ts'

/** Every way a power cut can go; where that is more than `limit`, half as many of them and as many at random. */
export function* everyOutcome(disk: MemoryDisk, limit = 5_000): Generator<MemoryDisk> {
  let path: { picked: number; of: number }[] = []
  for (let run = 0; run < limit / 2; run += 1) {
    const choices: { picked: number; of: number }[] = []
    yield disk.afterPowerCut((of) => {
      const picked = path[choices.length]?.picked ?? 0
      choices.push({ picked, of })
      return picked
    })
    const open = choices.findLastIndex(({ picked, of }) => picked + 1 < of)
    if (open < 0) return
    path = choices
      .slice(0, open + 1)
      .map((each, i) => (i === open ? { ...each, picked: each.picked + 1 } : each))
  }
  let seed = 1
  for (let run = 0; run < limit / 2; run += 1) {
    yield disk.afterPowerCut((of) => {
      seed = (seed * 48271) % 2147483647
      return seed % of
    })
  }
}
