import { expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import { bench, opened, path, storyOf, typing } from './open-story.arbitrary.ts'
import { openOrphan, orphans } from './orphans.ts'

async function crashed() {
  const all = bench()
  all.disk.put(path, printStory(storyOf(['The sea.'])))
  const { open } = await opened(all.room)
  await open.apply(typing('My ', 0))
  await open.lookAtDisk() // behind the backup
  return { ...bench(all.disk, 100), at: all.clock.now() }
}

it('work on a file that is gone is found, and opens as a draft with all that was typed', async () => {
  const { disk, room, at } = await crashed()
  disk.takeAway(path)
  const found = await orphans(room)
  if (!found.ok) throw new Error(found.error.errno)
  expect(found.value).toMatchObject([{ path, at }])
  const [orphan] = found.value
  const draft = orphan && (await openOrphan(room, orphan))
  expect(draft?.ok && draft.value?.story.doc.textContent).toBe('My The sea.')
  expect(draft?.ok && draft.value?.place.kind).toBe('draft')
  expect(await orphans(room)).toEqual({ ok: true, value: [] })
})

it('work on a file that is there, or on a drive that does not answer, is nobody’s orphan', async () => {
  const { disk, room } = await crashed()
  expect(await orphans(room)).toEqual({ ok: true, value: [] })
  disk.intercept = (call) => (call.name === 'stat' && call.path === path ? 'EIO' : null)
  expect(await orphans(room)).toEqual({ ok: true, value: [] })
})

it('work whose beginning nobody kept stays where it is', async () => {
  const { disk, room } = await crashed()
  disk.takeAway(path)
  for (const each of disk.paths()) if (each.endsWith('.backup.italica')) disk.takeAway(each)
  const found = await orphans(room)
  const [orphan] = found.ok ? found.value : []
  expect(orphan && (await openOrphan(room, orphan))).toEqual({ ok: true, value: null })
  expect(await orphans(room)).toEqual(found)
})
