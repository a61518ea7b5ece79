import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStory, printStory } from '../story/file.ts'
import { fingerprints } from '../story/fingerprint.ts'
import type { Story } from '../story/story.ts'
import { hashOfText } from './hash.ts'
import type { KeepingEvent } from './keeping-state.ts'
import type { MemoryDisk } from './memory-disk.arbitrary.ts'
import { bench, filesAtWork, opened, path, reaches, storyOf, typing } from './open-story.arbitrary.ts'
import { createDraft, openDraft } from './opening.ts'
import { everyOutcome } from './power-cut.arbitrary.ts'
import { work } from './steps.arbitrary.ts'

function withFile(story: Story = storyOf(['The sea.'])) {
  const all = bench()
  all.disk.put(path, printStory(story))
  return all
}

function textOf(disk: MemoryDisk, file = path): string {
  const parsed = parseStory(disk.text(file) ?? '')
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value.doc.textContent
}

describe('saving', () => {
  it('happens a second after the last change', async () => {
    const { disk, clock, room } = withFile()
    const { open } = await opened(room)
    await open.apply(typing('a', 0))
    clock.pass(900)
    await open.apply(typing('b', 1))
    clock.pass(900)
    expect(open.state.is).toBe('changed')
    clock.pass(100)
    await reaches(open, 'saved')
    expect(textOf(disk)).toBe('baThe sea.')
    expect(open.state).toEqual({ is: 'saved', at: clock.now() })
  })

  it('happens every fifteen seconds while the author does not rest', async () => {
    const { clock, room } = withFile()
    const { open } = await opened(room)
    const start = clock.now()
    const seen: string[] = []
    open.listen((event) => event.kind === 'state' && seen.push(`${clock.now() - start} ${event.state.is}`))
    for (let i = 0; i < 30; i += 1) {
      await open.apply(typing('x', i))
      clock.pass(500)
    }
    await reaches(open, 'saved')
    expect(seen).toEqual(['0 changed', '15000 saving', '15000 saved'])
  })

  it('goes on after a fault of ours in one save', async () => {
    const { disk, room } = withFile()
    let isBroken = false
    const newId = () => {
      if (isBroken) throw new Error('a fault')
      return room.newId()
    }
    const { open } = await opened({ ...room, newId })
    await open.apply(typing('a', 0))
    isBroken = true
    await expect(open.save()).rejects.toThrow('a fault')
    isBroken = false
    expect((await open.save()).ok).toBe(true)
    expect(textOf(disk)).toBe('aThe sea.')
  })

  it('leaves no journal behind', async () => {
    const { disk, room } = withFile()
    const { open } = await opened(room)
    await open.apply(typing('a', 0))
    await open.save()
    await open.close()
    expect(filesAtWork(disk)).toEqual([path])
  })

  it('keeps what is typed while it is under way', async () => {
    const { disk, room } = withFile()
    const { open } = await opened(room)
    await open.apply(typing('a', 0))
    const saving = open.save()
    await reaches(open, 'saving')
    await open.apply(typing('b', 1))
    await saving
    expect(textOf(disk)).toBe('aThe sea.')
    expect(open.state).toEqual({ is: 'changed' })
    const later = await opened(bench(disk, 100).room)
    expect(later.open.story.doc.textContent).toBe('baThe sea.')
  })

  it('is refused over what somebody else wrote, and not tried again', async () => {
    const { disk, clock, room } = withFile()
    const { open } = await opened(room)
    await open.apply(typing('a', 0))
    disk.put(path, printStory(storyOf(['Theirs.'])))
    clock.pass(1_000)
    await reaches(open, 'refused')
    expect(open.state).toMatchObject({ is: 'refused', why: { code: 'changed-on-disk' } })
    await open.apply(typing('b', 1))
    const calls = disk.calls.length
    clock.pass(60_000)
    await open.close()
    expect(disk.calls.slice(calls).map(({ name }) => name)).toEqual(['close'])
    expect(textOf(disk)).toBe('Theirs.')
    expect(disk.paths().some((each) => each.endsWith('.journal'))).toBe(true)
  })

  it('goes on where the file was only touched', async () => {
    const { disk, room } = withFile()
    const { open } = await opened(room)
    await open.apply(typing('a', 0))
    disk.put(path, disk.bytes(path) ?? '')
    expect(await open.save()).toEqual({ ok: true })
  })

  it('is tried again after the disk failed, and says so meanwhile', async () => {
    const { disk, clock, room } = withFile()
    const { open } = await opened(room)
    const events: KeepingEvent[] = []
    open.listen((event) => events.push(event))
    disk.intercept = ({ name, path }) => (name === 'write' && path.includes('saving') ? 'ENOSPC' : null)
    await open.apply(typing('a', 0))
    clock.pass(1_000)
    await reaches(open, 'refused')
    expect(events.at(-1)).toMatchObject({ state: { is: 'refused', why: { trouble: 'full' } } })
    disk.intercept = () => null
    clock.pass(15_000)
    await reaches(open, 'saved')
    expect(textOf(disk)).toBe('aThe sea.')
  })

  it('whichever call fails, loses nothing and goes on once the disk works', async () => {
    const run = async (failing: number, errno: string) => {
      const { disk, room } = withFile()
      const { open } = await opened(room)
      const start = disk.calls.length
      disk.intercept = ({ nth }) => (nth === start + failing ? errno : null)
      const first = await open.apply(typing('a', 0))
      await open.save()
      const second = await open.apply(typing('b', 1))
      const calls = disk.calls.length - start
      disk.intercept = () => null
      const crashed = await opened(
        bench(
          disk.afterPowerCut(() => 1),
          100,
        ).room,
      )
      const inMemory = open.story.doc.textContent
      const confirmed = [first, second].every((each) => each.ok && each.value.inJournal)
      const saved = await open.save()
      return { calls, confirmed, saved, inMemory, crashed: crashed.open, file: textOf(disk) }
    }
    const { calls } = await run(-1, '')
    const whole = 'baThe sea.'
    for (let failing = 0; failing < calls; failing += 1) {
      for (const errno of ['ENOSPC', 'EACCES', 'EROFS', 'EIO']) {
        const { confirmed, saved, inMemory, crashed, file } = await run(failing, errno)
        expect([failing, errno, saved.ok, inMemory, file]).toEqual([failing, errno, true, whole, whole])
        if (confirmed)
          expect([failing, errno, crashed.story.doc.textContent]).toEqual([failing, errno, whole])
      }
    }
  })
})

