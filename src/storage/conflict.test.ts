import { describe, expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import { mergeCopy, mergeTheirs, resolveConflict } from './conflict.ts'
import { Versions } from './history/versions.ts'
import { bench, opened, path, storyOf, typing } from './open-story.arbitrary.ts'
import { createDraft } from './opening.ts'
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

describe('merging', () => {
  it('puts together what was done on both sides, and saves it', async () => {
    const { disk, room } = bench()
    disk.put(path, printStory(storyOf(['The sea.', 'The sky.'])))
    const { open } = await opened(room)
    await open.apply(typing('My ', 0))
    disk.put(path, printStory(storyOf(['The sea.', 'Their sky.'])))
    await open.save()
    expect(open.state.is).toBe('refused')
    const versions = new Versions(room, open)
    const merged = await mergeTheirs(room, open, versions)
    expect(merged).toEqual({ ok: true, value: { conflicts: [] } })
    expect(open.story.doc.textContent).toBe('My The sea.Their sky.')
    expect(await versions.list()).toMatchObject({
      value: [{ reason: 'before-merge' }, { reason: 'before-merge' }],
    })
    const crashed = await opened(bench(disk, 100).room)
    expect(crashed.open.story.doc.textContent).toBe('My The sea.Their sky.')
    expect(await open.save()).toEqual({ ok: true })
    expect(disk.text(path)).toContain('My The sea.')
  })

  it('keeps what is typed while it is under way', async () => {
    const { disk, room } = bench()
    disk.put(path, printStory(storyOf(['The sea.', 'The sky.'])))
    const { open } = await opened(room)
    await open.apply(typing('My ', 0))
    disk.put(path, printStory(storyOf(['The sea.', 'Their sky.'])))
    const merging = mergeTheirs(room, open, null)
    const typed = await open.apply(typing('Oh! ', 1))
    await merging
    expect(typed.ok).toBe(true)
    expect(open.story.doc.textContent).toBe('Oh! My The sea.Their sky.')
  })

  it('is not possible where it is not known from what the two parted', async () => {
    const { disk, room } = bench()
    disk.intercept = ({ name }) => (name === 'create' ? 'ENOSPC' : null)
    const draft = await createDraft(room, storyOf(['one']))
    expect(await mergeTheirs(room, draft, null)).toEqual({ ok: true, value: null })
  })
})

it('a conflict copy is put together with its story, kept, and gone', async () => {
  const { disk, room } = bench()
  const copy = '/stories/Tide.Conflict.italica'
  disk.put(path, printStory(storyOf(['The sea.', 'The sky.'])))
  disk.put(copy, printStory(storyOf(['The sea.', 'Their sky.'])))
  const { open } = await opened(room)
  expect(await mergeCopy(room, open, copy, new Versions(room, open))).toEqual({
    ok: true,
    value: { conflicts: [{ kind: 'text', scene: 's1', at: 1, ours: 1, theirs: 1 }] },
  })
  expect(open.story.doc.textContent).toBe('The sea.The sky.Their sky.')
  expect(
    (
      await opened(
        bench(
          disk.afterPowerCut(() => 0),
          100,
        ).room,
      )
    ).open.story.doc.textContent,
  ).toBe('The sea.The sky.Their sky.')
  expect(disk.text(copy)).toBe(null)
  expect(disk.paths().some((each) => each.includes('/kept/'))).toBe(true)
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
})
