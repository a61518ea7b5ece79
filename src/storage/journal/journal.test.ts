import { describe, expect, it } from 'vitest'
import { printStory } from '../../story/file.ts'
import type { Call, MemoryDisk } from '../memory-disk.arbitrary.ts'
import { bench, opened, path, storyOf, typing } from '../open-story.arbitrary.ts'

async function session() {
  const all = bench()
  all.disk.put(path, printStory(storyOf(['The sea.'])))
  const { open } = await opened(all.room)
  await open.lookAtDisk() // behind the backup
  return { ...all, open }
}

const isJournal = ({ path }: { path: string }) => path.endsWith('.journal')

const journalText = (disk: MemoryDisk) =>
  disk
    .paths()
    .filter((each) => isJournal({ path: each }))
    .map((each) => disk.text(each))
    .join('')

/** Holds every sync of a journal up until it is told to let go; tells of each write to one. */
function slowDisk(disk: MemoryDisk) {
  let letGo: () => void = () => undefined
  const held = new Promise<null>((resolve) => {
    letGo = () => resolve(null)
  })
  let tell: (call: Call) => void = () => undefined
  disk.intercept = (call) => {
    if (call.name === 'write' && isJournal(call)) tell(call)
    return call.name === 'sync' && isJournal(call) ? held : null
  }
  const nextWrite = () => new Promise<Call>((resolve) => (tell = resolve))
  return { letGo, nextWrite }
}

function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), opened }
}

describe('a journal on a slow disk', () => {
  it('hands on what is typed without waiting for the sync before it', async () => {
    const { disk, open } = await session()
    const { letGo, nextWrite } = slowDisk(disk)
    const first = open.apply(typing('a', 0))
    await nextWrite()
    const second = open.apply(typing('b', 1))
    await nextWrite()
    await new Promise((resolve) => setImmediate(resolve)) // the write itself
    // A process that is killed now leaves both behind: the system has them.
    const found = disk.afterPowerCut((count) => count - 1)
    const later = await opened(bench(found, 100).room)
    expect(later.open.story.doc.textContent).toBe('baThe sea.')
    letGo()
    expect([await first, await second].every((each) => each.ok && each.value.inJournal)).toBe(true)
  })

  it('confirms nothing before it is synced', async () => {
    const { disk, open } = await session()
    const { letGo, nextWrite } = slowDisk(disk)
    const order: string[] = []
    const applied = open.apply(typing('a', 0)).then(() => order.push('confirmed'))
    await nextWrite()
    order.push('let go')
    letGo()
    await applied
    expect(order).toEqual(['let go', 'confirmed'])
  })

  it('confirms nothing that a save has moved to a fresh file before that is synced', async () => {
    const { disk, open } = await session()
    await open.apply(typing('a', 0))
    const sync = gate()
    const create = gate()
    const written = gate()
    const order: string[] = []
    let writes = 0
    disk.intercept = async (call) => {
      if (call.name === 'rename' && call.path === path) {
        void open.apply(typing('b', 1)).then(() => order.push('b'))
        await written.opened
      }
      if (isJournal(call) && call.name === 'write') writes += 1
      if (isJournal(call) && call.name === 'sync' && writes === 2) {
        // The sync for b is under way: c has to wait for the next.
        void open.apply(typing('c', 2)).then(() => order.push('c'))
        setImmediate(written.open)
        await sync.opened
      }
      if (isJournal(call) && call.name === 'create') {
        sync.open()
        await new Promise((resolve) => setImmediate(resolve))
        order.push('fresh file')
        create.open()
      }
      return null
    }
    const saved = open.save()
    await create.opened
    await saved
    await open.apply(typing('d', 3))
    expect(order.indexOf('c')).toBeGreaterThan(order.indexOf('fresh file'))
  })

  it('syncs once for all that waited', async () => {
    const { disk, open } = await session()
    const { letGo, nextWrite } = slowDisk(disk)
    const first = open.apply(typing('a', 0))
    await nextWrite()
    const rest = Array.from({ length: 20 }, (_, i) => open.apply(typing('b', i + 1)))
    letGo()
    await Promise.all([first, ...rest])
    expect(disk.calls.filter((call) => call.name === 'sync' && isJournal(call)).length).toBeLessThanOrEqual(3)
    expect(journalText(disk).match(/"text":"b"/g)).toHaveLength(20)
  })
})

describe('a journal that could not be written', () => {
  it.each(['create', 'write', 'sync', 'syncFolder'])(
    'at %s begins anew with everything in it',
    async (failing) => {
      const { disk, room, open } = await session()
      disk.intercept = (call) => (call.name === failing && call.path.includes('/journals') ? 'ENOSPC' : null)
      expect(await open.apply(typing('a', 0))).toEqual({ ok: true, value: { version: 1, inJournal: false } })
      expect(open.journalFault).toMatchObject({ trouble: 'full' })
      disk.intercept = () => null
      expect(await open.apply(typing('b', 1))).toEqual({ ok: true, value: { version: 2, inJournal: true } })
      expect(open.journalFault).toBe(null)
      expect(disk.paths().filter((each) => isJournal({ path: each }))).toHaveLength(1)
      expect((await opened(bench(disk, 100).room)).open.story.doc.textContent).toBe('baThe sea.')
      expect(room.liveJournals.size).toBeGreaterThan(0)
    },
  )
})

it('a journal goes on after a fault of ours, with all that was typed, and so do saves', async () => {
  const { disk, open } = await session()
  disk.intercept = (call) => {
    if (call.name === 'write' && isJournal(call)) throw new Error('a fault')
    return null
  }
  await expect(open.apply(typing('a', 0))).rejects.toThrow('a fault')
  disk.intercept = () => null
  await open.apply(typing('b', 1))
  expect(journalText(disk)).toContain('"text":"a"')
  expect(journalText(disk)).toContain('"text":"b"')
  expect((await open.save()).ok).toBe(true)
  expect(disk.text(path)).toContain('baThe sea.')
  expect(journalText(disk)).toBe('')
})
