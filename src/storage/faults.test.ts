import { describe, expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import type { MemoryDisk } from './memory-disk.arbitrary.ts'
import { bench, opened, path, reaches, storyOf, typing } from './open-story.arbitrary.ts'

/* Each fault ends with the work in memory and in the journal, a reason that can be told, and a way on. */

interface Fault {
  readonly befall: (disk: MemoryDisk) => void
  readonly why: object
}

const inFolder = (call: { path: string }) => call.path.startsWith('/stories/')

const FAULTS: Readonly<Record<string, Fault>> = {
  'a full disk': {
    befall: (disk) => {
      disk.intercept = (call) => (call.name === 'write' && inFolder(call) ? 'ENOSPC' : null)
    },
    why: { code: 'disk', trouble: 'full' },
  },
  'permission lost': {
    befall: (disk) => {
      disk.intercept = (call) => (inFolder(call) ? 'EACCES' : null)
    },
    why: { code: 'disk', trouble: 'forbidden' },
  },
  'a read-only folder': {
    befall: (disk) => {
      disk.intercept = (call) => (call.name === 'create' && inFolder(call) ? 'EROFS' : null)
    },
    why: { code: 'disk', trouble: 'read-only' },
  },
  'a read-only file': {
    befall: (disk) => disk.put(path, disk.bytes(path) ?? '', 0o444),
    why: { code: 'disk', trouble: 'forbidden' },
  },
  'a failing disk': {
    befall: (disk) => {
      disk.intercept = (call) => (call.name === 'sync' && inFolder(call) ? 'EIO' : null)
    },
    why: { code: 'disk', trouble: 'failing' },
  },
  'a refused rename': {
    befall: (disk) => {
      disk.intercept = (call) => (call.name === 'rename' && inFolder(call) ? 'EBUSY' : null)
    },
    why: { code: 'disk', trouble: 'busy' },
  },
  'a vanished folder': {
    befall: (disk) => disk.takeAway('/stories'),
    why: { code: 'changed-on-disk', found: null },
  },
  'a folder in the place of the file': {
    befall: (disk) => {
      disk.takeAway(path)
      disk.putFolder(path)
    },
    why: { code: 'disk', trouble: 'not-a-file' },
  },
  'another program’s file in its place': {
    befall: (disk) => disk.put(path, 'something else'),
    why: { code: 'changed-on-disk' },
  },
}

describe.each(Object.entries(FAULTS))('%s', (_, { befall, why }) => {
  it('refuses the save with its reason; the work stays, survives a crash, and can be saved elsewhere', async () => {
    const { disk, clock, room } = bench()
    disk.put(path, printStory(storyOf(['The sea.'])))
    const { open } = await opened(room)
    await open.lookAtDisk() // behind the backup
    befall(disk)
    expect(await open.apply(typing('a', 0))).toEqual({ ok: true, value: { version: 1, inJournal: true } })
    clock.pass(1_000)
    await reaches(open, 'refused')
    expect(open.state).toMatchObject({ is: 'refused', why })
    expect(open.story.doc.textContent).toBe('aThe sea.')

    const crashed = disk.afterPowerCut(() => 0)
    crashed.takeAway('/stories')
    crashed.put(path, printStory(storyOf(['The sea.'])))
    expect((await opened(bench(crashed, 100).room)).open.story.doc.textContent).toBe('aThe sea.')

    disk.putFolder('/elsewhere')
    expect(await open.saveAs('/elsewhere/Tide.italica')).toEqual({ ok: true })
    expect(disk.text('/elsewhere/Tide.italica')).toContain('aThe sea.')
    expect(open.state.is).toBe('saved')
  })
})

it('a clock that goes backwards stops no autosave', async () => {
  const { disk, clock, room } = bench()
  disk.put(path, printStory(storyOf(['The sea.'])))
  const { open } = await opened(room)
  clock.setWall(Date.UTC(1999, 4, 1))
  await open.apply(typing('a', 0))
  clock.setWall(Date.UTC(1998, 4, 1))
  clock.pass(1_000)
  await reaches(open, 'saved')
  expect(disk.text(path)).toContain('aThe sea.')
})

it('without a folder of our own the file is saved all the same, and the missing journal told', async () => {
  const { disk, room } = bench()
  disk.put(path, printStory(storyOf(['The sea.'])))
  disk.intercept = (call) => (call.path.startsWith('/home') ? 'EROFS' : null)
  const { open } = await opened(room)
  await open.apply(typing('a', 0))
  expect(open.journalFault).toMatchObject({ trouble: 'read-only' })
  expect(await open.save()).toEqual({ ok: true })
  expect(disk.text(path)).toContain('aThe sea.')
})
