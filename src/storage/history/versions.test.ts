import { expect, it } from 'vitest'
import { printStory } from '../../story/file.ts'
import { bench, filesAtWork, opened, path, storyOf, typing } from '../open-story.arbitrary.ts'
import { createDraft } from '../opening.ts'
import { Versions } from './versions.ts'

async function session() {
  const all = bench()
  all.disk.put(path, printStory(storyOf(['The sea.'])))
  const { open } = await opened(all.room)
  const versions = new Versions(all.room, open)
  await versions.begin()
  return { ...all, open, versions }
}

const reasons = async (versions: Versions) => {
  const list = await versions.list()
  return list.ok ? list.value.map(({ reason, name }) => name ?? reason) : [list.error.errno]
}

it('a session keeps a version as it begins and ends, and after each half hour of work', async () => {
  const { clock, open, versions } = await session()
  clock.pass(3 * 60 * 60_000) // nobody works
  await open.apply(typing('a', 0))
  clock.pass(30 * 60_000)
  await versions.keep('named', 'With an a')
  await open.apply(typing('b', 1))
  await versions.end()
  expect(await reasons(versions)).toEqual(['opened', 'half-hour', 'With an a', 'closed'])
})

it('a session without work keeps one version, not two', async () => {
  const { versions } = await session()
  await versions.end()
  expect(await reasons(versions)).toEqual(['opened'])
})

it('a version can be read and named', async () => {
  const { open, versions } = await session()
  await open.apply(typing('a', 0))
  await versions.end()
  const list = await versions.list()
  const first = list.ok ? (list.value[0]?.id ?? '') : ''
  const story = await versions.read(first)
  expect(story.ok && story.value.doc.textContent).toBe('The sea.')
  await versions.rename(first, 'Before all')
  expect(await reasons(versions)).toEqual(['Before all', 'closed'])
})

it('what was posted is found again, though nothing changed since it was opened', async () => {
  const { open, versions } = await session()
  await versions.keep('posted')
  await versions.keep('posted')
  await open.apply(typing('a', 0))
  await versions.keep('posted')
  expect(await reasons(versions)).toEqual(['opened', 'posted', 'posted'])
})

it('whoever looks on hears of each version', async () => {
  const { open, versions } = await session()
  let heard = 0
  const stop = versions.listen(() => {
    heard += 1
  })
  await open.apply(typing('a', 0))
  const id = await versions.keepAs('before-restore')
  expect(heard).toBe(1)
  expect(await versions.keepAs('before-restore')).toEqual(id)
  stop()
})

it('a draft’s history goes with it to the file it is saved to', async () => {
  const { disk, room } = bench()
  const draft = await createDraft(room, storyOf(['one']))
  const versions = new Versions(room, draft)
  await versions.begin()
  await draft.apply(typing('a', 0))
  await draft.saveAs(path)
  await versions.end()
  await draft.close()
  expect(await reasons(versions)).toEqual(['opened', 'closed'])
  const later = await opened(bench(disk, 100).room)
  expect(await reasons(new Versions(bench(disk, 200).room, later.open))).toEqual(['opened', 'closed'])
  await later.open.close()
  expect(filesAtWork(disk)).toEqual([path])
})

it('a disk that is full takes no version, and harms nothing', async () => {
  const { disk, open, versions } = await session()
  await open.apply(typing('a', 0))
  disk.intercept = ({ path }) => (path.includes('history') ? 'ENOSPC' : null)
  expect(await versions.keep('before-restore')).toMatchObject({ ok: false, error: { trouble: 'full' } })
  disk.intercept = () => null
  expect((await versions.keep('before-restore')).ok).toBe(true)
  expect(await reasons(versions)).toEqual(['opened', 'before-restore'])
})

it('a version that is kept at any moment of a draft’s first save goes with it', async () => {
  let wasReached = true
  for (let moment = 0; wasReached; moment += 1) {
    const { disk, room } = bench()
    const draft = await createDraft(room, storyOf(['one']))
    const versions = new Versions(room, draft)
    await versions.begin()
    await draft.apply(typing('a', 0))
    const from = disk.calls.length + moment
    let kept: ReturnType<Versions['keep']> | null = null
    disk.intercept = ({ nth }) => {
      if (nth === from) kept = versions.keep('named', 'In between')
      return null
    }
    await draft.saveAs(path)
    disk.intercept = () => null
    wasReached = kept !== null
    await kept
    await draft.close()
    const later = await opened(bench(disk, 1000).room)
    const found = await reasons(new Versions(bench(disk, 2000).room, later.open))
    expect(found, `call ${moment}`).toEqual(wasReached ? ['opened', 'In between'] : ['opened'])
    await later.open.close()
  }
})

it('a draft saved over another story leaves that one’s history where it can be found', async () => {
  const { disk, room } = bench()
  disk.put(path, printStory(storyOf(['The sea.'])))
  const other = await opened(room)
  const others = new Versions(room, other.open)
  await others.begin()
  await other.open.close()
  const history = disk.paths().find((each) => each.endsWith('history.log')) ?? ''
  const before = disk.text(history)

  const draft = await createDraft(room, storyOf(['one']))
  const versions = new Versions(room, draft)
  await versions.keep('named', 'Mine')
  await draft.saveAs(path)
  await draft.close()
  expect(await reasons(versions)).toEqual(['Mine'])
  const aside = disk.paths().filter((each) => each.includes('/kept/'))
  expect(aside.map((each) => disk.text(each))).toContain(before)
})
