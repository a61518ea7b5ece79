import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printStory } from '../../story/file.ts'
import { story } from '../../story/story.arbitrary.ts'
import type { Story } from '../../story/story.ts'
import { MemoryDisk } from '../memory-disk.arbitrary.ts'
import { bench, storyOf } from '../open-story.arbitrary.ts'
import { everyOutcome } from '../power-cut.arbitrary.ts'
import { deed, doWork } from '../steps.arbitrary.ts'
import { History } from './history.ts'

const path = '/home/.italica/stories/Tide/history.log'
const HOUR = 3_600_000

async function historyOn(disk = new MemoryDisk(), first = 0) {
  const all = bench(disk, first)
  const opened = await History.open(all.room, path)
  if (!opened.ok) throw new Error(opened.error.errno)
  return { ...all, history: opened.value }
}

async function textOf(history: History, id: string): Promise<string> {
  const read = await history.read(id)
  return read.ok ? printStory(read.value) : read.error.code
}

async function added(history: History, story: Story, name: string | null = null) {
  const version = await history.add(story, 'half-hour', name)
  if (!version.ok || !version.value) throw new Error('Nothing was added')
  return version.value
}

/** A story of 100 paragraphs in one scene, and what became of it. */
function* revisions(count: number): Generator<Story> {
  const paragraphs = Array.from(
    { length: 100 },
    (_, i) => `Paragraph ${i} has some words of its own, ${i * 7919}.`,
  )
  for (let round = 0; round < count; round += 1) {
    paragraphs[(round * 37) % 100] = `Paragraph ${round * 37} was written anew in round ${round}.`
    yield storyOf(paragraphs)
  }
}

