import { expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import type { Story } from '../story/story.ts'
import { Versions } from './history/versions.ts'
import { conclude, join, readTheirs } from './meeting.ts'
import { bench, opened, path, storyOf, typing } from './open-story.arbitrary.ts'
import type { OpenStory } from './open-story.ts'
import type { Room } from './room.ts'

/** A story that is open, with what was typed in it, and theirs in its file. */
async function parted(ours: Story, typed: string, theirs: Story) {
  const all = bench()
  all.disk.put(path, printStory(ours))
  const { open } = await opened(all.room)
  if (typed) await open.apply(typing(typed, 0))
  all.disk.put(path, printStory(theirs))
  return { ...all, open, versions: new Versions(all.room, open) }
}

/** As main and window do it together; `meanwhile` happens between the steps and the end. */
async function meet(
  room: Room,
  open: OpenStory,
  versions: Versions,
  copy: string | null = null,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
) {
  const theirs = await readTheirs(room, open, copy)
  if (!theirs.ok || !theirs.value) throw new Error('Nothing to read')
  const before = open.story
  const { steps, how, conflicts } = join(open, theirs.value)
  if (steps.length > 0) expect((await open.apply({ from: open.version, steps })).ok).toBe(true)
  await meanwhile()
  expect(await conclude(room, open, theirs.value, before, versions)).toEqual({ ok: true })
  return { how, conflicts }
}

const reasons = async (versions: Versions) => {
  const list = await versions.list()
  return list.ok && list.value.map(({ reason }) => reason)
}

it('takes theirs where nothing of ours was unsaved, and needs no save', async () => {
  const { clock, disk, room, open, versions } = await parted(
    storyOf(['The sea.']),
    '',
    storyOf(['Their sea.']),
  )
  expect(await meet(room, open, versions)).toEqual({ how: 'theirs', conflicts: [] })
  expect(open.story.doc.textContent).toBe('Their sea.')
  expect(open.state).toEqual({ is: 'clean' })
  expect(await reasons(versions)).toEqual(['before-reload'])
  expect(disk.paths().filter((each) => each.endsWith('.journal'))).toEqual([])
  clock.pass(60_000)
  expect(await open.lookAtDisk()).toEqual({ ok: true, value: 'same' })
})

it('puts together what was done on both sides, and saves it', async () => {
  const ours = storyOf(['The sea.', 'The sky.'])
  const { disk, room, open, versions } = await parted(ours, 'My ', storyOf(['The sea.', 'Their sky.']))
  await open.save()
  expect(open.state.is).toBe('refused')
  expect(await meet(room, open, versions)).toEqual({ how: 'merged', conflicts: [] })
  expect(open.story.doc.textContent).toBe('My The sea.Their sky.')
  expect(await reasons(versions)).toEqual(['before-merge', 'before-merge'])
  const crashed = await opened(bench(disk, 100).room)
  expect(crashed.open.story.doc.textContent).toBe('My The sea.Their sky.')
  expect(await open.save()).toEqual({ ok: true })
  expect(disk.text(path)).toContain('My The sea.')
})

it('is there after a crash before its end', async () => {
  const ours = storyOf(['The sea.', 'The sky.'])
  const { disk, room, open } = await parted(ours, 'My ', storyOf(['The sea.', 'Their sky.']))
  const theirs = await readTheirs(room, open, null)
  if (!theirs.ok || !theirs.value) throw new Error('Nothing to read')
  await open.apply({ from: 1, steps: join(open, theirs.value).steps })
  const crashed = await opened(bench(disk, 100).room)
  expect(crashed.open.story.doc.textContent).toBe('My The sea.Their sky.')
})

it('keeps what is typed while it is under way', async () => {
  const ours = storyOf(['The sea.', 'The sky.'])
  const { disk, room, open, versions } = await parted(ours, 'My ', storyOf(['The sea.', 'Their sky.']))
  await meet(room, open, versions, null, async () => {
    await open.apply(typing('Oh! ', open.version))
  })
  expect(open.story.doc.textContent).toBe('Oh! My The sea.Their sky.')
  await open.apply(typing('So: ', open.version))
  await open.close()
  expect(disk.text(path)).toContain('So: Oh! My The sea.')
})

it('shows both where both changed one paragraph', async () => {
  const { room, open, versions } = await parted(storyOf(['The sea.']), 'My ', storyOf(['Their sea.']))
  expect((await meet(room, open, versions)).conflicts).toEqual([
    { kind: 'text', scene: 's1', at: 0, ours: 1, theirs: 1 },
  ])
  expect(open.story.doc.textContent).toBe('My The sea.Their sea.')
})

it('finds nothing new in a file that was only touched', async () => {
  const { room, open } = await parted(storyOf(['The sea.']), 'My ', storyOf(['The sea.']))
  expect(await readTheirs(room, open, null)).toEqual({ ok: true, value: null })
})

it('puts a conflict copy together with its story, keeps it, and takes it away', async () => {
  const { disk, room } = bench()
  const copy = '/stories/Tide.Conflict.italica'
  disk.put(path, printStory(storyOf(['The sea.', 'The sky.'])))
  disk.put(copy, printStory(storyOf(['The sea.', 'Their sky.'])))
  const { open } = await opened(room)
  expect(await meet(room, open, new Versions(room, open), copy)).toEqual({
    how: 'merged',
    conflicts: [{ kind: 'text', scene: 's1', at: 1, ours: 1, theirs: 1 }],
  })
  const all = 'The sea.The sky.Their sky.'
  expect(open.story.doc.textContent).toBe(all)
  const afterPowerCut = bench(
    disk.afterPowerCut(() => 0),
    100,
  )
  expect((await opened(afterPowerCut.room)).open.story.doc.textContent).toBe(all)
  expect(disk.text(copy)).toBe(null)
  expect(disk.paths().some((each) => each.includes('/kept/'))).toBe(true)
})