describe('after a power cut', () => {
  it('at any call of typing and saving, all that was confirmed is there, once', async () => {
    const session = async (disk: MemoryDisk, confirm: (text: string) => void) => {
      const { open } = await opened(bench(disk, 10).room)
      await open.apply(typing('a', 0)).then(() => confirm('aThe sea.'))
      const saving = open.save()
      await reaches(open, 'saving')
      await open.apply(typing('b', 1)).then(() => confirm('baThe sea.'))
      await saving
      await open.apply(typing('c', 2)).then(() => confirm('cbaThe sea.'))
      await open.close()
    }
    const order = ['The sea.', 'aThe sea.', 'baThe sea.', 'cbaThe sea.']
    const uncut = withFile().disk
    await session(uncut, () => undefined)
    const count = uncut.calls.length
    let outcomes = 0
    for (let cut = 0; cut < count; cut += 1) {
      const { disk } = withFile()
      disk.cutPowerAt(cut)
      const confirmed: string[] = []
      await Promise.race([session(disk, (text) => confirmed.push(text)), disk.cut])
      for (const found of everyOutcome(disk, 300)) {
        outcomes += 1
        const { open } = await opened(bench(found, 100).room)
        const at = order.indexOf(open.story.doc.textContent)
        expect([cut, at >= order.indexOf(confirmed.at(-1) ?? 'The sea.')]).toEqual([cut, true])
      }
    }
    expect(outcomes).toBeGreaterThan(count)
  })
})

