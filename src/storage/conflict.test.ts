import { describe, expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import { resolveConflict } from './conflict.ts'
import { bench, opened, path, storyOf, typing } from './open-story.arbitrary.ts'
import { readStoryFile } from './story-file.ts'

/** Ours is changed, and so is the file. */
async function conflict() {
  const all = bench()
  all.disk.put(path, printStory(storyOf(['The sea.'])))
  const { open } = await opened(all.room)
  await open.apply(typing('My ', 0))
  all.disk.put(path, printStory(storyOf(['Their sea.'])))
  await open.save()
  const textAt = async (file: string) => {
    const read = await readStoryFile(all.disk, file)
    return read.ok ? read.value.story.doc.textContent : read.error.code
  }
  return { ...all, open, textAt }
}

describe('a file that somebody else wrote', () => {
  it('stays beside ours when both are kept', async () => {
    const { room, open, textAt } = await conflict()
    expect(await resolveConflict(room, open, 'keep-both')).toEqual({ ok: true })
    expect(open.place).toEqual({ kind: 'file', path: '/stories/Tide (2).italica' })
    expect(await textAt('/stories/Tide (2).italica')).toBe('My The sea.')
    expect(await textAt(path)).toBe('Their sea.')
  })

  it('is open after a reload, with ours a draft', async () => {
    const { disk, room, open, textAt } = await conflict()
    expect(await resolveConflict(room, open, 'reload')).toMatchObject({ ok: true })
    expect(open.story.doc.textContent).toBe('Their sea.')
    expect(open.state).toEqual({ is: 'clean' })
    const draft = disk.paths().find((each) => each.includes('/drafts/'))
    expect(await textAt(draft ?? '')).toBe('My The sea.')
    expect(disk.paths().filter((each) => each.endsWith('.journal'))).toEqual([])
  })

  it('is kept in our own folder when ours replaces it', async () => {
    const { disk, room, open, textAt } = await conflict()
    expect(await resolveConflict(room, open, 'replace')).toEqual({ ok: true })
    expect(await textAt(path)).toBe('My The sea.')
    const kept = disk.paths().find((each) => each.includes('/kept/'))
    expect(await textAt(kept ?? '')).toBe('Their sea.')
    expect(open.state.is).toBe('saved')
  })

  it('is not loaded over ours where it cannot be read', async () => {
    const { disk, room, open } = await conflict()
    disk.put(path, 'no story')
    expect((await resolveConflict(room, open, 'reload')).ok).toBe(false)
    expect(open.story.doc.textContent).toBe('My The sea.')
  })

  it('may be gone: ours is written anew', async () => {
    const { disk, room, open, textAt } = await conflict()
    disk.takeAway(path)
    expect(await resolveConflict(room, open, 'replace')).toEqual({ ok: true })
    expect(await textAt(path)).toBe('My The sea.')
  })
})

describe('looking at the disk', () => {
  it('sees nothing where a sync tool only touched the file', async () => {
    const { disk, room } = bench()
    disk.put(path, printStory(storyOf(['The sea.'])))
    const { open } = await opened(room)
    disk.put(path, disk.bytes(path) ?? '')
    expect(await open.lookAtDisk()).toEqual({ ok: true, value: 'same' })
  })

  it('leaves a story without changes ready to be loaded anew', async () => {
    const { disk, room } = bench()
    disk.put(path, printStory(storyOf(['The sea.'])))
    const { open } = await opened(room)
    disk.put(path, printStory(storyOf(['Their sea.'])))
    expect(await open.lookAtDisk()).toEqual({ ok: true, value: 'changed' })
    expect(open.state).toEqual({ is: 'clean' })
  })

  it('makes a story with changes wait for the author', async () => {
    const { disk, clock, room } = bench()
    disk.put(path, printStory(storyOf(['The sea.'])))
    const { open } = await opened(room)
    await open.apply(typing('My ', 0))
    disk.put(path, printStory(storyOf(['Their sea.'])))
    expect(await open.lookAtDisk()).toEqual({ ok: true, value: 'changed' })
    expect(open.state).toMatchObject({ is: 'refused', why: { code: 'changed-on-disk' } })
    clock.pass(60_000)
    await open.close()
    expect(disk.text(path)).toBe(printStory(storyOf(['Their sea.'])))
  })

  it('tells when the file is gone', async () => {
    const { disk, room } = bench()
    disk.put(path, printStory(storyOf(['The sea.'])))
    const { open } = await opened(room)
    disk.takeAway(path)
    expect(await open.lookAtDisk()).toEqual({ ok: true, value: 'gone' })
    expect(open.state).toMatchObject({ is: 'refused', why: { code: 'changed-on-disk', found: null } })
  })

  it('tells that a file which was gone is another one now', async () => {
    const { disk, room } = bench()
    disk.put(path, printStory(storyOf(['The sea.'])))
    const { open } = await opened(room)
    disk.takeAway(path)
    await open.lookAtDisk()
    disk.put(path, 'no story')
    expect(await open.lookAtDisk()).toEqual({ ok: true, value: 'changed' })
    expect(open.state).not.toMatchObject({ why: { found: null } })
  })

  it('goes on as before where a file that was gone is there again', async () => {
    const { disk, room } = bench()
    const file = printStory(storyOf(['The sea.']))
    disk.put(path, file)
    const { open } = await opened(room)
    disk.takeAway(path)
    await open.lookAtDisk()
    disk.put(path, file)
    expect(await open.lookAtDisk()).toEqual({ ok: true, value: 'same' })
    expect(open.state).toEqual({ is: 'clean' })
  })

  it('saves what was changed meanwhile once a file that was gone is there again', async () => {
    const { disk, clock, room } = bench()
    const file = printStory(storyOf(['The sea.']))
    disk.put(path, file)
    const { open } = await opened(room)
    disk.takeAway(path)
    await open.lookAtDisk()
    await open.apply(typing('My ', 0))
    disk.put(path, file)
    await open.lookAtDisk()
    clock.pass(2_000)
    await open.close()
    expect(disk.text(path)).toContain('My The sea.')
  })
})

it('a story whose file is gone is a draft once it is closed, and leaves no journal', async () => {
  const { disk, room } = bench()
  disk.put(path, printStory(storyOf(['The sea.'])))
  const { open } = await opened(room)
  await open.apply(typing('My ', 0))
  disk.takeAway(path)
  await open.lookAtDisk()
  expect(await open.close()).toEqual({ ok: true })
  const [draft = '', ...others] = disk.paths().filter((each) => !each.includes('/.italica/stories/'))
  expect(others).toEqual([])
  expect(draft).toContain('/drafts/')
  expect(disk.text(draft)).toContain('My The sea.')
})
