import { expect, it } from 'vitest'
import { bench, opened, path, storyOf, typing } from '../storage/open-story.arbitrary.ts'
import { createDraft } from '../storage/opening.ts'
import { printStory } from '../story/file.ts'
import { beginSession, type StorySession } from './story-session.ts'

/** A story that is open; the disk is full for files whose path `fails`. */
async function begun(fails: (path: string) => boolean = () => false) {
  const all = bench()
  all.disk.intercept = ({ path }) => (fails(path) ? 'ENOSPC' : null)
  all.disk.put(path, printStory(storyOf(['The sea.'])))
  const { open } = await opened(all.room)
  const notes: string[] = []
  const told: string[] = []
  const session = beginSession(all.room, open, 'opened', (line) => notes.push(line))
  session.listen((what) => told.push(what))
  return { ...all, open, session, notes, told }
}

async function reasons({ versions }: StorySession) {
  const list = await versions.list()
  return list.ok ? list.value.map(({ reason }) => reason) : [list.error.errno]
}

it('a version is kept as the story opens and as it closes', async () => {
  const { open, session } = await begun()
  await open.apply(typing('My ', 0))
  await session.end()
  expect(await reasons(session)).toEqual(['opened', 'closed'])
})

it('what another program wrote is told as soon as the folder rests, and what was open goes into the history', async () => {
  const { disk, clock, open, session, told } = await begun()
  await open.apply(typing('My ', 0))
  await open.save()
  disk.put(path, printStory(storyOf(['Their sea.'])))
  clock.pass(500)
  await expect.poll(() => told).toEqual(['changed'])
  const met = await session.meeting.meet(null)
  if (met.kind !== 'steps') throw new Error(met.kind)
  await open.apply({ from: open.version, steps: met.steps })
  await session.meeting.met()
  await session.end()
  expect(open.story.doc.textContent).toBe('Their sea.')
  expect(await reasons(session)).toEqual(['opened', 'before-reload', 'closed'])
  const list = await session.versions.list()
  const before = await session.versions.read((list.ok && list.value[1]?.id) || '')
  expect(before.ok && before.value.doc.textContent).toBe('My The sea.')
})

it('what the file held before a crash was made good is in the history, to be had back', async () => {
  const { disk, room } = bench()
  disk.put(path, printStory(storyOf(['The sea.'])))
  const crashed = await opened(room)
  await crashed.open.apply(typing('My ', 0))
  const { room: later } = bench(disk, 100)
  const { open, recovered } = await opened(later)
  expect(recovered?.changes).toBe(1)
  const session = beginSession(later, open, 'recovered')
  await session.end()
  expect(await reasons(session)).toEqual(['before-recovery', 'opened'])
  const list = await session.versions.list()
  const before = await session.versions.read((list.ok && list.value[0]?.id) || '')
  expect(before.ok && before.value.doc.textContent).toBe('The sea.')
})

it('an imported story begins with a version that says so', async () => {
  const { room } = bench()
  const draft = await createDraft(room, storyOf(['The sea.']))
  const session = beginSession(room, draft, 'imported')
  await session.end()
  expect(await reasons(session)).toEqual(['imported'])
})

it('what cannot be read is told to the window that asks for it', async () => {
  const { disk, session } = await begun()
  disk.put(path, 'no story')
  expect(await session.meeting.meet(null)).toEqual({
    kind: 'failed',
    problem: { code: 'damaged', name: 'Tide.italica' },
  })
})

it('a conflict copy beside the file is told, from the beginning and when it goes', async () => {
  const copy = '/stories/Tide (conflicted copy 2026-11-23).italica'
  const all = bench()
  all.disk.put(path, printStory(storyOf(['The sea.'])))
  all.disk.put(copy, printStory(storyOf(['Their sea.'])))
  const { open } = await opened(all.room)
  const told: string[] = []
  const session = beginSession(all.room, open)
  session.listen((what) => told.push(what))
  await expect.poll(() => session.copies()).toEqual([copy])
  all.disk.takeAway(copy)
  await session.look()
  expect(session.copies()).toEqual([])
  expect(told).toEqual(['copies', 'copies'])
})

it('a file that was renamed is followed with its history', async () => {
  const { disk, open, session } = await begun()
  const renamed = '/stories/Ebb.italica'
  disk.put(renamed, disk.bytes(path) ?? '')
  disk.takeAway(path)
  await session.look()
  await open.apply(typing('My ', 0))
  await session.end()
  await open.close()
  expect(disk.text(renamed)).toContain('My The sea.')
  expect(await reasons(session)).toEqual(['opened', 'closed'])
})

it('a file that is gone is told, and what is open stays', async () => {
  const { disk, open, session } = await begun()
  disk.takeAway(path)
  await session.look()
  expect(open.state).toEqual({ is: 'refused', why: { code: 'changed-on-disk', found: null } })
  expect(open.story.doc.textContent).toBe('The sea.')
})

it('a history that cannot be kept is noted, and the story opens and closes all the same', async () => {
  const { disk, open, session, notes } = await begun((name) => name.includes('history'))
  await open.apply(typing('My ', 0))
  await session.end()
  expect(await open.close()).toEqual({ ok: true })
  expect(disk.text(path)).toContain('My The sea.')
  expect(notes).toEqual(Array(2).fill('The history cannot be kept: ENOSPC'))
})

it('after its end nothing is looked at', async () => {
  const { disk, clock, open, session } = await begun()
  await session.end()
  disk.put(path, printStory(storyOf(['Their sea.'])))
  clock.pass(10_000)
  await session.look()
  expect(open.story.doc.textContent).toBe('The sea.')
})

it('a new story in which nothing was written leaves no history', async () => {
  const { disk, room } = bench()
  const draft = await createDraft(room, storyOf(['']))
  await beginSession(room, draft, 'new').end()
  await draft.close()
  expect(disk.paths()).toEqual([])
})
