import { describe, expect, it } from 'vitest'
import { printStory } from '../story/file.ts'
import { MemoryDisk } from './memory-disk.arbitrary.ts'
import { bench, opened, path, storyOf, typing } from './open-story.arbitrary.ts'
import { createDraft, openDraft } from './opening.ts'
import { Shelf } from './shelf.ts'

async function shelfOn(disk: MemoryDisk, first = 500) {
  const all = bench(disk, first)
  const shelf = new Shelf(all.room)
  await shelf.read()
  return { ...all, shelf }
}

describe('recent stories', () => {
  it('are listed with title and words, newest first, through a restart', async () => {
    const { disk, clock, shelf } = await shelfOn(new MemoryDisk())
    disk.put(path, '')
    disk.put('/stories/Ebb.italica', '')
    await shelf.remember(path, storyOf(['one two three']).doc, null)
    clock.pass(10)
    await shelf.remember('/stories/Ebb.italica', storyOf(['one']).doc, null)
    const later = await shelfOn(disk)
    expect(await later.shelf.recent()).toEqual([
      { path: '/stories/Ebb.italica', title: 'Tide', words: 1, at: clock.now(), caret: null, missing: false },
      { path, title: 'Tide', words: 3, at: clock.now() - 10, caret: null, missing: false },
    ])
  })

  it('say where a file is gone, and are forgotten when asked', async () => {
    const { disk, shelf } = await shelfOn(new MemoryDisk())
    await shelf.remember(path, storyOf(['one']).doc, null)
    expect(await shelf.recent()).toMatchObject([{ missing: true }])
    await shelf.forget(path)
    expect(await (await shelfOn(disk)).shelf.recent()).toEqual([])
  })

  it('that make no sense are kept aside', async () => {
    const { disk, room } = bench()
    disk.put('/home/.italica/stories.json', '{"stories": 7}')
    const kept = await new Shelf(room).read()
    expect(kept.ok && disk.text(kept.value ?? '')).toBe('{"stories": 7}')
  })
})

describe('where the author was', () => {
  const caret = { scene: 's1', offset: 4 }
  const { doc } = storyOf(['one two three'])

  it('is remembered with a story that is closed', async () => {
    const { disk, shelf } = await shelfOn(new MemoryDisk())
    await shelf.remember(path, doc, caret)
    const later = await shelfOn(disk)
    expect(later.shelf.caretIn(path)).toEqual(caret)
    expect(later.shelf.caretIn('/stories/Ebb.italica')).toBeNull()
  })

  it('is on disk a moment after the author has come to rest, in one write', async () => {
    const { disk, clock, shelf } = await shelfOn(new MemoryDisk())
    await shelf.remember(path, doc, null)
    const writes = () => disk.calls.filter(({ name }) => name === 'rename').length
    const before = writes()
    for (const offset of [2, 3, 4]) {
      shelf.moveCaret(path, { scene: 's1', offset })
      clock.pass(400)
    }
    expect(writes()).toBe(before)
    clock.pass(1000)
    await expect.poll(async () => (await shelfOn(disk)).shelf.caretIn(path)).toEqual(caret)
    expect(writes()).toBe(before + 1)
  })

  it.each([
    ['is missing', ''],
    ['makes no sense', ', "caret": { "scene": 7 }'],
  ])('is the start where that %s, and the story is listed all the same', async (_what, rest) => {
    const { disk, room } = bench()
    const entry = `{ "path": "${path}", "title": "Tide", "words": 3, "at": 5${rest} }`
    disk.put('/home/.italica/stories.json', `{ "format": 1, "stories": [${entry}] }`)
    const shelf = new Shelf(room)
    expect(await shelf.read()).toEqual({ ok: true, value: null })
    expect(await shelf.recent()).toMatchObject([{ title: 'Tide' }])
    expect(shelf.caretIn(path)).toBeNull()
  })
})

describe('drafts', () => {
  it('are listed until they are saved somewhere', async () => {
    const { room, shelf } = await shelfOn(new MemoryDisk())
    const draft = await createDraft(room, storyOf(['one two']))
    expect(await shelf.drafts()).toMatchObject({ value: [{ id: 'id501', title: 'Tide', words: 2 }] })
    await draft.saveAs(path)
    expect(await shelf.drafts()).toEqual({ ok: true, value: [] })
  })

  it('are listed where they cannot be read', async () => {
    const { disk, shelf } = await shelfOn(new MemoryDisk())
    disk.put('/home/.italica/drafts/x.italica', 'half a sto')
    expect(await shelf.drafts()).toMatchObject({ value: [{ id: 'x', title: '', words: 0 }] })
  })

  it('that were thrown away come back with all that was typed', async () => {
    const { disk, room, shelf } = await shelfOn(new MemoryDisk())
    const draft = await createDraft(room, storyOf(['one']))
    await draft.apply(typing('Once ', 0))
    const later = await shelfOn(disk, 900)
    expect((await later.shelf.discardDraft('id501')).ok).toBe(true)
    expect(await shelf.drafts()).toEqual({ ok: true, value: [] })
    await later.shelf.restoreDraft('id501')
    const back = await openDraft(later.room, 'id501')
    expect(back.ok && back.value.open.story.doc.textContent).toBe('Once one')
  })

  it('are never there beside the file they were saved to, wherever the power was cut', async () => {
    const session = async (disk: MemoryDisk) => {
      const { room } = bench(disk)
      const draft = await createDraft(room, storyOf(['one']))
      await draft.apply(typing('Once ', 0))
      await draft.saveAs(path)
      await draft.close()
    }
    const uncut = new MemoryDisk()
    await session(uncut)
    const seen = new Set<string>()
    for (let cut = 0; cut < uncut.calls.length; cut += 1) {
      for (const choice of [0, 1, 2]) {
        const disk = new MemoryDisk()
        disk.putFolder('/stories')
        disk.cutPowerAt(cut)
        await Promise.race([session(disk), disk.cut])
        const {
          room,
          disk: found,
          shelf,
        } = await shelfOn(disk.afterPowerCut((count) => Math.min(choice, count - 1)))
        await shelf.tidy()
        const drafts = await shelf.drafts()
        if (!drafts.ok) throw new Error(drafts.error.errno)
        const isSaved = found.text(path) !== null
        if (isSaved) expect((await opened(room)).open.story.doc.textContent).toBe('Once one')
        seen.add(`${isSaved ? 1 : 0} file, ${drafts.value.length} drafts`)
      }
    }
    expect([...seen].sort()).toEqual(['0 file, 0 drafts', '0 file, 1 drafts', '1 file, 0 drafts'])
  })

  it('go for good a month after they were thrown away', async () => {
    const { disk, clock, shelf } = await shelfOn(new MemoryDisk())
    const thrown = '/home/.italica/drafts-thrown-away/x.italica'
    disk.put(thrown, printStory(storyOf(['one'])))
    clock.setWall(29 * 86_400_000)
    await shelf.tidy()
    expect(disk.paths()).toContain(thrown)
    clock.setWall(31 * 86_400_000)
    await shelf.tidy()
    expect(disk.paths()).not.toContain(thrown)
  })
})
