import { describe, expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import { listBackups, openBackup, readBackup } from './backups.ts'
import { hashOfText } from './hash.ts'
import { bench, opened, path, storyOf, typing } from './open-story.arbitrary.ts'
import { createDraft } from './opening.ts'

async function session() {
  const all = bench()
  const text = printStory(storyOf(['The sea.']))
  all.disk.put(path, text)
  const { open } = await opened(all.room)
  return { ...all, open, first: hashOfText(text) }
}

const backups = (paths: string[]) => paths.filter((each) => each.endsWith('.backup.italica'))

describe('backups', () => {
  it('hold what the file held when it was opened', async () => {
    const { room, open, first } = await session()
    await open.close()
    expect((await readBackup(room, path, first))?.doc.textContent).toBe('The sea.')
  })

  it('hold the last two contents of a file', async () => {
    const { disk, room, open, first } = await session()
    for (const [index, letter] of ['a', 'b'].entries()) {
      await open.apply(typing(letter, index))
      await open.save()
    }
    await open.close()
    expect(backups(disk.paths())).toHaveLength(2)
    const last = hashOfText(disk.text(path) ?? '')
    expect((await readBackup(room, path, last))?.doc.textContent).toBe('baThe sea.')
    expect(await readBackup(room, path, first)).toBe(null)
  })

  it('go with a file that was renamed while nobody looked', async () => {
    const { disk, open, first } = await session()
    await open.close()
    const renamed = '/stories/Ebb.italica'
    disk.put(renamed, disk.bytes(path) ?? '')
    disk.takeAway(path)
    const later = bench(disk, 100)
    await (await opened(later.room, renamed)).open.close()
    expect((await readBackup(later.room, renamed, first))?.doc.textContent).toBe('The sea.')
    expect(backups(disk.paths())).toHaveLength(1)
  })

  it('of a file stay with it when a copy of it is opened', async () => {
    const { disk, room, open, first } = await session()
    await open.close()
    const copy = '/stories/Copy.italica'
    disk.put(copy, disk.bytes(path) ?? '')
    await (await opened(bench(disk, 100).room, copy)).open.close()
    expect((await readBackup(room, path, first))?.doc.textContent).toBe('The sea.')
  })

  it('are listed, the newest first, and open though their file is damaged', async () => {
    const { disk, room, open } = await session()
    await open.apply(typing('My ', 0))
    await open.close()
    disk.put(path, '{"format":"italica')
    const listed = await listBackups(room)
    const backups = listed.ok ? listed.value : []
    expect(backups.map((each) => each.path)).toEqual([path, path])
    const story = await openBackup(room, path, backups[0]?.id ?? '')
    expect(story.ok && story.value.doc.textContent).toBe('My The sea.')
    expect((await openBackup(room, path, 'none')).ok).toBe(false)
  })

  it('are not made of drafts, and a failing one holds nothing up', async () => {
    const { disk, room, open } = await session()
    disk.intercept = ({ path }) => (path.includes('/home/.italica/stories') ? 'ENOSPC' : null)
    await open.apply(typing('a', 0))
    expect(await open.save()).toEqual({ ok: true })
    await open.close()
    disk.intercept = () => null
    const draft = await createDraft(room, storyOf(['one']))
    await draft.apply(typing('a', 0))
    await draft.close()
    expect(disk.paths().filter((each) => each.includes('id') && each.endsWith('.backup.italica'))).toEqual([])
  })
})
