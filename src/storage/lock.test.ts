import { expect, it } from 'vitest'
import { Lock, type Self } from './lock.ts'
import type { MemoryDisk } from './memory-disk.arbitrary.ts'
import { bench, path } from './open-story.arbitrary.ts'

const desk: Self = { host: 'desk', pid: 1, isAlive: () => true }
const laptop: Self = { host: 'laptop', pid: 1, isAlive: () => true }
const file = '/stories/.Tide.italica.lock'

/** The memory disk dates files by its own count: here, by the clock. */
function dated(all = bench()) {
  const { disk, clock } = all
  const stat = disk.stat.bind(disk)
  const times = new Map<string, number>()
  const rename = disk.rename.bind(disk)
  disk.rename = (from, to) => {
    times.set(to, clock.now())
    return rename(from, to)
  }
  disk.stat = async (each) => ({ ...(await stat(each)), modified: times.get(each) ?? 0 })
  return all
}

it('a story that another computer has open is respected, with its holder told', async () => {
  const { room } = dated()
  expect((await Lock.take(room, path, laptop)).ok).toBe(true)
  expect(await Lock.take(room, path, desk)).toMatchObject({ ok: false, error: { host: 'laptop', pid: 1 } })
})

it('a lock of another computer without a sign of life for three minutes is taken', async () => {
  const { disk, room } = dated()
  disk.put(file, JSON.stringify({ host: 'laptop', pid: 1, beat: 0, id: 'x' }))
  expect((await Lock.take(room, path, desk)).ok).toBe(true)
})

it('a lock that a dead process of this computer left is taken at once', async () => {
  const { room } = dated()
  await Lock.take(room, path, { ...desk, pid: 7 })
  expect((await Lock.take(room, path, { ...desk, isAlive: () => true })).ok).toBe(false)
  expect((await Lock.take(room, path, { ...desk, isAlive: () => false })).ok).toBe(true)
})

it('a lock lives as long as its process renews it', async () => {
  const { disk, clock, room } = dated()
  await Lock.take(room, path, laptop)
  for (let minute = 0; minute < 10; minute += 1) {
    const renewed = renewal(disk)
    clock.pass(60_000)
    await renewed
  }
  expect((await Lock.take(room, path, desk)).ok).toBe(false)
})

it('a lock let go is gone, and only its own', async () => {
  const { disk, room } = dated()
  const taken = await Lock.take(room, path, desk)
  const lock = taken.ok ? taken.value : null
  await lock?.release()
  expect(disk.paths()).toEqual([])
  disk.put(file, JSON.stringify({ host: 'laptop', pid: 1, beat: 3, id: 'theirs' }))
  await lock?.release()
  expect(disk.paths()).toEqual([file])
})

it('a read-only folder needs no lock', async () => {
  const { disk, room } = dated()
  disk.intercept = ({ name }) => (name === 'create' ? 'EROFS' : null)
  expect(await Lock.take(room, path, desk)).toEqual({ ok: true, value: null })
})

it('a lock file that makes no sense holds nobody back', async () => {
  const { disk, room } = dated()
  disk.put(file, 'nonsense')
  expect((await Lock.take(room, path, desk)).ok).toBe(true)
})

/** Settles with the next write of the lock. */
function renewal(disk: MemoryDisk): Promise<void> {
  return new Promise((resolve) => {
    const stop = disk.watch('/stories', () => {
      stop()
      resolve()
    })
  })
}
