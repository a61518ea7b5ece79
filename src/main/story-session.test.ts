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
  const session = beginSession(all.room, open, 'opened', (line) => notes.push(line))
  return { ...all, open, session, notes }
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

it('what another program wrote is open as soon as the folder rests, and what was open is in the history', async () => {
  const { disk, clock, open, session } = await begun()
  await open.apply(typing('My ', 0))
  await open.save()
  const reloaded = new Promise<void>((resolve) => {
    open.listen(({ kind }) => kind === 'reloaded' && resolve())
  })
  disk.put(path, printStory(storyOf(['Their sea.'])))
  clock.pass(500)
  await reloaded
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
