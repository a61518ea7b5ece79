import { describe, expect, it } from 'vitest'
import { printStory } from '../../story/file.ts'
import { bench, filesAtWork, opened, path, storyOf, typing } from '../open-story.arbitrary.ts'

async function crashed(scene = ['The sea.']) {
  const all = bench()
  all.disk.put(path, printStory(storyOf(scene)))
  const { open } = await opened(all.room)
  for (const [index, letter] of ['a', 'b', 'c'].entries()) await open.apply(typing(letter, index))
  await open.lookAtDisk() // behind the backup
  const journal = all.disk.paths().find((each) => each.endsWith('.journal')) ?? ''
  return { disk: all.disk, journal, text: all.disk.text(journal) ?? '' }
}

describe('leftovers', () => {
  it('damaged in the middle are replayed up to there, said to be incomplete, and kept', async () => {
    const { disk, journal, text } = await crashed()
    const spoilt = text.replace('"text":"b"', '"text":"x"')
    disk.put(journal, spoilt)
    const { open, recovered } = await opened(bench(disk, 100).room)
    expect(open.story.doc.textContent).toBe('aThe sea.')
    expect(recovered).toMatchObject({ changes: 1 })
    expect(disk.text(recovered?.rest ?? '')).toBe(spoilt)
  })

  it('whose first record was never finished are no loss, and go', async () => {
    const { disk, journal, text } = await crashed()
    disk.put(journal, text.slice(0, 40))
    const { recovered } = await opened(bench(disk, 100).room)
    expect(recovered).toBe(null)
    expect(filesAtWork(disk)).toEqual([path])
  })

  it('whose first record is spoilt are kept aside', async () => {
    const { disk, journal, text } = await crashed()
    disk.put(journal, text.replace('"format":1', '"format":7'))
    await opened(bench(disk, 100).room)
    expect(disk.paths().filter((each) => each.includes('/kept/'))).toHaveLength(1)
    expect(disk.paths()).not.toContain(journal)
  })

  it('of another story are left for it', async () => {
    const { disk, journal } = await crashed()
    disk.put('/stories/Other.italica', printStory(storyOf(['Other.'])))
    const { recovered } = await opened(bench(disk, 100).room, '/stories/Other.italica')
    expect(recovered).toBe(null)
    expect(disk.paths()).toContain(journal)
  })

  it('that build on what the file no longer holds are merged with what it holds now', async () => {
    const { disk } = await crashed(['The sea.', 'The sky.'])
    disk.put(path, printStory(storyOf(['The sea.', 'Their sky.'])))
    const { open, recovered } = await opened(bench(disk, 100).room)
    expect(open.story.doc.firstChild?.textContent).toBe('cbaThe sea.Their sky.')
    expect(recovered).toMatchObject({ changes: 3, rest: null, conflicts: [] })
    await open.close()
    expect(filesAtWork(disk)).toEqual([path])
    expect((await opened(bench(disk, 200).room)).open.story.doc.textContent).toBe('cbaThe sea.Their sky.')
  })

  it('that both sides changed alike are shown from both sides', async () => {
    const { disk } = await crashed(['The sea.'])
    disk.put(path, printStory(storyOf(['Their sea.'])))
    const { open, recovered } = await opened(bench(disk, 100).room)
    expect(open.story.doc.textContent).toBe('cbaThe sea.Their sea.')
    expect(recovered?.conflicts).toEqual([{ kind: 'text', scene: 's1', at: 0, ours: 1, theirs: 1 }])
  })

  it('that build on what nobody kept are kept, and said to be missing', async () => {
    const { disk, text } = await crashed(['The sea.'])
    for (const each of disk.paths()) if (each.endsWith('.backup.italica')) disk.takeAway(each)
    disk.put(path, printStory(storyOf(['Their sea.'])))
    const { open, recovered } = await opened(bench(disk, 100).room)
    expect(open.story.doc.textContent).toBe('Their sea.')
    expect(disk.text(recovered?.rest ?? '')).toBe(text)
  })

  it('of a story that is open here are not touched by opening another', async () => {
    const { disk, room } = bench()
    disk.put(path, printStory(storyOf(['The sea.'])))
    const { open } = await opened(room)
    await open.apply(typing('a', 0))
    const copy = '/stories/Copy.italica'
    disk.put(copy, disk.bytes(path) ?? '')
    disk.takeAway(path)
    expect((await opened(room, copy)).recovered).toBe(null)
    await open.apply(typing('b', 1))
    expect(disk.text(disk.paths().find((each) => each.endsWith('.journal')) ?? '')).toContain('"text":"b"')
  })
})
