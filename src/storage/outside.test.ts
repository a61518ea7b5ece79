import { expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import { bench, filesAtWork, opened, path, storyOf, typing } from './open-story.arbitrary.ts'
import { lookOutside, watchOutside } from './outside.ts'

async function session() {
  const all = bench()
  all.disk.put(path, printStory(storyOf(['The sea.'])))
  const { open } = await opened(all.room)
  return { ...all, open }
}

it('a file that was only touched is left alone', async () => {
  const { disk, room, open } = await session()
  disk.put(path, disk.bytes(path) ?? '')
  expect(await lookOutside(room, open)).toBe(null)
})

it('a file that somebody else wrote is told', async () => {
  const { disk, room, open } = await session()
  disk.put(path, printStory(storyOf(['Their sea.'])))
  expect(await lookOutside(room, open)).toEqual({ kind: 'changed' })
  expect(open.state).toEqual({ is: 'clean' })
})

it('a file that somebody else wrote is not saved over', async () => {
  const { disk, room, open } = await session()
  await open.apply(typing('My ', 0))
  disk.put(path, printStory(storyOf(['Their sea.'])))
  expect(await lookOutside(room, open)).toEqual({ kind: 'changed' })
  expect(open.state).toMatchObject({ is: 'refused', why: { code: 'changed-on-disk' } })
})

it('a file that was renamed is followed, with its backups', async () => {
  const { disk, room, open } = await session()
  await open.apply(typing('My ', 0))
  const renamed = '/stories/Ebb.italica'
  disk.put(renamed, disk.bytes(path) ?? '')
  disk.takeAway(path)
  expect(await lookOutside(room, open)).toEqual({ kind: 'moved', path: renamed })
  await open.close()
  expect(filesAtWork(disk)).toEqual([renamed])
  expect(disk.text(renamed)).toContain('My The sea.')
  expect(disk.paths().filter((each) => each.includes('/Tide-'))).toEqual([])
})

it('a conflict copy that holds the same is not the file, renamed', async () => {
  const { disk, room, open } = await session()
  disk.put('/stories/Tide (conflicted copy 2026-11-23).italica', disk.bytes(path) ?? '')
  disk.takeAway(path)
  expect(await lookOutside(room, open)).toEqual({ kind: 'gone' })
})

it('a file that is gone is told, and written anew only when asked', async () => {
  const { disk, clock, room, open } = await session()
  await open.apply(typing('My ', 0))
  disk.takeAway(path)
  expect(await lookOutside(room, open)).toEqual({ kind: 'gone' })
  clock.pass(60_000)
  expect(await open.save()).toMatchObject({ ok: false, error: { code: 'changed-on-disk', found: null } })
  expect(await open.saveOver()).toEqual({ ok: true })
  expect(disk.text(path)).toContain('My The sea.')
})

it('a folder that took the file’s place is told as such', async () => {
  const { disk, room, open } = await session()
  disk.takeAway(path)
  disk.putFolder(path)
  expect(await lookOutside(room, open)).toMatchObject({
    kind: 'unreadable',
    error: { trouble: 'not-a-file' },
  })
})

it('a flurry of changes is looked at once, when it is over', async () => {
  const { disk, clock, room, open } = await session()
  let looks = 0
  const stop = watchOutside(room, open, () => {
    looks += 1
  })
  for (let i = 0; i < 5; i += 1) {
    disk.put(`/stories/.Tide.${i}`, 'half')
    clock.pass(400)
  }
  expect(looks).toBe(0)
  clock.pass(100)
  expect(looks).toBe(1)
  disk.put(path, 'more')
  stop()
  clock.pass(10_000)
  expect(looks).toBe(1)
})

it('the folder of a story that was saved elsewhere is watched from then on', async () => {
  const { disk, clock, room, open } = await session()
  disk.putFolder('/elsewhere')
  let looks = 0
  watchOutside(room, open, () => {
    looks += 1
  })
  await open.saveAs('/elsewhere/Tide.italica')
  clock.pass(1_000)
  looks = 0
  disk.put('/stories/other', '')
  clock.pass(1_000)
  expect(looks).toBe(0)
  disk.put('/elsewhere/other', '')
  clock.pass(1_000)
  expect(looks).toBe(1)
})