describe('opening after a crash', () => {
  it('does again what was not saved, and says how much and from when', async () => {
    const { disk, clock, room } = withFile()
    const { open } = await opened(room)
    const from = clock.now()
    await open.apply(typing('a', 0))
    clock.pass(500)
    await open.apply(typing('b', 1))
    const later = await opened(bench(disk, 100).room)
    expect(later.open.story.doc.textContent).toBe('baThe sea.')
    expect(later.recovered).toEqual({ changes: 2, from, to: from + 500, rest: null, conflicts: [] })
    expect(later.open.state.is).toBe('changed')
  })

  it('is the document, after any work and any number of crashes', async () => {
    await fc.assert(
      fc.asyncProperty(work, async ({ before, batches, after }) => {
        let { disk, room } = withFile({ doc: before, report: null, original: null })
        let { open } = await opened(room)
        const start = open.version
        for (const [index, batch] of batches.entries()) {
          await open.apply({ from: start + batch.from, steps: batch.steps })
          disk = disk.afterPowerCut((count) => (index % 2 === 0 ? 0 : count - 1))
          room = bench(disk, 100 * (index + 1)).room
          open = (await opened(room)).open
          expect(open.story.doc.eq(after[index] ?? before)).toBe(true)
        }
        await open.close()
        expect(filesAtWork(disk)).toEqual([path])
        expect((await opened(bench(disk, 10_000).room)).open.story.doc.eq(after.at(-1) ?? before)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('finds the rest of a file that was renamed meanwhile', async () => {
    const { disk, room } = withFile()
    const { open } = await opened(room)
    await open.apply(typing('a', 0))
    const renamed = '/stories/Ebb.italica'
    disk.put(renamed, disk.bytes(path) ?? '')
    disk.takeAway(path)
    const later = await opened(bench(disk, 100).room, renamed)
    expect(later.open.story.doc.textContent).toBe('aThe sea.')
  })

  it('leaves a copy of the file alone', async () => {
    const { disk, room } = withFile()
    const { open } = await opened(room)
    await open.apply(typing('a', 0))
    const copy = '/stories/Copy.italica'
    disk.put(copy, disk.bytes(path) ?? '')
    const later = await opened(bench(disk, 100).room, copy)
    expect(later.recovered).toBe(null)
    expect(later.open.story.doc.textContent).toBe('The sea.')
  })
})

describe('a draft', () => {
  it('is safe from its first letter', async () => {
    const { disk, room } = bench()
    const draft = await createDraft(room, storyOf(['']))
    await draft.apply(typing('Once', 0))
    if (draft.place.kind !== 'draft') throw new Error('not a draft')
    const later = await openDraft(bench(disk, 100).room, draft.place.id)
    expect(later.ok && later.value.open.story.doc.textContent).toBe('Once')
  })

  it('in which nothing was ever written goes when it is closed', async () => {
    const { disk, room } = bench()
    const blank = await createDraft(room, storyOf(['']))
    await blank.close()
    expect(disk.paths()).toEqual([])
    const begun = await createDraft(room, storyOf(['']))
    await begun.apply(typing('A', 0))
    await begun.close()
    expect(disk.paths()).toHaveLength(1)
  })

  it('becomes a file when it is saved, and is there no more', async () => {
    const { disk, room } = bench()
    const draft = await createDraft(room, storyOf(['Once']))
    await draft.apply(typing('!', 0))
    await draft.saveAs(path)
    expect(draft.place).toEqual({ kind: 'file', path })
    await draft.apply(typing('?', 1))
    await draft.close()
    expect(filesAtWork(disk)).toEqual([path])
    expect(textOf(disk)).toBe('?!Once')
  })

  it('is open and asks to be saved where our own folder cannot be written', async () => {
    const { disk, clock, room } = bench()
    disk.intercept = ({ path }) => (path.startsWith('/home') ? 'EACCES' : null)
    const draft = await createDraft(room, storyOf(['Once']))
    expect(await draft.apply(typing('!', 0))).toEqual({ ok: true, value: { version: 1, inJournal: false } })
    clock.pass(1_000)
    await reaches(draft, 'refused')
    expect(draft.state).toMatchObject({ is: 'refused', why: { trouble: 'forbidden' } })
    expect(await draft.saveAs(path)).toEqual({ ok: true })
    expect(textOf(disk)).toBe('!Once')
  })
})

describe('the window', () => {
  it('is told when it speaks of another version, and heals by its whole document', async () => {
    const { disk, room } = withFile()
    const { open } = await opened(room)
    expect(await open.apply(typing('a', 3))).toEqual({
      ok: false,
      error: { code: 'wrong-version', expected: 0 },
    })
    const whole = JSON.parse(JSON.stringify(storyOf(['The sea.', 'The sky.']).doc))
    expect(await open.resync(whole, 3)).toEqual({ ok: true, value: { version: 3, inJournal: true } })
    expect(await open.apply(typing('b', 3))).toEqual({ ok: true, value: { version: 4, inJournal: true } })
    expect(open.agrees(4, fingerprints(open.story.doc))).toBe(true)
    expect(open.agrees(4, fingerprints(storyOf(['The sea.']).doc))).toBe(false)
    const later = await opened(bench(disk, 100).room)
    expect(later.open.story.doc.textContent).toBe('bThe sea.The sky.')
  })

  it('is told to load anew when it speaks of what was there before a reload', async () => {
    const { room } = withFile()
    const { open } = await opened(room)
    const before = open.version
    expect(await open.reload(storyOf(['Theirs.']), hashOfText('theirs'), before + 1)).toBe(false)
    expect(await open.reload(storyOf(['Theirs.']), hashOfText('theirs'), before)).toBe(true)
    expect(await open.apply(typing('a', before))).toEqual({ ok: false, error: { code: 'reloaded' } })
    expect((await open.apply(typing('a', open.version))).ok).toBe(true)
    expect(open.story.doc.textContent).toBe('aTheirs.')
  })
})