describe('a history', () => {
  it('gives every version back as it was, after a restart too', async () => {
    await fc.assert(
      fc.asyncProperty(
        story,
        fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        async (first, deeds) => {
          const { disk, history } = await historyOn()
          const docs = [first.doc, ...doWork(first.doc, deeds).after]
          const kept: { id: string; text: string }[] = []
          for (const doc of docs) {
            const version = await history.add({ ...first, doc }, 'half-hour')
            if (version.ok && version.value)
              kept.push({ id: version.value.id, text: printStory({ ...first, doc }) })
          }
          const later = await historyOn(disk, 100)
          expect(later.history.versions).toEqual(history.versions)
          for (const { id, text } of kept) {
            expect(await textOf(history, id)).toBe(text)
            expect(await textOf(later.history, id)).toBe(text)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('keeps no second version of the same, unless it is named', async () => {
    const { history } = await historyOn()
    await added(history, storyOf(['one']))
    expect(await history.add(storyOf(['one']), 'closed')).toEqual({ ok: true, value: null })
    expect(await added(history, storyOf(['one']), 'First draft')).toMatchObject({
      name: 'First draft',
      words: 1,
    })
    expect(history.versions).toHaveLength(2)
  })

  it('takes little room for little changes, in one long scene too', async () => {
    const { history } = await historyOn()
    let size = 0
    for (const each of revisions(100)) {
      await added(history, each)
      size = printStory(each).length
    }
    expect(history.versions).toHaveLength(100)
    expect(history.size).toBeLessThan(3 * size + 100 * 300) // a version's own record: when, why, how many words
  })

  it('can name a version later, and take the name away', async () => {
    const { disk, history } = await historyOn()
    const { id } = await added(history, storyOf(['one']))
    await history.rename(id, 'Before the storm')
    expect((await historyOn(disk, 100)).history.versions).toMatchObject([{ name: 'Before the storm' }])
    await history.rename(id, null)
    expect((await historyOn(disk, 100)).history.versions).toMatchObject([{ name: null }])
    expect(await history.rename('never', 'x')).toEqual({ ok: false, error: { code: 'no-version' } })
  })

  it('thins with age, and what it keeps stays whole', async () => {
    const { disk, clock, history } = await historyOn()
    const texts = new Map<string, string>()
    for (const each of revisions(60)) {
      const { id } = await added(history, each, texts.size === 3 ? 'Mine' : null)
      texts.set(id, printStory(each))
      clock.pass(HOUR / 4)
    }
    const before = history.size
    clock.pass(40 * 24 * HOUR)
    await history.thin()
    expect(history.versions.map(({ name }) => name)).toEqual(['Mine', null])
    expect(history.size).toBeLessThan(before / 2)
    await added(history, storyOf(['after']))
    const later = await historyOn(disk, 1_000)
    for (const { id } of later.history.versions.slice(0, -1))
      expect(await textOf(later.history, id)).toBe(texts.get(id))
  })

  it('loses only what stood in a damaged line', async () => {
    const { disk, history } = await historyOn()
    const versions = []
    for (const each of revisions(4)) versions.push(await added(history, each))
    const lines = (disk.text(path) ?? '').split('\n')
    const spoilt = lines.map((line, i) => (i === 3 ? line.replace('"runs":', '"ruins":') : line))
    disk.put(path, spoilt.join('\n'))
    const later = await historyOn(disk, 100)
    const read = await Promise.all(versions.map(({ id }) => later.history.read(id)))
    expect(read.map(({ ok }) => ok)).toEqual([true, false, false, false])
    expect(await textOf(later.history, (await added(later.history, storyOf(['new']))).id)).toBe(
      printStory(storyOf(['new'])),
    )
  })

  it('has every version that was confirmed after a power cut at any call', async () => {
    const session = async (disk: MemoryDisk, confirm: (id: string) => void) => {
      const { history } = await historyOn(disk)
      for (const text of ['one', 'two', 'three']) confirm((await added(history, storyOf([text, 'rest']))).id)
    }
    const uncut = new MemoryDisk()
    await session(uncut, () => undefined)
    for (let cut = 0; cut < uncut.calls.length; cut += 1) {
      const disk = new MemoryDisk()
      const confirmed: string[] = []
      disk.cutPowerAt(cut)
      await Promise.race([session(disk, (id) => confirmed.push(id)), disk.cut])
      for (const found of everyOutcome(disk, 100)) {
        const { history } = await historyOn(found, 100)
        for (const id of confirmed) expect((await history.read(id)).ok).toBe(true)
        const { id } = await added(history, storyOf(['four', 'rest']))
        expect(await textOf((await historyOn(found, 200)).history, id)).toBe(
          printStory(storyOf(['four', 'rest'])),
        )
      }
    }
  })

  it.each(['ENOSPC', 'EIO', 'EACCES'])('goes on after a write failed with %s', async (errno) => {
    const { disk, history } = await historyOn()
    const { id } = await added(history, storyOf(['one', 'rest']))
    disk.intercept = ({ name }) => (name === 'write' ? errno : null)
    expect(await history.add(storyOf(['two', 'rest']), 'closed')).toMatchObject({
      ok: false,
      error: { errno },
    })
    disk.intercept = () => null
    const next = await added(history, storyOf(['three', 'rest']))
    const later = await historyOn(disk, 100)
    expect(await textOf(later.history, id)).toBe(printStory(storyOf(['one', 'rest'])))
    expect(await textOf(later.history, next.id)).toBe(printStory(storyOf(['three', 'rest'])))
  })
})

it('a history goes on after a fault of ours', async () => {
  const { room } = bench()
  let isBroken = true
  const newId = () => {
    if (isBroken) throw new Error('a fault')
    return room.newId()
  }
  const opened = await History.open({ ...room, newId }, path)
  if (!opened.ok) throw new Error(opened.error.errno)
  await expect(opened.value.add(storyOf(['One.']), 'half-hour')).rejects.toThrow('a fault')
  isBroken = false
  const { name } = await added(opened.value, storyOf(['Two.']), 'Second')
  expect(name).toBe('Second')
})
